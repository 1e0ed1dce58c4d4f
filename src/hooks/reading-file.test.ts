import { expect, it } from 'vitest';
import { failed } from '#/kit/outcome.ts';
import type { Reading } from '#/record/readings/reading.ts';
import type { HowToRead } from '#/sync/reading-file-worker-api.ts';
import type { Desk, ReadingFileThread } from './desk.tsx';
import { FileDesk } from './reading-file.ts';

const weight = (kilograms: number): Reading => ({
  kind: 'weight',
  values: { weight: kilograms },
  takenAt: '2026-03-02T08:00:00+00:00',
  how: {},
  origin: { is: 'typed' },
});
const FILE = new File(['x'], 'x.csv');

/** Threads that hold so many lots each and never come to an end of reading, unless `answer` says so. */
function setUp(answer: Promise<ReturnType<typeof failed<'broken'>>> = new Promise(() => undefined)) {
  const threads: { ended: number; given?: HowToRead; fail: (error: Error) => void }[] = [];
  const found = [[weight(1), weight(2)], [weight(3)]];
  const openReadingFile = (): ReadingFileThread => {
    const { promise: broken, reject } = Promise.withResolvers<never>();
    broken.catch(() => undefined);
    const own: (typeof threads)[number] = { ended: 0, fail: reject };
    threads.push(own);
    const api = {
      read: (_: File, how: HowToRead) => {
        own.given = how;
        return answer;
      },
      some: (from: number) => Promise.resolve(from === 0 ? found[0] : from === 2 ? found[1] : []),
    };
    return { api: api as unknown as ReadingFileThread['api'], broken, end: () => (own.ended += 1) };
  };
  const worker = () => ({
    readings: () => Promise.resolve([{ versions: [{ reading: weight(80) }, { reading: weight(81) }] }]),
  });
  const files = new FileDesk({ openReadingFile, worker } as unknown as Desk);
  const stop = new AbortController();
  const read = () => files.read(FILE, {}, { signal: stop.signal, tell: () => undefined });
  const begun = async (): Promise<void> => {
    await expect.poll(() => threads.at(-1)?.given).toBeDefined();
  };
  return { files, threads, stop, read, begun };
}

it('holds a file against every version of what is here', async () => {
  const { read, threads } = setUp(Promise.resolve(failed('broken')));
  expect(await read()).toEqual(failed('broken'));
  expect(threads[0]?.given?.kept).toEqual([weight(80), weight(81)]);
});

it('ends the thread at once when somebody stops, whatever it is doing', async () => {
  const { read, begun, stop, threads } = setUp();
  const reading = read();
  await begun();
  stop.abort();
  expect(await reading).toEqual(failed('stopped'));
  expect(threads[0]?.ended).toBe(1);
});

it('starts no thread when somebody has stopped before', async () => {
  const { read, stop, threads } = setUp();
  stop.abort();
  expect(await read()).toEqual(failed('stopped'));
  expect(threads).toEqual([]);
});

it('says so when the thread itself breaks', async () => {
  const { read, begun, threads } = setUp();
  const reading = read();
  await begun();
  threads[0]?.fail(new Error('out of memory'));
  await expect(reading).rejects.toThrow('out of memory');
});

it('lets the file before go, and the last one when the page is left', async () => {
  const { read, files, threads } = setUp(Promise.resolve(failed('broken')));
  await read();
  await read();
  expect(threads.map(({ ended }) => ended)).toEqual([1, 0]);
  files.forget();
  expect(threads.map(({ ended }) => ended)).toEqual([1, 1]);
});

it('gives on what was found to its end, also when the page is left meanwhile', async () => {
  const { read, files, threads } = setUp(Promise.resolve(failed('broken')));
  await read();
  const told: number[] = [];
  const lots: (readonly Reading[])[] = [];
  for await (const lot of files.lots('new', (count) => told.push(count))) {
    files.forget();
    expect(threads[0]?.ended).toBe(0);
    lots.push(lot);
  }
  expect(lots.map((lot) => lot.length)).toEqual([2, 1]);
  expect(told).toEqual([2, 3]);
  expect(threads[0]?.ended).toBe(1);
});
