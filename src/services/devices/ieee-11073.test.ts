import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFloat, readSfloat } from './ieee-11073.ts';

describe('numbers of medical devices', () => {
  it.each([
    [0x0078, 120],
    [0x0000, 0],
    [0xf4b0, 120],
    [0xd001, 0.001],
    [0xc038, 0.0056],
    [0x0fff, -1],
    [0x7001, 10_000_000],
    [0x8001, 1e-8],
  ])('reads the SFLOAT %i as %d', (raw, value) => expect(readSfloat(raw)).toBe(value));

  it.each([0x07fe, 0x07ff, 0x0800, 0x0802])('has no number for the special SFLOAT %i, and no 0', (raw) =>
    expect(readSfloat(raw)).toBe('absent'),
  );

  it.each([0x007ffffe, 0x007fffff, 0x00800000, 0x00800002])('nor for the special FLOAT %i', (raw) =>
    expect(readFloat(raw)).toBe('absent'),
  );

  it('tells a reserved pattern from a number', () => {
    expect(readSfloat(0x0801)).toBe('reserved');
    expect(readFloat(0x00800001)).toBe('reserved');
  });

  it('reads 37.4 as 37.4, with nothing behind it', () => {
    expect(readFloat(0xff000176)).toBe(37.4);
  });

  it('reads back every SFLOAT that holds a number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2045, max: 2045 }),
        fc.integer({ min: -8, max: 7 }),
        (mantissa, exponent) => {
          const raw = ((exponent & 0xf) << 12) | (mantissa & 0xfff);
          expect(readSfloat(raw)).toBe(Number(`${mantissa}e${exponent}`) + 0);
        },
      ),
    );
  });

  it('reads back every FLOAT that holds a number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8_388_605, max: 8_388_605 }),
        fc.integer({ min: -128, max: 127 }),
        (mantissa, exponent) => {
          const raw = (((exponent & 0xff) << 24) | (mantissa & 0xffffff)) >>> 0;
          expect(readFloat(raw)).toBe(Number(`${mantissa}e${exponent}`) + 0);
        },
      ),
    );
  });
});
