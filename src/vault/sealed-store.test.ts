import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { RecordDatabase } from './record-database.ts';
import { CannotUnseal, newSealKey } from './seal.ts';
import { SealedStore } from './sealed-store.ts';

const key = await newSealKey();
let database: RecordDatabase;
let store: SealedStore;
const again = (): SealedStore => new SealedStore(new RecordDatabase(database.name), key);
const put = (name: string, text: string) => store.write({ put: [{ name, text }] });
const onDisk = () => database.chunks.toArray();

beforeEach(() => {
  database = new RecordDatabase(`record-${crypto.randomUUID()}`);
  store = new SealedStore(database, key);
});

test('an empty vault holds nothing', async () => {
  expect(await store.read('shelf/home')).toBeUndefined();
  expect(await store.readAll('')).toEqual([]);
});

test('writes and reads as a plain map would, whoever opens it, whatever was written before', async () => {
  const name = fc.constantFrom<string>('a/1', 'a/2', 'b/1', 'c');
  const writing = fc.record({
    put: fc.uniqueArray(fc.record({ name, text: fc.string() }), { selector: (one) => one.name }),
    remove: fc.array(name, { maxLength: 2 }),
    clear: fc.array(fc.constantFrom('a/', 'b/', ''), { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(writing, { maxLength: 6 }), async (writings) => {
      database = new RecordDatabase(`record-${crypto.randomUUID()}`);
      store = new SealedStore(database, key);
      const model = new Map<string, string>();
      for (const one of writings) {
        await store.write(one);
        for (const held of model.keys())
          if (one.remove.includes(held) || one.clear.some((prefix) => held.startsWith(prefix)))
            model.delete(held);
        for (const chunk of one.put) model.set(chunk.name, chunk.text);
        for (const reader of [store, again()]) {
          const all = await reader.readAll('');
          expect(new Map(all.map((chunk) => [chunk.name, chunk.text]))).toEqual(model);
        }
        // The catalogue, the revision, and one row for each chunk: nothing is left lying about.
        expect(await database.chunks.count()).toBe(model.size + 2);
      }
    }),
    { numRuns: 40 },
  );
});

test('two who write at once write one after the other, and neither loses what the other wrote', async () => {
  const other = again();
  await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      (at % 2 === 0 ? store : other).write({ put: [{ name: `a/${at}`, text: String(at) }] }),
    ),
  );
  expect(await store.names('')).toHaveLength(10);
  expect(await other.names('')).toHaveLength(10);
});

test('whoever reads while another writes is told of one writing, never of parts of two', async () => {
  const [reader, texts] = [again(), new Set<string>()];
  const pair = (text: string) => ['a', 'b'].map((name) => ({ name, text }));
  await store.write({ put: pair('0') });
  for (let at = 1; at <= 20; at += 1) {
    const [read] = await Promise.all([reader.readAll(''), store.write({ put: pair(String(at)) })]);
    const [a, b] = read;
    expect(a?.text).toBe(b?.text);
    texts.add(a?.text ?? '');
  }
  expect(texts.size).toBeGreaterThan(1);
});

test('a writing that fails leaves everything as it was', async () => {
  await put('a', 'before');
  const full = new DOMException('no room', 'QuotaExceededError');
  const bulkPut = database.chunks.bulkPut.bind(database.chunks);
  database.chunks.bulkPut = (() => Promise.reject(full)) as unknown as typeof bulkPut;
  await expect(put('a', 'after')).rejects.toThrow('no room');
  expect(await store.read('a')).toBe('before');
  database.chunks.bulkPut = bulkPut;
  await put('a', 'after');
  expect(await again().read('a')).toBe('after');
});

describe('what lies on the disk', () => {
  test('says nothing of what it holds: no text, no name, no kind', async () => {
    await store.write({
      put: [
        { name: 'entries/medicine/00000000', text: 'Ramipril 9990000018 '.repeat(50) },
        { name: 'told/Y99901', text: 'short' },
      ],
    });
    const bytes = (await onDisk()).map(
      (row) => `${row.id} ${Buffer.from(row.sealed ?? []).toString('latin1')}`,
    );
    for (const word of ['Ramipril', '9990000018', 'medicine', 'told', 'Y99901', 'short'])
      expect(bytes.join('\n')).not.toContain(word);
    // The check can fail: the same search finds what is in the clear.
    expect(bytes.join('\n')).toContain('catalogue');
  });

  test('does not open when two chunks change places', async () => {
    await store.write({
      put: [
        { name: 'a', text: 'one' },
        { name: 'b', text: 'two' },
      ],
    });
    const [one, two] = (await onDisk()).filter(({ id }) => id !== 'catalogue' && id !== 'now');
    await database.chunks.bulkPut([
      { id: one?.id ?? '', sealed: two?.sealed ?? new Uint8Array() },
      { id: two?.id ?? '', sealed: one?.sealed ?? new Uint8Array() },
    ]);
    await expect(again().readAll('')).rejects.toThrow(CannotUnseal);
  });

  test('does not open when an old chunk is put in the place of its successor', async () => {
    await put('a', 'stopped');
    const old = (await onDisk()).find(({ id }) => id !== 'catalogue' && id !== 'now');
    await put('a', 'current');
    const now = (await onDisk()).find(({ id }) => id !== 'catalogue' && id !== 'now');
    await database.chunks.put({ id: now?.id ?? '', sealed: old?.sealed ?? new Uint8Array() });
    await expect(again().read('a')).rejects.toThrow(CannotUnseal);
  });

  test("does not open in another person's vault, with that person's key or this one's", async () => {
    await put('a', 'mine');
    const rows = await onDisk();
    for (const theirs of [key, await newSealKey()]) {
      const elsewhere = new RecordDatabase(`record-${crypto.randomUUID()}`);
      await elsewhere.chunks.bulkPut(rows);
      await expect(new SealedStore(elsewhere, theirs).read('a')).rejects.toThrow(CannotUnseal);
    }
  });

  test('is missed when it is taken away', async () => {
    await put('a', 'mine');
    const row = (await onDisk()).find(({ id }) => id !== 'catalogue' && id !== 'now');
    await database.chunks.delete(row?.id ?? '');
    await expect(again().read('a')).rejects.toThrow(CannotUnseal);
  });
});
