import { expect, it } from 'vitest';
import { deviceOf, idTokenClaims, signInsIn, type SignInFacts } from './sign-ins.ts';
import type { Store } from '../kit/store.ts';

const facts: SignInFacts = {
  sub: 'opaque',
  level: 'P9',
  vot: 'P9.Cp.Cd',
  vtm: 'https://login.example/trustmark',
  nhsNumber: '9990000018',
  familyName: 'RHYS',
  birthdate: '1985-03-22',
};

it('gives the NHS number to a person who proved who they are', () => {
  expect(idTokenClaims(facts)).toMatchObject({ nhs_number: '9990000018', identity_proofing_level: 'P9' });
});

it.each(['P5', 'P0'] as const)('never lets the NHS number out at %s', (level) => {
  expect(JSON.stringify(idTokenClaims({ ...facts, level }))).not.toContain('9990000018');
});

it('leaves out what is not known', () => {
  expect(idTokenClaims(facts)).not.toHaveProperty('given_name');
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox', 'Linux'],
  ['curl/8', '', ''],
])('calls a device what its owner would: %s', (userAgent, browser, os) => {
  expect(deviceOf(userAgent)).toEqual({ browser, os });
});

it('knows why a sign-in ended, also by a token that is gone', () => {
  const kept = new Map<string, unknown>();
  const store: Pick<Store, 'get' | 'set' | 'delete' | 'entries'> = {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
    entries: <T>(prefix = '') =>
      [...kept]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]): [string, T] => [key, value as T]),
  };
  const signIns = signInsIn(store as Store, 60_000);
  signIns.keep('grant', facts, { browser: 'Firefox', os: 'Linux' });
  signIns.use('grant', 'token-1');
  signIns.use('grant', 'token-2');
  expect(signIns.whyEnded('grant')).toBeUndefined();
  signIns.end('grant', 'token-reuse');
  expect(signIns.grantOf('token-1')).toBe('grant');
  expect(signIns.grantOf('token-3')).toBeUndefined();
  expect(signIns.whyEnded('grant')).toBe('token-reuse');
  expect(signIns.of('opaque')).toMatchObject([{ grantId: 'grant', device: { browser: 'Firefox' } }]);
  expect(signIns.of('another')).toEqual([]);
});
