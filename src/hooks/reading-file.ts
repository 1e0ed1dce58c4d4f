import { proxy } from 'comlink';
import { useEffect, useMemo } from 'react';
import { failed, type Outcome } from '#/kit/outcome.ts';
import type { Reading } from '#/record/readings/reading.ts';
import type { FileFault, FileQuestion } from '#/services/reading-files/file-answer.ts';
import type { FoundInFile } from '#/sync/found-readings.ts';
import type { HowToRead } from '#/sync/reading-file-worker-api.ts';
import { useDesk, type Desk, type ReadingFileThread } from './desk.tsx';

export type { FileFault, FileQuestion } from '#/services/reading-files/file-answer.ts';
export type { FoundInFile, WhyLeftOut } from '#/sync/found-readings.ts';

/** What the person says about a file before it is read. */
export type AboutFile = Omit<HowToRead, 'kept' | 'timeZone'>;

/** A file of measurements, read on a thread of its own. */
export interface ReadingFile {
  /** Reads it to its end, and keeps nothing. `tell`: how many bytes have been read. */
  readonly read: (
    file: File,
    about: AboutFile,
    given: { readonly signal: AbortSignal; readonly tell: (bytes: number) => void },
  ) => Promise<Outcome<FoundInFile | FileQuestion, FileFault>>;
  /** What was found, in lots; `tell`: how many were given on and have been dealt with. */
  readonly lots: (which: 'new' | 'all', tell: (count: number) => void) => AsyncIterable<readonly Reading[]>;
}

/** Reads files one after the other; the last one is forgotten when the page is left. */
export function useReadingFile(): ReadingFile {
  const desk = useDesk();
  const files = useMemo(() => new FileDesk(desk), [desk]);
  useEffect(() => () => files.forget(), [files]);
  return files;
}

/** Has one thread at a time, for the last file. */
export class FileDesk implements ReadingFile {
  readonly #desk: Pick<Desk, 'worker' | 'openReadingFile'>;
  #thread: ReadingFileThread | undefined;

  constructor(desk: Pick<Desk, 'worker' | 'openReadingFile'>) {
    this.#desk = desk;
  }

  forget(): void {
    this.#thread?.end();
    this.#thread = undefined;
  }

  readonly read: ReadingFile['read'] = async (file, about, { signal, tell }) => {
    // Not what the page has heard of: what was kept a moment ago counts as well.
    const all = await this.#desk.worker().readings();
    const kept = all.flatMap(({ versions }) => versions.map(({ reading }) => reading));
    if (signal.aborted) return failed('stopped');
    this.forget();
    const thread = this.#desk.openReadingFile();
    this.#thread = thread;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const reading = thread.api.read(file, { ...about, kept, timeZone }, proxy(tell));
    // A table is read in one go, in which no thread hears that it should stop: so it is ended.
    const stopped = new Promise<Outcome<never, FileFault>>((resolve) => {
      signal.addEventListener('abort', () => {
        this.forget();
        resolve(failed('stopped'));
      });
    });
    return Promise.race([reading, stopped, thread.broken]);
  };

  readonly lots: ReadingFile['lots'] = (which, tell) => {
    // Whoever leaves the page now has said that they are to be kept.
    const thread = this.#thread;
    this.#thread = undefined;
    return lotsOf(thread, which, tell);
  };
}

async function* lotsOf(
  thread: ReadingFileThread | undefined,
  which: 'new' | 'all',
  tell: (count: number) => void,
): AsyncGenerator<readonly Reading[], void> {
  let from = 0;
  try {
    for (;;) {
      const some = (await thread?.api.some(from, which)) ?? [];
      if (some.length === 0) return;
      yield some;
      from += some.length;
      tell(from);
    }
  } finally {
    thread?.end();
  }
}
