import type { Reading } from '#/record/readings/reading.ts';
import type { FileAnswer, FileFault, FileOptions } from './file-answer.ts';
import { readReadingFile } from './reading-file.ts';

/** Bytes in pieces of a given size. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

/** What comes of a file: its readings beside the answer, or the fault. */
export interface Came {
  readonly readings: readonly Reading[];
  readonly answer: FileAnswer | FileFault;
}

/** Reads a text, or bytes, as a file in London. */
export async function readAll(
  file: string | Uint8Array,
  more: Partial<FileOptions> = {},
  pieceSize?: number,
): Promise<Came> {
  const readings: Reading[] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readReadingFile('a file', pieces(bytes, pieceSize), {
    timeZone: 'Europe/London',
    take: (some) => {
      readings.push(...some);
    },
    ...more,
  });
  return { readings, answer: read.ok ? read.value : read.failure };
}

/** Whether everything that a file held is in one of its three places, and the readings are as many as are told. */
export function isAccountedFor({ readings, answer }: Came): boolean {
  if (typeof answer === 'string' || answer.is !== 'read') return false;
  const leftOut = answer.leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    answer.received === answer.made + answer.joined + leftOut &&
    answer.made === readings.length &&
    answer.leftOut.every(({ rows, count }) => rows.length > 0 && rows.length <= count)
  );
}

/** What was left out, in short: reason and name with how many. */
export function leftOutOf({ answer }: Came): Readonly<Record<string, number>> {
  if (typeof answer === 'string' || answer.is !== 'read') return {};
  return Object.fromEntries(answer.leftOut.map(({ reason, what, count }) => [`${reason} ${what}`, count]));
}
