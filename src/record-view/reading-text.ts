import type { Language } from '#/kit/words.ts';
import { isScore, KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import type { Part, Reading } from '#/record/readings/reading.ts';
import { formatNumber } from './format-number.ts';
import type { ReadingWords } from './reading.words.ts';

/** How units are written after a number; those that people do not say are left out. */
const UNIT_TEXTS: Readonly<Record<string, string>> = {
  'mmol/L': ' mmol/L',
  kg: ' kg',
  cm: ' cm',
  Cel: ' °C',
  'mmol/mol': ' mmol/mol',
  '%': '%',
};

/** What was measured, as people write it: "135/85 mmHg, pulse 72"; of answers, what the questions are about. */
export function measuredWords(
  { kind, values, answered }: Reading,
  words: ReadingWords,
  language: Language,
): string {
  if (answered !== undefined) return answered.questionnaire.title || words.untitled;
  const number = (part: Part): string => {
    const value = values[part];
    return value === undefined ? '–' : formatNumber(value, language);
  };
  const measured = (part: Part): string =>
    isScore(part)
      ? words.outOf(number(part), PART_PLANS[part].possible[1])
      : number(part) + (UNIT_TEXTS[PART_PLANS[part].unit] ?? '');
  if (kind === 'blood-pressure') {
    const pulse = values.pulse === undefined ? '' : `, ${words.parts.pulse}: ${number('pulse')}`;
    return `${number('systolic')}/${number('diastolic')} mmHg${pulse}`;
  }
  const { needed, also } = KIND_PARTS[kind];
  const beside = also
    .filter((part) => values[part] !== undefined)
    .map((part) => `, ${words.parts[part]}: ${number(part)}`);
  const says = values.breathlessness === undefined ? undefined : words.breathless[values.breathlessness];
  return needed.map(measured).join(', ') + beside.join('') + (says === undefined ? '' : `: ${says}`);
}

/** How it was measured, one short phrase each. */
export function howWords(
  { how, device, measuredBy, asWritten, note, answered }: Reading,
  words: ReadingWords,
): readonly string[] {
  return [
    ...(how.flags ?? []).map((flag) => words.flags[flag]),
    ...(how.arm === undefined ? [] : [words.arm[how.arm]]),
    ...(how.position === undefined ? [] : [words.position[how.position]]),
    ...(how.hasRested === undefined ? [] : [words.rested[how.hasRested ? 'yes' : 'no']]),
    ...(how.cuff === undefined ? [] : [words.cuff[how.cuff]]),
    ...(how.meal === undefined ? [] : [words.meal[how.meal]]),
    ...(how.blows === undefined ? [] : [words.blows(how.blows)]),
    ...(how.personalBest === undefined ? [] : [words.best(how.personalBest)]),
    ...(device?.name === undefined ? [] : [device.name]),
    ...(measuredBy === undefined ? [] : [(answered === undefined ? words.by : words.answeredBy)(measuredBy)]),
    ...Object.values(asWritten ?? {}).map((text) => words.typed(text)),
    ...(note === undefined ? [] : [`“${note}”`]),
  ];
}

/** What a kind is called. */
export const kindWords = ({ kind }: Pick<Reading, 'kind'>, { kinds }: ReadingWords): string => kinds[kind];
