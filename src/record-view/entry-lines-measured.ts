import type { Language } from '#/kit/words.ts';
import type { Detail, Fact } from '#/record/fact.ts';
import type { LineWords } from './entry-lines.words.ts';
import { type Line, said, told } from './entry-line.ts';
import { type Measurement, measurementsOf } from '#/record/measurements.ts';
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
    return linesOfOne(one, `m${place}`, isItself ? words.result : one.name, words, language);
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

function linesOfOne(
  one: Measurement,
  key: string,
  name: string,
  words: LineWords,
  language: Language,
): readonly Line[] {
  const judged = formatInterpretations(one.interpretations, language);
  const ranges = one.ranges
    .map((range) => formatRange(range, language))
    .filter((text) => text !== undefined)
    .join('; ');
  const theirs = one.value.is === 'coded' || one.value.is === 'text';
  const value: Line = { key, name, text: formatValue(one.value, language), brief: true, theirs };
  const more: readonly Line[] = [
    { key: `${key}-judged`, name: words.interpretation, text: judged, brief: true, theirs: false },
    { key: `${key}-range`, name: words.range, text: ranges, brief: true, theirs: false },
  ];
  return [value, ...more.filter((line) => line.text !== '')];
}
