import { describe, expect, test } from 'vitest';
import type { Fact } from '../../fact.ts';
import { readV2, told, together } from '../fact-example.test-setup.ts';

const WHEN = '2018-03-05';
const local = [{ system: 'urn:oid:1.2.3', code: 'X1' }];
const elsewhere = (fact: Fact): Fact => ({
  ...fact,
  ref: `Y2/Thing/other-${fact.provenance.resourceId}`,
  provenance: { ...fact.provenance, source: 'Y2' },
});
const one = ['Y1+Y2: same-words'];
const two = ['Y1', 'Y2'];

const asthma = told('condition', { title: 'Asthma', codes: local, when: WHEN, standing: 'current' });
const DR = { people: ['Dr Ffion Rees'] };
const weight = (value: number, unit?: string, people: readonly string[] = []) =>
  told('result', {
    title: 'Weight',
    when: WHEN,
    people,
    detail: { value: { is: 'quantity', quantity: { value, ...(unit !== undefined && { unit }) } } },
  });

describe('no codes that can be compared, the very same words, and a second agreement', () => {
  test('a condition, an allergy, a vaccination, a procedure or a flag: the day is the second', () => {
    const facts: Fact[] = [
      asthma,
      told('allergy', { title: 'Penicillin', when: WHEN, standing: 'current' }),
      told('vaccination', { title: 'Flu jab', when: WHEN }),
      told('procedure', { title: 'Appendicectomy', when: WHEN, standing: 'past' }),
      told('flag', { title: 'Interpreter', when: WHEN, standing: 'current' }),
    ];
    for (const fact of facts) expect(together([fact, elsewhere(fact)])).toEqual(one);
  });
  test('capitals, spaces and punctuation make no difference', () => {
    expect(together([asthma, { ...elsewhere(asthma), title: ' ASTHMA. ' }])).toEqual(one);
  });
  test('a code at one only, or codes of two systems that no map joins', () => {
    expect(together([asthma, { ...elsewhere(asthma), codings: [] }])).toEqual(one);
    const read = { ...asthma, codings: [readV2('H331.00')] };
    expect(together([read, { ...elsewhere(asthma), codings: [] }])).toEqual(one);
  });
  test('a result: its value with a unit, or an author', () => {
    expect(together([weight(80, 'kg'), elsewhere(weight(80, 'kg'))])).toEqual(one);
    expect(together([weight(80), elsewhere(weight(80))])).toEqual(two);
    const signed = weight(80, undefined, DR.people);
    expect(together([signed, elsewhere(signed)])).toEqual(one);
  });
  test('a medicine: its dose, or an author', () => {
    const line = (dosage: readonly string[], people: readonly string[] = []) =>
      told('medicine', {
        title: 'Ramipril 5mg',
        when: WHEN,
        standing: 'current',
        people,
        detail: { dosage },
      });
    expect(together([line(['1 a day']), elsewhere(line(['One a day']))])).toEqual(one);
    expect(together([line([]), elsewhere(line([]))])).toEqual(two);
    expect(together([line([], DR.people), elsewhere(line([], DR.people))])).toEqual(one);
    expect(together([line(['1 a day']), elsewhere(line(['2 a day']))])).toEqual(two);
  });
});

describe('alike is not the same', () => {
  const change = (more: Partial<Fact>): Fact => ({ ...elsewhere(asthma), ...more });
  test('"Asthma" and "Asthma annual review"', () => {
    expect(together([asthma, change({ title: 'Asthma annual review' })])).toEqual(two);
  });
  test('another day, a month, no day', () => {
    for (const when of ['2018-03-06', '2018-03', '2018', ''])
      expect(
        together([
          asthma,
          { ...asthma, ...elsewhere(told('condition', { title: 'Asthma', when, standing: 'current' })) },
        ]),
      ).toEqual(two);
  });
  test('codes that can be compared and differ', () => {
    const read = { ...asthma, codings: [readV2('H331.00')] };
    expect(together([read, change({ codings: [readV2('H33..00')] })])).toEqual(two);
  });
  test('live and entered in error', () => {
    expect(together([asthma, change({ status: { standing: 'withdrawn', said: '' } })])).toEqual(two);
  });
  test('two values, and a value with and without its unit', () => {
    expect(together([weight(80, 'kg'), elsewhere(weight(81, 'kg'))])).toEqual(two);
    expect(together([weight(80, 'kg', DR.people), elsewhere(weight(80, undefined, DR.people))])).toEqual(two);
  });
  test('two candidates', () => {
    const again = told('condition', { title: 'Asthma', when: WHEN, standing: 'current' });
    expect(together([asthma, again, elsewhere(asthma)])).toEqual(['Y1', 'Y1', 'Y2']);
  });
});

describe('everything that both say', () => {
  const pairOf = (left: Fact, right: Fact) => together([left, elsewhere(right)]);
  test('mild at one and severe at the other', () => {
    const allergy = (severity: string) =>
      told('allergy', {
        title: 'Penicillin',
        when: WHEN,
        standing: 'current',
        detail: { reactions: [{ what: 'Rash', severity }] },
      });
    expect(pairOf(allergy('mild'), allergy('severe'))).toEqual(two);
    expect(pairOf(allergy('mild'), allergy('mild'))).toEqual(one);
  });
  test('the left and the right eye, serum and urine', () => {
    const measured = (detail: { bodySite?: string; specimen?: string }) =>
      told('result', {
        title: 'Level',
        when: WHEN,
        detail: { value: { is: 'quantity', quantity: { value: 15, unit: 'mmol/L' } }, ...detail },
      });
    expect(pairOf(measured({ bodySite: 'Left eye' }), measured({ bodySite: 'Right eye' }))).toEqual(two);
    expect(pairOf(measured({ specimen: 'Serum' }), measured({ specimen: 'Urine' }))).toEqual(two);
    expect(pairOf(measured({ specimen: 'Serum' }), measured({}))).toEqual(one);
  });
  test('two batches, two doses, given and not given', () => {
    const jab = (detail: { lot?: string; doseNumber?: number; given?: 'no' }) =>
      told('vaccination', { title: 'Flu jab', when: WHEN, detail });
    expect(pairOf(jab({ lot: 'A' }), jab({ lot: 'B' }))).toEqual(two);
    expect(pairOf(jab({ doseNumber: 1 }), jab({ doseNumber: 2 }))).toEqual(two);
    expect(pairOf(jab({}), jab({ given: 'no' }))).toEqual(two);
  });
  test('a condition’s site and severity', () => {
    const pain = (detail: { bodySites?: readonly string[]; severity?: string }) =>
      told('condition', { title: 'Pain', when: WHEN, standing: 'current', detail });
    expect(pairOf(pain({ bodySites: ['Left knee'] }), pain({ bodySites: ['Right knee'] }))).toEqual(two);
    expect(pairOf(pain({ severity: 'Mild' }), pain({ severity: 'Severe' }))).toEqual(two);
  });
});
