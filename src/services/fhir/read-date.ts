import { NOT_RECORDED, parseClinicalDate, type ClinicalDate } from '#/record/clinical-date.ts';
import { choice, items, object, text, type Json } from './json.ts';
import { Shared } from './shared.ts';

const DATES = new Shared(parseClinicalDate);

/** Reads one date as it was written; the same words give the same object. */
export function dateOf(raw: unknown): ClinicalDate {
  const said = text(raw);
  return said === undefined ? NOT_RECORDED : DATES.of(said);
}

/** Reads a date given as a primitive, a Period (start, else end) or a Timing (its first event or bounds). */
export function readDate(raw: unknown): ClinicalDate {
  const period = object(raw);
  if (period === undefined) return Array.isArray(raw) ? readDate(raw[0]) : dateOf(raw);
  const start = dateOf(period['start']);
  if (start.known !== 'not-recorded') return start;
  const end = dateOf(period['end']);
  if (end.known !== 'not-recorded') return end;
  const event = dateOf(items(period['event'])[0]);
  if (event.known !== 'not-recorded') return event;
  const bounds = object(object(period['repeat'])?.['boundsPeriod']);
  return bounds === undefined ? NOT_RECORDED : readDate(bounds);
}

/** The first of several dates that was recorded at all. */
export function firstDate(...raw: readonly unknown[]): ClinicalDate {
  for (const one of raw) {
    const date = readDate(one);
    if (date.known !== 'not-recorded') return date;
  }
  return NOT_RECORDED;
}

const DATE_TYPES: ReadonlySet<string> = new Set(['DateTime', 'Date', 'Period', 'Instant', 'Timing']);

/** The date of a choice element (`effectiveDateTime`, `effectivePeriod` …); ages and words give undefined. */
export function choiceDate(body: Json, name: string): unknown {
  const found = choice(body, name);
  return found !== undefined && DATE_TYPES.has(found.as) ? found.value : undefined;
}

/** A date as words, as it was written. */
export function dateText(date: ClinicalDate): string | undefined {
  return date.known === 'not-recorded' ? undefined : date.text;
}

/** A Period as words, e.g. "2020-01-02 to 2020-01-05". */
export function periodText(raw: unknown): string | undefined {
  const period = object(raw);
  const [start, end] = [text(period?.['start']), text(period?.['end'])];
  if (start !== undefined && end !== undefined) return start === end ? start : `${start} to ${end}`;
  if (start !== undefined) return `from ${start}`;
  return end === undefined ? undefined : `until ${end}`;
}

/** The end of a Period, when it was recorded, as an optional field. */
export function until(raw: unknown): { readonly until?: ClinicalDate } {
  const end = dateOf(object(raw)?.['end']);
  return end.known === 'not-recorded' ? {} : { until: end };
}
