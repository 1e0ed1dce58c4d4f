import type { Language } from '#/kit/words.ts';
import type { Interpretation, Quantity, ReferenceRange, Value } from '#/record/value.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { formatClinicalDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { formatUnit } from './format-unit.ts';
import { ABSENT_REASONS, INTERPRETATIONS, VALUE_WORDS } from './format-value.words.ts';

export { formatUnit } from './format-unit.ts';

/**
 * "5.4 mmol/L", "less than 0.3 mg/L (<0.3)", "98%". The number has every digit it was sent with; nought is shown; a
 * comparator is said in words and as sent.
 */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const number = formatNumber(quantity.value, language);
  const unit = formatUnit(quantity, language);
  const amount = unit === '' ? number : /^[%°‰]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
  if (quantity.comparator === undefined) return amount;
  const inWords = VALUE_WORDS[language].comparators[quantity.comparator](amount);
  return quantity.comparator === 'ad' ? inWords : `${inWords} (${quantity.comparator}${number})`;
}

/** A value in words. A missing value says that it is missing and, where the source said so, why. */
export function formatValue(value: Value, language: Language): string {
  const words = VALUE_WORDS[language];
  switch (value.is) {
    case 'quantity':
      return formatQuantity(value.quantity, language);
    case 'coded':
      return value.concept.text !== ''
        ? value.concept.text
        : (value.concept.codings[0]?.display ?? value.concept.codings[0]?.code ?? words.none);
    case 'text':
      return value.text;
    case 'range':
      return formatLimits(value.low, value.high, language) ?? words.none;
    case 'ratio':
      return value.numerator === undefined && value.denominator === undefined
        ? words.none
        : words.ratio(part(value.numerator, language), part(value.denominator, language));
    case 'yes-no':
      return value.yes ? words.yes : words.no;
    case 'date':
      return formatClinicalDate(parseClinicalDate(value.text), language);
    case 'absent':
      return ABSENT_REASONS[language][value.reason] ?? words.absent(value.reason);
    case 'none':
      return words.none;
  }
}

/** A reference range as sent: "3.5 to 5.3 mmol/L", "up to 5 mg/L", and whom it is for. Undefined when it says nothing. */
export function formatRange(range: ReferenceRange, language: Language): string | undefined {
  const limits = formatLimits(range.low, range.high, language);
  const said = limits ?? (range.text === '' ? undefined : range.text);
  const both =
    limits !== undefined && range.text !== undefined && range.text !== '' && !sameText(limits, range.text)
      ? `${limits} (${range.text})`
      : said;
  if (both === undefined || range.appliesTo === undefined || range.appliesTo === '') return both;
  return `${both} (${range.appliesTo})`;
}

/**
 * How the laboratory judged a value, in plain words, to stand under a label that names the laboratory; a judgement we do
 * not know is shown as it was sent.
 */
export function formatInterpretation(interpretation: Interpretation, language: Language): string {
  if (interpretation.means === 'unrecognised') return VALUE_WORDS[language].unrecognised(interpretation.said);
  return INTERPRETATIONS[language][interpretation.means];
}

/**
 * All judgements of one value. Where they cannot all be true, that is said before they are listed. `alone` = no label
 * stands before it, so it says itself who judged.
 */
export function formatInterpretations(
  interpretations: readonly Interpretation[],
  language: Language,
  place: 'labelled' | 'alone' = 'labelled',
): string {
  const words = VALUE_WORDS[language];
  const said = [...new Set(interpretations.map((one) => formatInterpretation(one, language)))];
  const list = said.join('; ');
  if (disagree(interpretations)) return words.disagree(list);
  const needsSpeaker = interpretations.some((one) => NEEDS_SPEAKER.has(one.means));
  return place === 'alone' && needsSpeaker ? words.laboratorySays(list) : list;
}

type Means = Interpretation['means'];

/** Bare verdicts: without their speaker they would sound like ours. */
const NEEDS_SPEAKER: ReadonlySet<Means> = new Set(['normal', 'abnormal', 'critical-abnormal']);

/** Judgements of which only one side can be true. */
const OPPOSED: readonly (readonly (readonly Means[])[])[] = [
  [['normal'], ['abnormal', 'critical-abnormal', 'high', 'low', 'critical-high', 'critical-low']],
  [
    ['high', 'critical-high'],
    ['low', 'critical-low'],
  ],
  [['positive'], ['negative']],
  [['resistant'], ['susceptible'], ['intermediate']],
];

function disagree(interpretations: readonly Interpretation[]): boolean {
  const means = new Set(interpretations.map((one) => one.means));
  return OPPOSED.some((sides) => sides.filter((side) => side.some((one) => means.has(one))).length > 1);
}

function formatLimits(
  low: Quantity | undefined,
  high: Quantity | undefined,
  language: Language,
): string | undefined {
  const words = VALUE_WORDS[language];
  if (low !== undefined && high !== undefined) {
    const sameUnit =
      formatUnit(low, language) === formatUnit(high, language) &&
      low.comparator === undefined &&
      high.comparator === undefined;
    const start = sameUnit ? formatNumber(low.value, language) : formatQuantity(low, language);
    return words.between(start, formatQuantity(high, language));
  }
  if (low !== undefined)
    return low.comparator === undefined
      ? words.comparators['>='](formatQuantity(low, language))
      : formatQuantity(low, language);
  if (high !== undefined)
    return high.comparator === undefined
      ? words.upTo(formatQuantity(high, language))
      : formatQuantity(high, language);
  return undefined;
}

function part(quantity: Quantity | undefined, language: Language): string {
  return quantity === undefined ? VALUE_WORDS[language].notGiven : formatQuantity(quantity, language);
}

function sameText(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\d.]+/g, ' ')
      .trim();
  return bare(a) === bare(b);
}
