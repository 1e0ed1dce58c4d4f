import { expect, it } from 'vitest';
import { faultOfConsent, verdictOf } from './judge-consent.ts';
import { ANN, BOB, consent, kinds, PRESSURE, reading, WEIGHT } from './readings-under-test.ts';

const key = 'urn:ietf:rfc:3986|permission';
const judged = (changed: object, provision: object = {}) =>
  faultOfConsent(consent({ ...changed }, provision), {
    nhsNumber: ANN,
    key,
    ods: 'Y99901',
    others: ['RZ901'],
  });

it('takes a permission of the person in the token to this organisation, and says of any other why not', () => {
  expect(judged({})).toBeUndefined();
  expect(judged({ status: 'inactive' })).toBeUndefined();
  expect(judged({}, { type: undefined, period: undefined })).toBeUndefined();
  expect(judged({ resourceType: 'Observation' })).toContain('Consent');
  expect(judged({ identifier: [] })).toContain('identifier');
  expect(judged({ status: 'proposed' })).toContain('status');
  expect(judged({ scope: { coding: [{ code: 'research' }] } })).toContain('scope');
  expect(judged({ category: [] })).toContain('category');
  expect(
    judged({ patient: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: BOB } } }),
  ).toContain('patient');
  expect(judged({ dateTime: undefined })).toContain('dateTime');
  expect(judged({ policyRule: undefined })).toContain('policy');
  expect(judged({ provision: undefined })).toContain('provision');
  expect(judged({}, { type: 'deny' })).toContain('permit');
  expect(judged({}, { provision: [{ type: 'deny' }] })).toContain('within');
  expect(judged({}, { actor: [] })).toContain('organisation');
  expect(judged({}, { period: { end: 'soon' } })).toContain('dates');
  expect(judged({}, { period: { start: '2026-02-01', end: '2026-01-01' } })).toContain('before');
  expect(judged({}, { code: [{ text: 'Weight' }] })).toContain('code');
});

it('takes one for another organisation that is known, and none for two at once', () => {
  const actor = (value: string) => ({
    reference: { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value } },
  });
  expect(judged({}, { actor: [actor('RZ901')] })).toBeUndefined();
  expect(judged({}, { actor: [actor('Z9Z99')] })).toContain('organisation');
  expect(judged({}, { actor: [actor('Y99901'), actor('RZ901')] })).toContain('organisation');
});

const at = (when: string, ...consents: ReturnType<typeof consent>[]) =>
  verdictOf(consents, Date.parse(when), reading('a', WEIGHT));

it('a permission holds from the first moment of its period to the last of its last day', () => {
  const march = consent({}, { period: { start: '2026-03-01', end: '2026-03-31' } });
  expect(at('2026-02-28T23:59:59Z', march)).toBe('not-begun');
  expect(at('2026-03-01T00:00:00Z', march)).toBe('permitted');
  expect(at('2026-03-31T23:59:59Z', march)).toBe('permitted');
  expect(at('2026-04-01T00:00:00Z', march)).toBe('ended');
  expect(at('2099-01-01T00:00:00Z', consent({}, { period: undefined }))).toBe('permitted');
});

it('covers the kinds it names, or every kind where it names none', () => {
  const now = '2026-03-02T00:00:00Z';
  expect(at(now, consent())).toBe('permitted');
  expect(at(now, consent({}, kinds(PRESSURE, WEIGHT)))).toBe('permitted');
  expect(at(now, consent({}, kinds(PRESSURE)))).toBe('other-kind');
  expect(
    at(now, consent({}, { class: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Media' }] })),
  ).toBe('other-kind');
  expect(
    at(now, consent({}, { class: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Observation' }] })),
  ).toBe('permitted');
  expect(verdictOf([consent({}, kinds(PRESSURE))], Date.parse(now))).toBe('permitted');
});

it('one that holds is enough, and no other word of the person counts as one', () => {
  const now = '2026-03-02T00:00:00Z';
  const withdrawn = consent({ status: 'inactive' });
  expect(at(now)).toBe('none');
  expect(at(now, withdrawn)).toBe('withdrawn');
  expect(at(now, withdrawn, consent({}, kinds(PRESSURE)))).toBe('other-kind');
  expect(at(now, withdrawn, consent({}, kinds(PRESSURE)), consent({}, kinds(WEIGHT)))).toBe('permitted');
});
