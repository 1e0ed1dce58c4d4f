import type { Outcome } from '#/kit/outcome.ts';
import type { Reading } from '#/record/readings/reading.ts';
import type { FileFault, FileOptions, FileQuestion } from '#/services/reading-files/file-answer.ts';
import type { FoundGiven, FoundInFile } from './found-readings.ts';

/** How a file is to be read, and what its readings are held against. */
export type HowToRead = Pick<FileOptions, 'timeZone' | 'kinds' | 'dayFirst' | 'units' | 'nhsNumber'> &
  Pick<FoundGiven, 'born' | 'kept'>;

/** Reads one file of measurements, on a thread that lives no longer than that. */
export interface ReadingFileWorkerApi {
  /** Tells now and then how many bytes have been read. */
  read(
    file: File,
    how: HowToRead,
    tell: (bytes: number) => void,
  ): Promise<Outcome<FoundInFile | FileQuestion, FileFault>>;
  /** The next few that were found, the oldest first; empty at the end. */
  some(from: number, which: 'new' | 'all'): Promise<readonly Reading[]>;
}
