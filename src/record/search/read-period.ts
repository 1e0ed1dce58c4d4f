import { type ClinicalDate, parseClinicalDate } from '../clinical-date.ts';

/** English and Welsh names of the months with their usual short forms. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwef'],
  ['march', 'mar', 'mawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'gorff'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'rhag'],
];

const NAMES = MONTHS.flat().sort((a, b) => b.length - a.length);
const MONTH = `(?<month>${NAMES.join('|')})`;
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const BEFORE = '(?<![\\p{L}\\p{N}.,/-])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,/-]\\p{N})';
/** A year that counts something is a dose. */
const NOT_A_DOSE = '(?! *(?:mg|ml|g|kg|mcg|micrograms?|units?|unedau?|iu|mmol)(?!\\p{L}))';

const shape = (pattern: string): RegExp => new RegExp(`${BEFORE}${pattern}${AFTER}`, 'u');

/** From the most precise to the least, so that a day is not read as its year. */
const SHAPES: readonly RegExp[] = [
  shape(`${YEAR}-(?<number>\\d\\d)-(?<day>\\d\\d)`),
  shape(`(?<day>\\d\\d?)([/.-])(?<number>\\d\\d?)\\2${YEAR}`),
  shape(`(?<day>\\d\\d?)(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)? +(?:of +|o +)?${MONTH},? +(?:o +)?${YEAR}`),
  shape(`${YEAR}-(?<number>\\d\\d)`),
  shape(`(?<number>\\d\\d?)/${YEAR}`),
  shape(`${MONTH},? +(?:o +)?${YEAR}`),
  shape(`${YEAR}${NOT_A_DOSE}`),
];

/**
 * The first date in a text (plain small letters), as precisely as it is said, and the text without it. A day that does
 * not exist is no date, so its digits stay words.
 */
export function readPeriod(
  text: string,
): { readonly date: ClinicalDate; readonly said: string; readonly rest: string } | undefined {
  for (const pattern of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const date = parseClinicalDate(isoOf(match.groups ?? {}));
    if (date.known === 'unreadable') return undefined;
    const [said] = match;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + said.length)}`;
    return { date, said, rest };
  }
  return undefined;
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { year = '', month, day } = groups;
  const number = month === undefined ? groups['number'] : String(monthNumber(month));
  return [year, number, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}
