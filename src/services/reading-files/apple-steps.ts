import { deviceOf, instantOf, numberOf, rowOf, type AppleRecord } from './apple-record.ts';
import type { Sink } from './sink.ts';
import { isPossible } from './units.ts';

interface Day {
  readonly day: string;
  readonly first: AppleRecord;
  last: string;
  steps: number;
  records: number;
}

/**
 * Adds up steps by day and source: a phone writes one Record for every walk to the kitchen. Two sources of one day stay
 * apart, since a phone and a watch count the same steps.
 */
export class AppleSteps {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #days = new Map<string, Day>();

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
  }

  add(record: AppleRecord): void {
    const number = numberOf('steps', record);
    const at = instantOf(record.start);
    if (typeof number === 'string') return this.#sink.leftOut(number, record.type, rowOf(record));
    if (at === undefined) return this.#sink.leftOut('no-time', record.type, rowOf(record));
    const day = at.slice(0, 10);
    const key = `${day} ${record.source}`;
    const entry = this.#days.get(key);
    if (entry === undefined) {
      this.#days.set(key, { day, first: record, last: at, steps: number.value, records: 1 });
      return;
    }
    entry.steps += number.value;
    entry.records += 1;
    if (at > entry.last) entry.last = at;
  }

  /** A reading for each day and source, at the time of its last steps. */
  finish(): void {
    for (const { day, first, last, steps, records } of this.#days.values()) {
      const row = `${day} ${first.source}`;
      if (!isPossible('steps', steps)) this.#sink.leftOut('impossible', first.type, row, records);
      else
        this.#sink.reading(
          {
            kind: 'steps',
            values: { steps },
            takenAt: last,
            how: {},
            origin: { is: 'file', file: this.#file, row },
            device: deviceOf(first),
          },
          row,
          records,
        );
    }
  }
}
