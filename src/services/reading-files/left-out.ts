import { copied } from './copied.ts';

/**
 * Why something in a file became no reading:
 * `not-kept`: a kind that this record does not hold, or an event that measures nothing;
 * `no-measurement`: a row in which nothing is written;
 * `no-number`: words, or nothing, where the number should be;
 * `beyond-the-scale`: the device could only say "Low" or "High";
 * `impossible`: a number that nothing alive has (`PART_PLANS`);
 * `no-time`: no date, no time of day, or none that exists;
 * `half-a-pair`: one of the two pressures without the other;
 * `unknown-unit`: in a unit that is not known for it;
 * `not-at-home`: measured at a visit or in a laboratory, whose record it belongs to;
 * `taken-back`: whoever wrote it says that it was a mistake;
 * `not-asked-for`: of a kind that was not wished for.
 */
export type LeftOutReason =
  | 'not-kept'
  | 'no-measurement'
  | 'no-number'
  | 'beyond-the-scale'
  | 'impossible'
  | 'no-time'
  | 'half-a-pair'
  | 'unknown-unit'
  | 'not-at-home'
  | 'taken-back'
  | 'not-asked-for';

/** What was left out for one reason. `what`: the file's own name for it (a column, a type of record), never a value. */
export interface LeftOut<Reason extends string = LeftOutReason> {
  readonly reason: Reason;
  readonly what: string;
  readonly count: number;
  /** The first few, as `origin.row` of a reading names them. */
  readonly rows: readonly string[];
}

const ROWS_TOLD = 20;

/** Counts what is left out; remembers the first rows of each reason only, since a file may hold millions. */
export class LeftOutTally<Reason extends string = LeftOutReason> {
  readonly #all = new Map<string, { reason: Reason; what: string; count: number; rows: string[] }>();

  add(reason: Reason, what: string, row: string, count = 1): void {
    const key = `${reason} ${what}`;
    const entry = this.#all.get(key) ?? { reason, what: copied(what), count: 0, rows: [] };
    this.#all.set(key, entry);
    entry.count += count;
    if (entry.rows.length < ROWS_TOLD) entry.rows.push(copied(row));
  }

  /** What was left out, most first. */
  told(): readonly LeftOut<Reason>[] {
    return [...this.#all.values()].sort((a, b) => b.count - a.count);
  }
}
