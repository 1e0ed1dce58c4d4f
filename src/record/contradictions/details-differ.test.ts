import { expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import type { HeldDetails } from '../fact.ts';
import { contradictions } from './contradictions.ts';
import { detailsDiffer } from './details-differ.ts';

const held = (source: string, name: string, born = '1961-03-14', gender = 'female'): HeldDetails => ({
  source,
  ref: `${source}/Patient/1`,
  names: [name],
  dateOfBirth: parseClinicalDate(born),
  gender,
  addresses: [],
  phones: [],
});
const AMARA = 'Amara Okonkwo-Hughes';

test('each source is compared with the national register, field by field', () => {
  const sources = [
    held('Y1', AMARA),
    held('Y2', 'Temi Adeyemi', '1961-03-15'),
    held('Y3', AMARA, '1961', 'male'),
  ];
  expect(detailsDiffer(sources, held('register', AMARA))).toEqual([
    { is: 'details-differ', source: 'Y2', fields: ['name', 'date-of-birth'] },
    { is: 'details-differ', source: 'Y3', fields: ['gender'] },
  ]);
});
test('it is told beside what sources say of care', () => {
  expect(contradictions([], [], [held('Y1', 'Temi Adeyemi')], held('register', AMARA))).toMatchObject([
    { is: 'details-differ', source: 'Y1', fields: ['name'] },
  ]);
});

test('without the register: the one that the others disagree with', () => {
  const others = ['Y1', 'Y2', 'Y3'].map((source) => held(source, AMARA));
  expect(detailsDiffer([...others, held('Y4', AMARA, '1916-03-14')], undefined)).toEqual([
    { is: 'details-differ', source: 'Y4', fields: ['date-of-birth'] },
  ]);
});
test('without the register, three of which one disagrees: that one', () => {
  const sources = [held('Y1', AMARA), held('Y2', AMARA), held('Y3', AMARA, '1916-03-14')];
  expect(detailsDiffer(sources, undefined).map(({ source }) => source)).toEqual(['Y3']);
});
test('without the register, two that disagree: nobody knows which, so both', () => {
  const fields = ['gender'];
  expect(detailsDiffer([held('Y1', AMARA), held('Y2', AMARA, '1961-03-14', 'male')], undefined)).toEqual([
    { is: 'details-differ', source: 'Y1', fields },
    { is: 'details-differ', source: 'Y2', fields },
  ]);
});
test('a source does not differ from its own second Patient, nor alone, nor from silence', () => {
  const silent: HeldDetails = { ...held('Y2', AMARA), names: [], dateOfBirth: parseClinicalDate('') };
  expect(detailsDiffer([held('Y1', AMARA), held('Y1', 'Temi Adeyemi')], undefined)).toEqual([]);
  expect(detailsDiffer([held('Y1', AMARA)], undefined)).toEqual([]);
  expect(detailsDiffer([held('Y1', AMARA), silent], undefined)).toEqual([]);
});
