import type { Reading } from '#/record/readings/reading.ts';
import type { FileOptions, FileRead } from './file-answer.ts';
import { LeftOutTally, type LeftOutReason } from './left-out.ts';

const BATCH = 500;

/** Where a file's readings go, a batch at a time, and where everything in it is counted. */
export class Sink {
  readonly #options: Pick<FileOptions, 'take' | 'kinds'>;
  readonly #tally = new LeftOutTally();
  #batch: Reading[] = [];
  #received = 0;
  #made = 0;
  #joined = 0;

  constructor(options: Pick<FileOptions, 'take' | 'kinds'>) {
    this.#options = options;
  }

  /** Counts what the file holds, before anybody knows what comes of it. */
  receive(count = 1): void {
    this.#received += count;
  }

  /** A reading, made of so many records. */
  reading(reading: Reading, row: string, records = 1): void {
    if (this.#options.kinds?.includes(reading.kind) === false)
      return this.leftOut('not-asked-for', reading.kind, row, records);
    this.#made += 1;
    this.join(records - 1);
    this.#batch.push(reading);
  }

  /** Records that say no more than a reading that is there. */
  join(records: number): void {
    this.#joined += records;
  }

  leftOut(reason: LeftOutReason, what: string, row: string, records = 1): void {
    this.#tally.add(reason, what, row, records);
  }

  /** Gives on what has come together: whole batches, or in the end everything. */
  async flush(isEnd = false): Promise<void> {
    const least = isEnd ? 1 : BATCH;
    while (this.#batch.length >= least) await this.#options.take(this.#batch.splice(0, BATCH));
  }

  /** How everything was accounted for. */
  told(form: FileRead['form'], unread: readonly string[] = []): FileRead {
    return {
      is: 'read',
      form,
      received: this.#received,
      made: this.#made,
      joined: this.#joined,
      leftOut: this.#tally.told(),
      unread,
    };
  }
}
