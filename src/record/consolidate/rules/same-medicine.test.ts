import { describe, expect, test } from 'vitest';
import { at, readV2, sct, told, together, type Given } from '../fact-example.test-setup.ts';

const RAMIPRIL_5 = '318902004';
const RAMIPRIL_10 = '318906001';
const VENTOLIN = '222311000001102';
const SALBUTAMOL_FORMERLY = '320139002';
const ATENOLOL = '318421004';

type Told = Given<'medicine'>;
const ramipril = (more: Told = {}) =>
  told('medicine', {
    title: 'Ramipril 5mg capsules',
    codes: [RAMIPRIL_5],
    when: '2024-02-10',
    standing: 'current',
    detail: { dosage: ['One a day'] },
    ...more,
  });

describe('one medicine at two organisations', () => {
  test('the same product begun on the same day, taken in the same way', () => {
    expect(together([ramipril(), ramipril({ source: 'Y2' })])).toEqual(['Y1+Y2: same-medicine']);
  });
  test('a dose in shorter words is the same dose; a list without doses is silent', () => {
    const short = ramipril({ source: 'Y2', detail: { dosage: ['1 a day'] } });
    const silent = ramipril({ source: 'Y2', detail: { dosage: [] } });
    expect(together([ramipril(), short])).toEqual(['Y1+Y2: same-medicine']);
    expect(together([ramipril(), silent])).toEqual(['Y1+Y2: same-medicine']);
  });
  test('a brand and its generic of one day are one product, by the map', () => {
    const brand = told('medicine', {
      title: 'Ventolin Evohaler',
      codes: [VENTOLIN],
      when: '2024-02-10',
      standing: 'current',
    });
    const generic = { ...at('Y2', brand), title: 'Salbutamol inhaler', codings: [sct(SALBUTAMOL_FORMERLY)] };
    expect(together([brand, generic])).toEqual(['Y1+Y2: same-medicine mapped-code']);
  });
  test('a date known to the month is one with the only line of that month, if the dose says so too', () => {
    const march = (dosage: string[]) => ramipril({ source: 'Y2', when: '2024-03', detail: { dosage } });
    const tenth = ramipril({ when: '2024-03-10' });
    expect(together([tenth, march(['One a day'])])).toEqual(['Y1+Y2: same-medicine date-less-precise']);
    expect(together([tenth, march([])])).toEqual(['Y1', 'Y2']);
  });
  test('a statement may be a copy of a prescription', () => {
    const stated = ramipril({ source: 'Y2', detail: { told: 'stated', dosage: ['One a day'] } });
    expect(together([ramipril(), stated])).toEqual(['Y1+Y2: same-medicine']);
  });
});

describe('not one medicine', () => {
  test.each([
    ['another dose', {}, { detail: { dosage: ['Two a day'] } }],
    [
      'half a tablet and one to two',
      { detail: { dosage: ['½ tablet'] } },
      { detail: { dosage: ['1-2 tablets'] } },
    ],
    [
      'one and a half and one to five',
      { detail: { dosage: ['1.5 tablets'] } },
      { detail: { dosage: ['1-5 tablets'] } },
    ],
    ['another strength', {}, { codes: [RAMIPRIL_10] }],
    ['another form', {}, { codes: ['408051007'] }],
    ['stopped at one, current at the other', {}, { standing: 'past' }],
    ['begun a month apart', {}, { when: '2024-03-10' }],
    ['no date at one', {}, { when: '' }],
    ['a year only', {}, { when: '2024' }],
    ['a supply is no prescription', {}, { detail: { told: 'dispensed', dosage: ['One a day'] } }],
    ['an administration is no supply', { detail: { told: 'given' } }, { detail: { told: 'dispensed' } }],
    ['another medicine', {}, { codes: [ATENOLOL], title: 'Atenolol 100mg tablets' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([ramipril(left), ramipril({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('a brand and then its generic, in turn', () => {
    const brand = told('medicine', { codes: [VENTOLIN], when: '2023-02-10', standing: 'past' });
    const generic = told('medicine', {
      source: 'Y2',
      codes: [SALBUTAMOL_FORMERLY],
      when: '2024-02-10',
      standing: 'current',
    });
    expect(together([brand, generic])).toEqual(['Y1', 'Y2']);
    expect(together([{ ...brand, status: generic.status }, generic])).toEqual(['Y1', 'Y2']);
  });
  test('March, when the other list has two of March', () => {
    const lines = [ramipril({ when: '2024-03-10' }), ramipril({ when: '2024-03-24' })];
    expect(together([...lines, ramipril({ source: 'Y2', when: '2024-03' })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
  test('a brand that no map knows, beside another product of its ingredient', () => {
    const lustral = ramipril({ codes: ['936411000001108'], title: 'Lustral 50mg tablets' });
    const other = ramipril({ source: 'Y2', codes: [readV2('da4..00')], title: 'Sertraline 100mg tablets' });
    expect(together([lustral, other])).toEqual(['Y1', 'Y2']);
  });
});

test('one source’s own chain stays one, and its copy elsewhere joins it', () => {
  const order = ramipril();
  const statement = ramipril({ detail: { told: 'stated', dosage: ['One a day'] }, sameAs: [order.ref] });
  expect(together([order, statement, ramipril({ source: 'Y2' })])).toEqual([
    'Y1+Y2: same-prescription: same-medicine',
  ]);
});
