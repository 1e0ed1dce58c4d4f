import type { PartPlan } from './kinds.ts';
import { failed, ok, type Outcome } from '../../kit/outcome.ts';

/**
 * Why what was written is not taken for a number. `ambiguous`: it may be read in two ways ("5,600" is five point six or
 * five thousand six hundred), so the person is asked and nothing is guessed.
 */
export type NumberFault = 'empty' | 'not-a-number' | 'ambiguous' | 'too-many-decimals';

/** The first of each run of ten digits that keyboards offer: fullwidth, Arabic-Indic, extended Arabic-Indic. */
const NOUGHTS = ['０', '٠', '۰'].map((nought) => nought.charCodeAt(0));

/** Signs that stand for a point or a comma. The Arabic decimal separator means one thing only, so it becomes a point. */
const SIGNS: Readonly<Record<string, string>> = { '．': '.', '，': ',', '٫': '.', '٬': ',' };

const WHOLE = /^\d+$/;
const ONE_SIGN = /^(\d+)([.,])(\d+)$/;
const THOUSANDS_THEN_DECIMALS = [/^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/, /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/];
const THOUSANDS_TWICE = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
const PERHAPS_THOUSANDS = /^[1-9]\d{0,2},\d{3}$/;

const SHOWN_BEYOND = [
  ['low', /^lo(?:w|\.)?$/i],
  ['high', /^hi(?:gh|\.)?$/i],
] as const;

/** The end of its scale that a meter is beyond when it shows no number but a word; undefined for anything else. */
export const endShown = (said: string): 'low' | 'high' | undefined =>
  SHOWN_BEYOND.find(([, shows]) => shows.test(said.trim()))?.[0];

/** More digits than a number keeps exactly. */
const TOO_LONG = 16;

/**
 * Reads one number of nought or more as people write it here and elsewhere: "5.6", "5,6", " 120 ", "１２０". A single comma
 * before three digits is a thousands sign where no decimals are kept ("1,200" steps), and is asked about where some are.
 * Decimals are counted as written. Anything else around or inside the number is refused, never skipped.
 */
export function readNumber(
  text: string,
  { decimals }: Pick<PartPlan, 'decimals'>,
): Outcome<number, NumberFault> {
  const written = plainDigits(text).trim();
  if (written === '') return failed('empty');
  if (written.length > TOO_LONG) return failed('not-a-number');
  if (WHOLE.test(written)) return ok(Number(written));
  if (PERHAPS_THOUSANDS.test(written))
    return decimals === 0 ? ok(Number(written.replace(',', ''))) : failed('ambiguous');
  if (THOUSANDS_TWICE.test(written)) return ok(Number(written.replaceAll(/[.,]/g, '')));
  for (const pattern of THOUSANDS_THEN_DECIMALS) {
    const [, whole, part] = pattern.exec(written) ?? [];
    if (whole !== undefined && part !== undefined)
      return withDecimals(whole.replaceAll(/[.,]/g, ''), part, decimals);
  }
  const [, whole, , part] = ONE_SIGN.exec(written) ?? [];
  return whole === undefined || part === undefined
    ? failed('not-a-number')
    : withDecimals(whole, part, decimals);
}

/** The same text with digits and number signs of other scripts as ASCII; nothing else is changed. */
export function plainDigits(text: string): string {
  return text.replaceAll(/[０-９٠-٩۰-۹．，٫٬]/g, (sign) => {
    const code = sign.charCodeAt(0);
    const nought = NOUGHTS.find((first) => code >= first && code <= first + 9);
    return nought === undefined ? (SIGNS[sign] ?? sign) : String(code - nought);
  });
}

function withDecimals(whole: string, part: string, decimals: number): Outcome<number, NumberFault> {
  return part.length > decimals ? failed('too-many-decimals') : ok(Number(`${whole}.${part}`));
}
