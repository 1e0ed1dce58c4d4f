import type { Language } from '#/kit/words.ts';
import { PART_PLANS } from '#/record/readings/kinds.ts';
import type { DiaryView } from '#/record/readings/protocols/diaries.ts';
import { readNumber } from '#/record/readings/read-number.ts';
import { rounded } from '#/record/readings/rounded.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import type { Column, Row } from '#/ui/table.tsx';
import type { DiaryWords } from './diary.words.ts';

/** A diary as a table, the newest first. */
export interface DiaryTable {
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly Row[];
}

/** So many rows are shown: a month of days. */
const MOST = 31;

export function arrangeDiary(view: DiaryView, words: DiaryWords, language: Language): DiaryTable {
  const { columns: names } = words;
  const date = (day: string): string => formatPlainDate(day, language);
  const number = (value: number): string => formatNumber(value, language);
  const changed = (by: number, unit: string): string =>
    by === 0 ? words.same : (by > 0 ? words.up : words.down)(`${number(Math.abs(by))} ${unit}`);
  switch (view.is) {
    case 'heart-failure-weight':
      return {
        columns: [
          { key: 'day', name: names.day },
          { key: 'weight', name: names.weight, numeric: true },
          { key: 'change', name: names.change, numeric: true },
        ],
        rows: view.days.slice(0, MOST).map(({ day, kilograms }, at) => {
          const change = rounded(kilograms - (view.days[at + 1]?.kilograms ?? Number.NaN), 2);
          return {
            key: day,
            cells: {
              day: date(day),
              weight: `${number(kilograms)} kg`,
              change: change === undefined ? '–' : changed(change, 'kg'),
            },
          };
        }),
      };
    case 'glucose-meals':
      return {
        columns: [
          { key: 'day', name: names.day },
          { key: 'before', name: names.before, numeric: true },
          { key: 'after', name: names.after, numeric: true },
          { key: 'rise', name: names.rise, numeric: true },
        ],
        rows: view.pairs.slice(0, MOST).map(({ day, before, after, rise }) => ({
          key: after.takenAt,
          cells: {
            day: date(day),
            before: `${number(before.values.glucose ?? Number.NaN)} mmol/L`,
            after: `${number(after.values.glucose ?? Number.NaN)} mmol/L`,
            rise: changed(rise, 'mmol/L'),
          },
        })),
      };
    case 'peak-flow-diary':
      return {
        columns: [
          { key: 'day', name: names.time },
          { key: 'best', name: names.best, numeric: true },
          ...(view.slots.some(({ ofBest }) => ofBest !== undefined)
            ? [{ key: 'ofBest', name: names.ofBest, numeric: true }]
            : []),
        ],
        rows: view.slots.slice(0, MOST).map(({ day, slot, best, blows, ofBest }) => ({
          key: `${day} ${slot}`,
          cells: {
            day: `${date(day)}, ${words.slot[slot]}`,
            best: blows > 1 ? `${number(best)} (${words.blows(blows)})` : number(best),
            ofBest: ofBest === undefined ? '–' : words.percent(ofBest.percent),
          },
        })),
      };
  }
}

/** The best peak flow as typed: a whole number that is possible, nothing, or neither. */
export function readBest(text: string): { readonly best: number | undefined } | undefined {
  if (text.trim() === '') return { best: undefined };
  const read = readNumber(text, { decimals: 0 });
  const [low, high] = PART_PLANS['peak-flow'].possible;
  return read.ok && read.value >= low && read.value <= high ? { best: read.value } : undefined;
}
