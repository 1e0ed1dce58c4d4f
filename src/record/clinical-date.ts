/**
 * When something clinical happened, as precisely as it was said and no more (FHIR R4 §2.24.0.6 `date`, `dateTime`,
 * `instant`). A missing date is `not-recorded`, never a default day.
 */
export type ClinicalDate =
  | { readonly known: 'year' | 'month' | 'day' | 'time'; readonly text: string }
  | { readonly known: 'unreadable'; readonly text: string }
  | { readonly known: 'not-recorded' };

/** Nobody wrote down when. */
export const NOT_RECORDED: ClinicalDate = { known: 'not-recorded' };

const SHAPES: readonly [RegExp, 'year' | 'month' | 'day' | 'time'][] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-(0[1-9]|1[0-2])$/, 'month'],
  [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day'],
  [
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/,
    'time',
  ],
];

/**
 * Reads a FHIR date, dateTime or instant. `2021-03` → known to the month; anything that is not a FHIR date is kept as
 * `unreadable` with what was said. Days that do not exist (31 February) are unreadable, not rolled over.
 */
export function parseClinicalDate(said: unknown): ClinicalDate {
  if (said === undefined || said === null || said === '') return NOT_RECORDED;
  if (typeof said !== 'string') return { known: 'unreadable', text: JSON.stringify(said) ?? typeof said };
  const shape = SHAPES.find(([pattern]) => pattern.test(said));
  if (shape === undefined || !dayExists(said)) return { known: 'unreadable', text: said };
  return { known: shape[1], text: said };
}

function dayExists(text: string): boolean {
  if (text.length < 10) return true;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The year, or undefined when no year is known. */
export function yearOf(date: ClinicalDate): number | undefined {
  return date.known === 'unreadable' || date.known === 'not-recorded'
    ? undefined
    : Number(date.text.slice(0, 4));
}

/** A time in UTC to the second, of which none is left out (`:60`). */
const IN_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(Z|\+00:00)$/;

/**
 * A key that sorts as text from old to new; undated sorts before everything. A time is compared in UTC so that
 * offsets do not disturb the order; a day, month or year sorts at its own start.
 */
export function sortKey(date: ClinicalDate): string {
  switch (date.known) {
    case 'not-recorded':
    case 'unreadable':
      return '';
    case 'year':
      return `${date.text}-00-00`;
    case 'month':
      return `${date.text}-00`;
    case 'day':
      return date.text;
    case 'time': {
      // As most sources write it, and so often asked for that reading it as a date each time would be felt.
      if (IN_UTC.test(date.text)) return `${date.text.slice(0, 19)}.000Z`;
      const at = Date.parse(date.text);
      return Number.isNaN(at) ? date.text : new Date(at).toISOString();
    }
  }
}

/** The day a date falls on as written (no conversion between zones), when it is known at least to the day. */
export function dayOf(date: ClinicalDate): string | undefined {
  return date.known === 'day' || date.known === 'time' ? date.text.slice(0, 10) : undefined;
}
