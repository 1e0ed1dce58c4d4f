import { describe, expect, test } from 'vitest';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import { inShort } from './contradiction-example.test-setup.ts';

type Told = Given<'medicine'>;
const ramipril = (source: string, dosage: readonly string[], more: Told = {}) =>
  told('medicine', {
    source,
    title: 'Ramipril 5mg capsules',
    codes: ['318902004'],
    when: '2024-02-10',
    standing: 'current',
    ...more,
    detail: { dosage },
  });

describe('one medicine, current at two organisations', () => {
  test('with two doses: both are told', () => {
    expect(inShort(ramipril('Y1', ['One a day']), ramipril('Y2', ['Two a day']))).toEqual([
      'dose-differs: Y1 One a day | Y2 Two a day',
    ]);
  });
  test('half a tablet and one to two', () => {
    expect(inShort(ramipril('Y1', ['½ tablet']), ramipril('Y2', ['1-2 tablets']))).toHaveLength(1);
  });
  test('also when an identifier makes them one entry', () => {
    const identifiers = [{ system: 'https://prescriptions.example', value: '1' }];
    expect(
      inShort(ramipril('Y1', ['One a day'], { identifiers }), ramipril('Y2', ['Two a day'], { identifiers })),
    ).toEqual(['dose-differs: Y1 One a day | Y2 Two a day']);
  });
  test('each pair of three organisations that differ', () => {
    const three = ['One', 'Two', 'Three'].map((many, place) => ramipril(`Y${place}`, [`${many} a day`]));
    expect(inShort(...three)).toHaveLength(3);
  });
});

test.each([
  ['the same dose in other words', ramipril('Y2', ['1 a day'])],
  ['no dose at one', ramipril('Y2', [])],
  ['stopped at one', ramipril('Y2', ['Two a day'], { standing: 'past', when: '2020-01-01' })],
  ['no status at one', ramipril('Y2', ['Two a day'], { standing: 'unknown' })],
  [
    'another product',
    ramipril('Y2', ['Two a day'], { codes: ['321987003'], title: 'Citalopram 20mg tablets' }),
  ],
])('no difference: %s', (_what, other) => {
  expect(inShort(ramipril('Y1', ['One a day']), other)).toEqual([]);
});

test('an organisation that has both doses does not differ from one of them', () => {
  const [first, second] = [
    ramipril('Y1', ['One a day']),
    ramipril('Y1', ['Two a day'], { when: '2025-02-10' }),
  ];
  const short = inShort(first, second, ramipril('Y2', ['Two a day'], { when: '2025-02-11' }));
  expect(short.filter((one) => one.startsWith('dose-differs'))).toEqual([]);
});
test('two doses at one organisation are no difference between two', () => {
  const short = inShort(ramipril('Y1', ['One a day']), ramipril('Y1', ['Two a day']));
  expect(short.filter((one) => one.startsWith('dose-differs'))).toEqual([]);
});
