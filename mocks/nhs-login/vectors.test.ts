import { describe, expect, it } from 'vitest';
import { DEFAULT_VECTORS, levelWanted, readVectors, vectorMet } from './vectors.ts';

describe('vectors of trust', () => {
  it('asks for P9 when the request names nothing', () => {
    expect(readVectors(undefined)).toEqual(DEFAULT_VECTORS);
    expect(readVectors('')).toEqual(DEFAULT_VECTORS);
  });

  it.each([
    ['not JSON', 'P9.Cp.Cd'],
    ['not an array', '"P9.Cp.Cd"'],
    ['empty', '[]'],
    ['a vector without a second factor', '["P9.Cp"]'],
    ['an unknown level', '["P7.Cp"]'],
    ['something that is no vector', '[9]'],
  ])('refuses a request that is %s', (_, vtr) => {
    expect(readVectors(vtr)).toBeUndefined();
  });

  it('treats the components of a vector as a set', () => {
    expect(readVectors('["Cd.P9.Cp"]')).toEqual(['Cd.P9.Cp']);
  });

  it('returns the highest vector the person satisfies, as it was asked', () => {
    const asked = ['P0.Cp', 'P5.Cp.Cd', 'P9.Cp.Cd', 'P9.Cm'];
    expect(vectorMet(asked, 'P9')).toBe('P9.Cp.Cd');
    expect(vectorMet(asked, 'P5')).toBe('P5.Cp.Cd');
    expect(vectorMet(asked, 'P0')).toBe('P0.Cp');
    expect(vectorMet(DEFAULT_VECTORS, 'P5')).toBeUndefined();
  });

  it('never claims the credential that does not exist yet', () => {
    expect(vectorMet(['P9.Cp.Ck'], 'P9')).toBeUndefined();
    expect(levelWanted(['P9.Cp.Ck'], 'P9')).toBeUndefined();
  });

  it('says which proofing is missing', () => {
    expect(levelWanted(DEFAULT_VECTORS, 'P0')).toBe('P9');
    expect(levelWanted(['P9.Cm', 'P5.Cp.Cd'], 'P0')).toBe('P5');
    expect(levelWanted(['P5.Cp.Cd'], 'P9')).toBeUndefined();
  });
});
