import { expect, test } from 'vitest';
import { NOT_RECORDED, parseClinicalDate } from '../clinical-date.ts';
import { differingDetails } from './differing-details.ts';
import type { HeldDetails } from '../fact.ts';

const held = (names: string[], born = '1961-03-14', gender?: string): HeldDetails => ({
  source: 'Y1',
  ref: 'Y1/Patient/1',
  names,
  dateOfBirth: parseClinicalDate(born),
  addresses: [],
  phones: [],
  ...(gender === undefined ? {} : { gender }),
});

test.each([
  ['capitals, titles and middle names', 'Mrs Amara Ngozi OKONKWO-HUGHES'],
  ['accents left out', 'Amara Okonkwo-Hughes'],
  ['a title in place of the first name', 'Mrs Okonkwo-Hughes'],
  ['an initial', 'A Okonkwo-Hughes'],
])('%s make no difference', (_what, name) => {
  const full = held(['Amara Ngozi Okonkwo-Hughes']);
  expect(differingDetails(full, held([name]))).toEqual([]);
  expect(differingDetails(held([name]), full)).toEqual([]);
});

test.each([
  ['Temi Adeyemi', 'Miss Adeyemi'],
  ['Temi Adeyemi', 'Adeyemi, Temi'],
  ['Sean O’Brien', 'SEAN OBRIEN'],
])('%s is %s', (one, other) => {
  expect(differingDetails(held([one]), held([other]))).toEqual([]);
  expect(differingDetails(held([other]), held([one]))).toEqual([]);
});

test('a sister with the same family name of two parts is another person', () => {
  expect(differingDetails(held(['Amara Okonkwo-Hughes']), held(['Temi Okonkwo-Hughes']))).toEqual(['name']);
});

test('another first name, another family name, another birthday and another gender are each named', () => {
  const register = held(['Temi Adeyemi'], '2021-05-01', 'female');
  expect(differingDetails(register, held(['Tobi Adeyemi'], '2021-05-01', 'male'))).toEqual([
    'name',
    'gender',
  ]);
  expect(differingDetails(register, held(['Temi Clarke'], '2021-05-02'))).toEqual(['name', 'date-of-birth']);
});

test('what one side does not state is not different', () => {
  expect(
    differingDetails(held([], '2021-05-01', 'female'), { ...held(['X Y']), dateOfBirth: NOT_RECORDED }),
  ).toEqual([]);
  expect(differingDetails(held(['A B'], '2021-05-01'), held(['A B'], '2021'))).toEqual([]);
});
