/** A stretch of time in milliseconds since the epoch; `high` is the first moment after it. */
export interface Period {
  low: number;
  high: number;
}

/** One value of a date search parameter: what it says and how to compare (FHIR R4 §3.1.1.5.6). */
export interface DateTest extends Period {
  prefix: DatePrefix;
}

/** The comparison words of FHIR R4 §3.1.1.5.6. */
export type DatePrefix = (typeof PREFIXES)[number];

const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;

/** Stand for a Period without start or end; the largest times JavaScript can name. */
export const BEFORE_ALL = -8.64e15;
/** See BEFORE_ALL. */
export const AFTER_ALL = 8.64e15;

const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * The stretch that a FHIR date, dateTime or instant covers: `2024-02` is all of February. Dates without a zone are
 * read as UTC. Undefined when it is not such a date.
 */
export function parsePeriod(text: string): Period | undefined {
  const found = SHAPE.exec(text);
  if (!found) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, zone] = found;
  if (month === undefined) return spanOf(utc(+year, 0, 1), utc(+year + 1, 0, 1));
  if (+month < 1 || +month > 12) return undefined;
  if (day === undefined) return spanOf(utc(+year, +month - 1, 1), utc(+year, +month, 1));
  const start = utc(+year, +month - 1, +day);
  if (new Date(start).getUTCDate() !== +day || new Date(start).getUTCMonth() !== +month - 1) return undefined;
  if (hour === undefined || minute === undefined) return spanOf(start, start + 86_400_000);
  if (+hour > 24 || +minute > 59 || +(second ?? 0) > 60) return undefined;
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const low = start + (+hour * 60 + +minute) * 60_000 + +(second ?? 0) * 1000 + ms - offsetMs(zone);
  return spanOf(low, low + (second === undefined ? 60_000 : fraction === undefined ? 1000 : 1));
}

const spanOf = (low: number, high: number): Period => ({ low, high });

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}

/** Reads `ge2024-02` and the like; undefined when it is no date. */
export function parseDateTest(text: string): DateTest | undefined {
  const prefix = PREFIXES.find((word) => text.startsWith(word));
  // A plus sign in a query string arrives as a space.
  const period = parsePeriod((prefix ? text.slice(2) : text).replace(/ (\d{2}:\d{2})$/, '+$1'));
  return period && { prefix: prefix ?? 'eq', ...period };
}

/** SQL that holds for a value from column `low` up to column `high` under the test, as R4 §3.1.1.5.6 words it. */
export function dateTestSql(
  test: DateTest,
  low: string,
  high: string,
  nowMs: number,
): { sql: string; values: number[] } {
  const within = `(${low} >= ? AND ${high} <= ?)`;
  switch (test.prefix) {
    case 'eq':
      return { sql: within, values: [test.low, test.high] };
    case 'ne':
      return { sql: `NOT ${within}`, values: [test.low, test.high] };
    case 'gt':
      return { sql: `${high} > ?`, values: [test.high] };
    case 'lt':
      return { sql: `${low} < ?`, values: [test.low] };
    case 'ge':
      return { sql: `(${high} > ? OR ${within})`, values: [test.high, test.low, test.high] };
    case 'le':
      return { sql: `(${low} < ? OR ${within})`, values: [test.low, test.low, test.high] };
    case 'sa':
      return { sql: `${low} >= ?`, values: [test.high] };
    case 'eb':
      return { sql: `${high} <= ?`, values: [test.low] };
    case 'ap': {
      const slack = Math.abs(nowMs - test.low) / 10;
      return { sql: `(${low} < ? AND ${high} > ?)`, values: [test.high + slack, test.low - slack] };
    }
  }
}
