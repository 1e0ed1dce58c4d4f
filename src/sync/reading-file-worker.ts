/// <reference lib="webworker" />
import { expose } from 'comlink';
import { ok } from '#/kit/outcome.ts';
import { readReadingFile } from '#/services/reading-files/reading-file.ts';
import { FoundReadings } from './found-readings.ts';
import type { ReadingFileWorkerApi } from './reading-file-worker-api.ts';

let found: FoundReadings | undefined;

/** Tells at most a hundred times of a whole file. */
function seldom(size: number, tell: (bytes: number) => void): (bytes: number) => void {
  let next = 0;
  return (bytes) => {
    if (bytes < next) return;
    next = bytes + size / 100;
    tell(bytes);
  };
}

const api: ReadingFileWorkerApi = {
  async read(file, { kept, born, ...how }, tell) {
    const holder = new FoundReadings({ now: new Date(), kept, born });
    const read = await readReadingFile(file.name, file.stream(), {
      ...how,
      take: (readings) => holder.take(readings),
      onProgress: seldom(file.size, tell),
    });
    if (!read.ok) return read;
    if (read.value.is === 'asks') return ok(read.value);
    found = holder;
    return ok(holder.found(read.value));
  },

  some: (from, which) => Promise.resolve(found?.some(from, which) ?? []),
};

expose(api);
