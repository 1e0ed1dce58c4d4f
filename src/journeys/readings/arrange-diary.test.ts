import { describe, expect, it, test } from 'vitest';
import { readDiary } from '#/record/readings/protocols/diaries.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { arrangeDiary, readBest } from './arrange-diary.ts';
import { DIARY_WORDS } from './diary.words.ts';

const today = '2026-03-10';
const reading = (
  kind: 'weight' | 'glucose' | 'peak-flow',
  value: number,
  takenAt: string,
  how: Reading['how'] = {},
): Reading => ({
  kind,
  values: { [kind]: value },
  takenAt: `${takenAt}:00+00:00`,
  how,
  origin: { is: 'typed' },
});
const cells = (view: Parameters<typeof arrangeDiary>[0]) =>
  arrangeDiary(view, DIARY_WORDS.en, 'en').rows.map(({ cells: all }) => Object.values(all));

describe('a diary as a table', () => {
  it('of weights says how each day differs from the one before', () => {
    const all = [
      reading('weight', 80.1, '2026-03-08T07:00'),
      reading('weight', 80.4, '2026-03-09T07:00'),
      reading('weight', 80.2, '2026-03-10T07:00'),
    ];
    expect(cells(readDiary('heart-failure-weight', all, { today }))).toEqual([
      ['10 March 2026', '80.2 kg', '0.2 kg down'],
      ['9 March 2026', '80.4 kg', '0.3 kg up'],
      ['8 March 2026', '80.1 kg', '–'],
    ]);
  });

  it('of meals has before and after side by side', () => {
    const all = [
      reading('glucose', 5.5, '2026-03-10T08:00', { meal: 'fasting' }),
      reading('glucose', 5.5, '2026-03-10T10:00', { meal: 'after-meal' }),
    ];
    expect(cells(readDiary('glucose-meals', all, { today }))).toEqual([
      ['10 March 2026', '5.5 mmol/L', '5.5 mmol/L', 'the same'],
    ]);
  });

  it('of peak flows has a share of the best only where that is known', () => {
    const all = [reading('peak-flow', 400, '2026-03-10T08:00', { blows: 3 })];
    const view = (best?: number) => readDiary('peak-flow-diary', all, { today, bestPeakFlow: best });
    expect(cells(view(500))).toEqual([['10 March 2026, morning', '400 (best of 3)', '80%']]);
    expect(arrangeDiary(view(), DIARY_WORDS.en, 'en').columns.map(({ key }) => key)).toEqual(['day', 'best']);
  });
});

test.each([
  ['', { best: undefined }],
  [' 480 ', { best: 480 }],
  ['29', undefined],
  ['901', undefined],
  ['480.5', undefined],
  ['lots', undefined],
])('a best peak flow typed as "%s"', (text, expected) => {
  expect(readBest(text)).toEqual(expected);
});
