import { expect, test } from 'vitest';
import { readQuery, select } from './query.ts';

const subject = { 'subject:identifier': 'https://fhir.nhs.uk/Id/nhs-number|9990000018' };
const codeOfRefusal = (given: object, from: 'query' | 'body' = 'query') => {
  const read = readQuery(given, from);
  return 'refused' in read ? JSON.stringify(read.refused.body).match(/"code":"([A-Z_]+)"/)?.[1] : undefined;
};

test('a search is read whole', () => {
  const type = 'http://snomed.info/sct|736253002,https://nicip.nhs.uk|MAULR';
  expect(readQuery({ ...subject, type, _summary: 'count' }, 'query')).toEqual({
    query: { nhsNumber: '9990000018', types: ['736253002', 'MAULR'], countOnly: true },
  });
});

test('each mistake has its own code', () => {
  expect(codeOfRefusal({})).toBe('INVALID_PARAMETER');
  expect(codeOfRefusal({ ...subject, extra: '1' })).toBe('INVALID_PARAMETER');
  expect(codeOfRefusal({ ...subject, extra: '1' }, 'body')).toBe('MESSAGE_NOT_WELL_FORMED');
  expect(codeOfRefusal({ ...subject, _summary: 'true' })).toBe('INVALID_PARAMETER');
  expect(codeOfRefusal({ ...subject, category: 'http://loinc.org|734163000' })).toBe('INVALID_CODE_SYSTEM');
  expect(codeOfRefusal({ ...subject, type: 'http://snomed.info/sct|MAULR' })).toBe('INVALID_CODE_SYSTEM');
  const wrongNumber = { 'subject:identifier': 'https://fhir.nhs.uk/Id/nhs-number|9990000019' };
  expect(codeOfRefusal(wrongNumber)).toBe('INVALID_NHS_NUMBER');
  expect(codeOfRefusal({ 'subject:identifier': '9990000018' })).toBe('INVALID_PARAMETER');
});

test('what the organisation may not see is left out without a word', () => {
  const pointer = (id: string, code: string) => ({
    resourceType: 'DocumentReference',
    id,
    type: { coding: [{ code }] },
  });
  const pointers = [pointer('RZ901-a', '824321000000109'), pointer('RZ901-b', '749001000000101')];
  const found = select(pointers, { nhsNumber: '9990000018', countOnly: false }, new Set(['824321000000109']));
  expect(found.map(({ id }) => id)).toEqual(['RZ901-a']);
});
