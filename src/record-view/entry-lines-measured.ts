import type { Language } from '#/kit/words.ts';
import type { MeasuredInLine } from '#/record/entry-line.ts';
import type { Detail, Fact } from '#/record/fact.ts';
import { LINE_WORDS, type LineWords } from './entry-lines.words.ts';
import { type Line, said, told } from './entry-line.ts';
import { type Measurement, measurementsOf } from '#/record/measurements.ts';
import type { ReferenceRange } from '#/record/value.ts';
import { formatInterpretations, formatRange, formatValue } from './format-value.ts';

type Measured = Extract<Detail, { kind: 'result' | 'lifestyle' }>;

/** What was measured, with the laboratory's own judgement and ranges; where it gave none, nothing is said. */
export function linesOfMeasurements(
  fact: Fact,
  detail: Measured,
  words: LineWords,
  language: Language,
): readonly Line[] {
  const carriesMore =
    detail.members.length > 0 || detail.conclusion !== undefined || detail.attachments.length > 0;
  const own = detail.components.length === 0;
  const measured = measurementsOf(fact).flatMap((one, place) => {
    // A note in place of a value is the result: "no value was sent" beside it would be untrue.
    const hasNote = own && fact.notes.some((note) => note !== '');
    if (one.value.is === 'none' && (carriesMore || hasNote)) return [];
    const isItself = own || (place === 0 && detail.value.is !== 'none');
    return linesOfOne(one, `m${place}`, isItself ? words.result : one.name, language);
  });
  return [
    ...measured,
    ...said('conclusion', words.conclusion, detail.conclusion, true),
    ...told(
      'members',
      words.members,
      detail.members.length === 0 ? undefined : words.membersCount(detail.members.length),
      true,
    ),
    ...said('panel', words.panel, detail.panel?.title, false),
    ...said('specimen', words.specimen, detail.specimen, false),
    ...said('method', words.method, detail.method, false),
    ...said('body-site', words.bodySite, detail.bodySite, false),
    ...told('category', words.category, words.categories[detail.category], false),
  ];
}

function linesOfOne(one: Measurement, key: string, name: string, language: Language): readonly Line[] {
  const theirs = one.value.is === 'coded' || one.value.is === 'text';
  const value: Line = { key, name, text: formatValue(one.value, language), brief: true, theirs };
  return [value, ...linesOfJudgement(one, key, language)];
}

/** The laboratory's own judgement of a value and the ranges it gave with it. */
export function linesOfJudgement(
  { interpretations = [], ranges = [] }: Pick<MeasuredInLine, 'interpretations' | 'ranges'>,
  key: string,
  language: Language,
): readonly Line[] {
  const words = LINE_WORDS[language];
  return [
    ...told(`${key}-judged`, words.interpretation, formatInterpretations(interpretations, language)),
    ...told(`${key}-range`, words.range, ranges.length === 0 ? undefined : wordsRanges(ranges, language)),
  ];
}

/** Tens of thousands of lines share few lists of ranges; each list is put into words once. */
const SAID = {
  en: new WeakMap<readonly ReferenceRange[], string>(),
  cy: new WeakMap<readonly ReferenceRange[], string>(),
} as const;

function wordsRanges(ranges: readonly ReferenceRange[], language: Language): string {
  const before = SAID[language].get(ranges);
  if (before !== undefined) return before;
  const fresh = ranges
    .map((range) => formatRange(range, language))
    .filter((text) => text !== undefined)
    .join('; ');
  SAID[language].set(ranges, fresh);
  return fresh;
}
