/** A date as it was written. Where two numbers stand before the year, nobody knows yet which is the day. */
export interface DateSaid {
  readonly year: number;
  /** Day and month in the order they were written in; month and day where `isOrdered`. */
  readonly two: readonly [number, number];
  readonly isOrdered: boolean;
  /** HH:MM:SS; undefined when no time of day was written. */
  readonly time?: string;
  /** ±HH:MM, when it was written. */
  readonly offset?: string;
}

const TIME = String.raw`(?:[T ,]+(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap])?(?:\.?m\.?)?\s*(?<zone>z|[+-]\d{2}:?\d{2})?)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(?<year>\d{4})[-/.](?<a>\d{1,2})[-/.](?<b>\d{1,2})${TIME}`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<year>\d{4})${TIME}`, 'i');
const MONTH_DAY = new RegExp(String.raw`^(?<word>[a-z]{3,9})\.? (?<b>\d{1,2}),? (?<year>\d{4})${TIME}`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^(?<b>\d{1,2})[- ](?<word>[a-z]{3,9})\.?,?[- ](?<year>\d{4})${TIME}`,
  'i',
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a date with or without a time of day, in the forms that files use; undefined for anything else. */
export function readDate(text: string): DateSaid | undefined {
  const said = text.trim();
  for (const form of [YEAR_FIRST, YEAR_LAST, MONTH_DAY, DAY_MONTH]) {
    const found = form.exec(said)?.groups;
    if (found === undefined) continue;
    const month = found['word'] === undefined ? Number(found['a']) : monthOf(found['word']);
    const time = timeOf(found);
    if (month === undefined || time === undefined) return undefined;
    const offset = offsetOf(found['zone']);
    return {
      year: Number(found['year']),
      two: [month, Number(found['b'])],
      isOrdered: form !== YEAR_LAST,
      ...time,
      ...(offset !== undefined && { offset }),
    };
  }
  return undefined;
}

function monthOf(word: string): number | undefined {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at === -1 ? undefined : at + 1;
}

/** Undefined when there is no such time of day. */
function timeOf(found: Readonly<Record<string, string | undefined>>): { readonly time?: string } | undefined {
  const { h, m, s = '00', half } = found;
  if (h === undefined || m === undefined) return {};
  const said = Number(h);
  if (half !== undefined && (said < 1 || said > 12)) return undefined;
  const hours = half === undefined ? said : (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(m) > 59 || Number(s) > 59) return undefined;
  return { time: `${String(hours).padStart(2, '0')}:${m}:${s}` };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  return /^z$/i.test(zone) ? '+00:00' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** Which of two numbers is the day, as far as a file shows it: `either` where it makes no difference to any date in it. */
export type DayOrder = 'day-first' | 'month-first' | 'either' | 'not-shown' | 'contradictory';

/** Looks at every date of a file for one that can only be read one way: nothing is guessed from a single row. */
export class DayOrderSeen {
  #isDayFirst = false;
  #isMonthFirst = false;
  #undecided: string | undefined;

  see(text: string): void {
    const date = readDate(text);
    if (date === undefined || date.isOrdered) return;
    const [first, second] = date.two;
    if (first > 12 && second <= 12) this.#isDayFirst = true;
    else if (second > 12 && first <= 12) this.#isMonthFirst = true;
    else if (first !== second) this.#undecided ??= text.trim();
  }

  get order(): DayOrder {
    if (this.#isDayFirst && this.#isMonthFirst) return 'contradictory';
    if (this.#isDayFirst) return 'day-first';
    if (this.#isMonthFirst) return 'month-first';
    return this.#undecided === undefined ? 'either' : 'not-shown';
  }

  /** The first date that can be read both ways. */
  get undecided(): string | undefined {
    return this.#undecided;
  }
}

/** The wall time of a date (YYYY-MM-DDTHH:MM:SS); undefined without a time of day, or when there is no such day. */
export function wallOf({ year, two, isOrdered, time }: DateSaid, isDayFirst: boolean): string | undefined {
  if (time === undefined) return undefined;
  const [month, day] = isOrdered || !isDayFirst ? two : [two[1], two[0]];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  return `${midnight.toISOString().slice(0, 10)}T${time}`;
}
