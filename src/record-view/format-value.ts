import type { Language } from '#/kit/words.ts';
import { UCUM } from '#/record/coding.ts';
import type { Interpretation, Quantity, ReferenceRange, Value } from '#/record/value.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { formatClinicalDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { ABSENT_REASONS, INTERPRETATIONS, VALUE_WORDS } from './format-value.words.ts';

/** UCUM codes as people print them, for sources that send the code and no printed unit. Nothing is converted. */
const PRINTED: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  '10*9/L': '×10⁹/L',
  '10*12/L': '×10¹²/L',
  '10*3/uL': '×10³/µL',
  '10*6/uL': '×10⁶/µL',
  'umol/L': 'µmol/L',
  'ug/L': 'µg/L',
  '[degF]': '°F',
  '{INR}': 'INR',
};

/** The unit as the source printed it; its code when it printed none; empty when it gave no unit at all. */
export function formatUnit(quantity: Quantity): string {
  if (quantity.unit !== undefined && quantity.unit !== '') return quantity.unit;
  if (quantity.unitCode === undefined) return '';
  return quantity.unitSystem === UCUM ? (PRINTED[quantity.unitCode] ?? quantity.unitCode) : quantity.unitCode;
}

/**
 * "5.4 mmol/L", "less than 0.3 mg/L (<0.3)", "98%". The number has every digit it was sent with; nought is shown; a
 * comparator is said in words and as sent.
 */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const number = formatNumber(quantity.value, language);
  const unit = formatUnit(quantity);
  const amount = unit === '' ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
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

/** How the laboratory judged a value, in plain words; a judgement we do not know is shown as it was sent. */
export function formatInterpretation(interpretation: Interpretation, language: Language): string {
  if (interpretation.means === 'unrecognised') return VALUE_WORDS[language].unrecognised(interpretation.said);
  return INTERPRETATIONS[language][interpretation.means];
}

function formatLimits(
  low: Quantity | undefined,
  high: Quantity | undefined,
  language: Language,
): string | undefined {
  const words = VALUE_WORDS[language];
  if (low !== undefined && high !== undefined) {
    const sameUnit =
      formatUnit(low) === formatUnit(high) && low.comparator === undefined && high.comparator === undefined;
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
