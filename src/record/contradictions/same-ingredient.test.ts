import { describe, expect, test } from 'vitest';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import { inShort } from './contradiction-example.test-setup.ts';

type Told = Given<'medicine'>;
const line = (source: string, title: string, code: string | undefined, more: Told = {}) =>
  told('medicine', {
    source,
    title,
    codes: code === undefined ? [] : [code],
    when: '2024-02-10',
    standing: 'current',
    ...more,
  });
const salbutamol = line('Y1', 'Salbutamol 100micrograms/dose inhaler CFC free', '39113611000001102');
const later = { when: '2025-02-10' };

describe('two current medicines that share an ingredient', () => {
  test.each([
    [
      'a brand and its generic',
      salbutamol,
      line('Y2', 'Ventolin 100micrograms/dose Evohaler', '222311000001102', later),
    ],
    [
      'two strengths',
      line('Y1', 'Ramipril 5mg capsules', '318902004'),
      line('Y2', 'Ramipril 10mg capsules', '318906001'),
    ],
    [
      'a compound and one of its parts',
      line('Y1', 'Co-codamol 30mg/500mg tablets', '42009811000001101'),
      line('Y2', 'Paracetamol 500mg tablets', '42109611000001109'),
    ],
    [
      'a code and words',
      line('Y1', 'Ramipril 5mg capsules', '318902004'),
      line('Y2', 'Tritace 10mg', undefined),
    ],
    [
      'at one organisation',
      line('Y1', 'Ramipril 5mg capsules', '318902004'),
      line('Y1', 'Ramipril 10mg capsules', '318906001'),
    ],
    [
      'one that was changed',
      salbutamol,
      line('Y2', 'Ventolin Evohaler', '222311000001102', { ...later, standing: 'changed' }),
    ],
  ])('%s', (_what, a, b) => {
    const sides = [a, b].map((one) => `${one.provenance.source} ${one.title}`);
    const short = inShort(a, b);
    expect(short).toHaveLength(1);
    for (const side of sides) expect(short[0]).toContain(side);
    expect(short[0]).toMatch(/^same-ingredient: /);
  });
});

test.each([
  [
    'the same name',
    salbutamol,
    line('Y2', 'SALBUTAMOL 100micrograms/dose inhaler, CFC free', '39113611000001102', later),
  ],
  [
    'one line of two lists: the same day and dose, under brand and generic',
    line('Y1', 'Ramipril 5mg capsules', '318902004', { detail: { dosage: ['1 a day'] } }),
    line('Y2', 'Tritace 5mg', undefined, { detail: { dosage: ['One a day'] } }),
  ],
  [
    'stopped at one',
    salbutamol,
    line('Y2', 'Ventolin Evohaler', '222311000001102', { ...later, standing: 'past' }),
  ],
  [
    'on hold at one',
    salbutamol,
    line('Y2', 'Ventolin Evohaler', '222311000001102', { ...later, standing: 'on-hold' }),
  ],
  ['another ingredient', salbutamol, line('Y2', 'Amlodipine 10mg tablets', '319284000')],
])('nothing to tell: %s', (_what, a, b) => {
  expect(inShort(a, b).filter((one) => one.startsWith('same-ingredient'))).toEqual([]);
});

test('one day and two doses, under brand and generic, may be taken twice', () => {
  const [a, b] = [
    line('Y1', 'Ramipril 5mg capsules', '318902004', { detail: { dosage: ['1 a day'] } }),
    line('Y2', 'Tritace 5mg', undefined, { detail: { dosage: ['2 a day'] } }),
  ];
  expect(inShort(a, b)).toEqual(['same-ingredient: Y1 Ramipril 5mg capsules | Y2 Tritace 5mg']);
});
