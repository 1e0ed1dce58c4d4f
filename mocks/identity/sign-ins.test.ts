import { expect, it } from 'vitest';
import { idTokenClaims, type SignInFacts } from './sign-ins.ts';

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
