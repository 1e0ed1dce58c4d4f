import { describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../kit/world.ts';
import { audiencesOf, CONSENT_SCOPE, judgeExchange, SEND_SCOPES } from './audiences.ts';

const service = (id: string, kind: ServiceEntry['kind']): ServiceEntry => ({
  id,
  kind,
  baseUrl: `http://${id}.example/base`,
  port: 1,
});

const audiences = audiencesOf([
  service('riverside', 'platform'),
  service('unvouched', 'platform'),
  service('locator', 'locator'),
  service('directory', 'directory'),
  service('demographics', 'demographics'),
  service('control', 'control'),
]);

const ask = (id: string, scope: string | undefined, level: 'P0' | 'P5' | 'P9') =>
  judgeExchange(audiences, { resource: `http://${id}.example/base`, scope, level });

describe('asking for a token for one service', () => {
  it.each([
    ['riverside', 'patient/*.rs'],
    ['locator', 'locator.read'],
    ['demographics', 'demographics.read'],
  ])('needs P9 at %s', (id, scope) => {
    expect(ask(id, scope, 'P9')).toMatchObject({ kind: 'granted', scopes: [scope] });
    expect(ask(id, scope, 'P5')).toMatchObject({ kind: 'level-too-low', needed: 'P9' });
    expect(ask(id, scope, 'P0')).toMatchObject({ kind: 'level-too-low', needed: 'P9' });
  });

  it('lets everybody read the directory', () => {
    expect(ask('directory', 'directory.read', 'P0')).toMatchObject({ kind: 'granted' });
  });

  it.each(SEND_SCOPES)('gives leave to send only to who asks for that by name: %s', (scope) => {
    expect(ask('riverside', scope, 'P9')).toMatchObject({ kind: 'granted', scopes: [scope] });
    expect(ask('riverside', undefined, 'P9')).toMatchObject({ scopes: ['patient/*.rs'] });
    expect(ask('locator', scope, 'P9')).toMatchObject({ kind: 'invalid-scope' });
  });

  it('gives leave to change permissions only to who asks for that by name', () => {
    expect(ask('riverside', CONSENT_SCOPE, 'P9')).toMatchObject({ scopes: [CONSENT_SCOPE] });
    expect(ask('riverside', CONSENT_SCOPE, 'P5')).toMatchObject({ kind: 'level-too-low' });
    expect(ask('riverside', `patient/*.rs ${CONSENT_SCOPE}`, 'P9')).toMatchObject({ kind: 'granted' });
    expect(ask('riverside', undefined, 'P9')).toMatchObject({ scopes: ['patient/*.rs'] });
  });

  it('gives all other scopes of the service when none is named', () => {
    expect(ask('riverside', undefined, 'P9')).toMatchObject({ scopes: ['patient/*.rs'] });
  });

  it.each(['unvouched', 'control', 'elsewhere'])('knows no address of %s', (id) => {
    expect(ask(id, undefined, 'P9')).toEqual({ kind: 'invalid-target' });
  });

  it('takes an address as a whole, not by its beginning', () => {
    const resource = 'http://riverside.example/base/Patient';
    expect(judgeExchange(audiences, { resource, scope: undefined, level: 'P9' })).toEqual({
      kind: 'invalid-target',
    });
  });

  it('refuses a scope that belongs to another service', () => {
    expect(ask('riverside', 'patient/*.rs locator.read', 'P9')).toEqual({
      kind: 'invalid-scope',
      scope: 'locator.read',
    });
  });
});
