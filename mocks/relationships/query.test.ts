import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

const performer = { 'performer:identifier': 'https://fhir.nhs.uk/Id/nhs-number|9990000018' };
const wrong = (given: Record<string, string>) => {
  const read = readQuery(given);
  return 'wrong' in read ? read.wrong : undefined;
};

test('a search is read whole; a bare number means the same as one with its system', () => {
  const asked = {
    ...performer,
    status: 'active,inactive',
    _include: ['Consent:patient', 'Consent:performer'],
  };
  expect(readQuery(asked)).toEqual({
    performer: '9990000018',
    statuses: ['active', 'inactive'],
    include: ['Consent:patient', 'Consent:performer'],
  });
  expect(readQuery({ 'patient:identifier': '9990000018' })).toEqual({ patient: '9990000018', include: [] });
});

test('each mistake has its own code', () => {
  expect(wrong({})).toBe('MISSING_IDENTIFIER_VALUE');
  expect(wrong({ 'performer:identifier': 'https://example.org|9990000018' })).toBe(
    'INVALID_IDENTIFIER_SYSTEM',
  );
  expect(wrong({ 'performer:identifier': '9990000019' })).toBe('INVALID_IDENTIFIER_VALUE');
  expect(wrong({ ...performer, status: 'over' })).toBe('INVALID_PARAMETER');
  expect(wrong({ ...performer, extra: '1' })).toBe('INVALID_PARAMETER');
});
