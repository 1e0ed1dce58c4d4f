import { kindOfType, instantOf, numberOf, readingOf, rowOf, type AppleRecord } from './apple-record.ts';
import type { Sink } from './sink.ts';

/** What tells one Record from another when the same is written twice. */
const sameness = ({ type, source, start, end, unit, value }: AppleRecord): string =>
  JSON.stringify([type, source, start, end, unit, value]);

/** One measurement of one device: both pressures carry the same times, source and device. */
const occasion = ({ source, start, end, device }: AppleRecord): string =>
  JSON.stringify([source, start, end, device?.replace(/^<<HKDevice: [^>]*>/, '')]);

/**
 * Puts systolic and diastolic pressures together. An Apple Health export has the two inside a Correlation, and each a
 * second time on its own, before it or after it ("Any Records that appear as children of a correlation also appear as
 * top-level records in this document", its DTD says). What stands on its own only is a pair when there are just these two
 * of one source, device and second.
 */
export class ApplePressures {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #alone = new Map<string, { readonly record: AppleRecord; count: number }>();
  readonly #paired = new Map<string, number>();

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
  }

  /** A pressure outside a Correlation: what it belongs to shows at the end. */
  alone(record: AppleRecord): void {
    const key = sameness(record);
    const entry = this.#alone.get(key);
    if (entry === undefined) this.#alone.set(key, { record, count: 1 });
    else entry.count += 1;
  }

  /** The pressures of one Correlation. */
  correlated(records: readonly AppleRecord[]): void {
    if (!this.#pair(records)) return;
    for (const record of records) {
      const key = sameness(record);
      this.#paired.set(key, (this.#paired.get(key) ?? 0) + 1);
    }
  }

  /** Deals with those that stood on their own. */
  finish(): void {
    const occasions = new Map<string, AppleRecord[]>();
    for (const [key, { record, count }] of this.#alone) {
      const copies = Math.min(count, this.#paired.get(key) ?? 0);
      this.#sink.join(copies);
      const at = occasion(record);
      const others = occasions.get(at) ?? [];
      occasions.set(at, others);
      for (let left = count - copies; left > 0; left -= 1) others.push(record);
    }
    for (const records of occasions.values()) if (records.length > 0) this.#pair(records);
  }

  /** Makes a reading of just two that belong together; leaves out what is anything else. Whether it made one. */
  #pair(records: readonly AppleRecord[]): boolean {
    const of = (part: string): readonly AppleRecord[] =>
      records.filter(({ type }) => kindOfType(type)?.part === part);
    const [systolic, diastolic] = [of('systolic')[0], of('diastolic')[0]];
    if (records.length !== 2 || systolic === undefined || diastolic === undefined) {
      for (const record of records) this.#sink.leftOut('half-a-pair', record.type, rowOf(record));
      return false;
    }
    const high = numberOf('systolic', systolic);
    const low = numberOf('diastolic', diastolic);
    const takenAt = instantOf(systolic.start);
    const why = typeof high === 'string' ? high : typeof low === 'string' ? low : 'no-time';
    if (typeof high === 'string' || typeof low === 'string' || takenAt === undefined) {
      for (const record of records) this.#sink.leftOut(why, record.type, rowOf(record));
      return false;
    }
    const reading = readingOf(this.#file, 'blood-pressure', takenAt, systolic, {
      systolic: high,
      diastolic: low,
    });
    this.#sink.reading(reading, rowOf(systolic), 2);
    return true;
  }
}
