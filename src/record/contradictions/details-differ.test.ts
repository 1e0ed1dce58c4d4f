import { expect, test } from 'vitest';
import { NOT_RECORDED, parseClinicalDate } from '../clinical-date.ts';
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

const inShort = (...given: Parameters<typeof detailsDiffer>): readonly string[] =>
  detailsDiffer(...given).map(
    ({ detail, sides }) => `${detail}: ${sides.map(({ source }) => source).join(' ')}`,
  );

test('each detail that differs is told once, with everybody who states it, the register first', () => {
  const sources = [
    held('Y1', AMARA),
    held('Y2', 'Temi Adeyemi', '1961-03-15'),
    { ...held('Y3', AMARA, '1961', 'male'), names: [] },
  ];
  expect(inShort(sources, held('register', AMARA))).toEqual([
    'name: register Y1 Y2',
    'date-of-birth: register Y1 Y2 Y3',
    'gender: register Y1 Y2 Y3',
  ]);
  expect(detailsDiffer(sources, held('register', AMARA))[0]?.sides[0]).toHaveProperty('isRegister', true);
});
test('it is told beside what sources say of care', () => {
  expect(contradictions([], [], [held('Y1', 'Temi Adeyemi')], held('register', AMARA))).toMatchObject([
    { is: 'details-differ', detail: 'name' },
  ]);
});
test('source against source is told without the register too', () => {
  expect(inShort([held('Y1', AMARA), held('Y2', AMARA, '1916-03-14')], undefined)).toEqual([
    'date-of-birth: Y1 Y2',
  ]);
});
test('a death is never silent: whoever states it, and even if nobody says otherwise', () => {
  const dead: HeldDetails = { ...held('Y2', AMARA), died: NOT_RECORDED };
  expect(inShort([held('Y1', AMARA), dead], undefined)).toEqual(['died: Y1 Y2']);
  expect(inShort([dead], undefined)).toEqual(['died: Y2']);
  expect(inShort([held('Y1', AMARA)], { ...dead, source: 'register' })).toEqual(['died: register Y1']);
});
test('ways to reach the person are compared', () => {
  const at = (source: string, address: string, phone: string): HeldDetails => ({
    ...held(source, AMARA),
    addresses: [address],
    phones: [phone],
  });
  const here = at('Y1', '58 Orchard Rise, Eastfield, ZZ99 3AD', '07700 900112');
  expect(inShort([here, at('Y2', '3 Mill Lane, Eastfield, ZZ99 3AE', '07700 900113')], undefined)).toEqual([
    'address: Y1 Y2',
    'phone: Y1 Y2',
  ]);
  expect(
    inShort([here, at('Y2', '58 ORCHARD RD, Zedshire, zz993ad', '+44 (0)7700900112')], undefined),
  ).toEqual([]);
});
test('a source does not differ from its own second Patient, nor alone, nor from silence', () => {
  const silent: HeldDetails = { ...held('Y2', AMARA, '', 'unknown'), names: [] };
  expect(detailsDiffer([held('Y1', AMARA), held('Y1', 'Temi Adeyemi')], undefined)).toEqual([]);
  expect(detailsDiffer([held('Y1', AMARA)], undefined)).toEqual([]);
  expect(detailsDiffer([held('Y1', AMARA), silent], undefined)).toEqual([]);
});
