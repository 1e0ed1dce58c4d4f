import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveShelves } from './live-shelves.ts';
import { RecordDatabase } from './record-database.ts';
import { newSealKey } from './seal.ts';
import { SealedStore } from './sealed-store.ts';
import { toShelf } from './shelves.ts';

const key = await newSealKey();
let database: RecordDatabase;
let store: SealedStore;
let shelves: LiveShelves;

beforeEach(() => {
  database = new RecordDatabase(`record-${crypto.randomUUID()}`);
  store = new SealedStore(database, key);
  shelves = new LiveShelves(store);
});
afterEach(() => shelves.close());

const put = (name: 'plan' | 'layer', value: unknown) => store.write({ put: [toShelf(name, value)] });
const readOf = (name: 'plan' | 'layer') => shelves.read(name);

test('nothing is known until it has been read, and then that nothing lies there', async () => {
  const heard = vi.fn<() => void>();
  shelves.subscribe('plan', heard);
  expect(readOf('plan')).toBeUndefined();
  await expect.poll(() => readOf('plan')).toBeNull();
  expect(heard).toHaveBeenCalled();
});

test('what anybody writes is there, and what it left as it was is the same object', async () => {
  await put('plan', { days: 7 });
  await put('layer', ['a']);
  for (const name of ['plan', 'layer'] as const) shelves.subscribe(name, () => undefined);
  await expect.poll(() => readOf('plan')).toEqual({ days: 7 });
  const [plan, layer] = [readOf('plan'), readOf('layer')];
  // Another tab: a database and a store of its own.
  await new SealedStore(new RecordDatabase(database.name), key).write({
    put: [toShelf('layer', ['a', 'b'])],
  });
  await expect.poll(() => readOf('layer')).toEqual(['a', 'b']);
  expect(readOf('plan')).toBe(plan);
  expect(readOf('layer')).not.toBe(layer);
  await store.write({ put: [], remove: ['shelf/plan'] });
  await expect.poll(() => readOf('plan')).toBeNull();
});

test('many who look, and many writings, open only what each writing changed', async () => {
  // Of a length that nothing else has, also when it is packed.
  const long = Array.from({ length: 100 }, () => crypto.randomUUID());
  await put('plan', long);
  const opened = vi.spyOn(crypto.subtle, 'decrypt');
  const openedLong = (): number =>
    opened.mock.calls.filter(([, , sealed]) => sealed.byteLength > 1500).length;
  for (let looking = 0; looking < 20; looking += 1) shelves.subscribe('plan', () => undefined);
  shelves.subscribe('layer', () => undefined);
  await expect.poll(() => readOf('plan')).toEqual(long);
  expect(openedLong()).toBe(1);
  const other = new SealedStore(new RecordDatabase(database.name), key);
  for (let writing = 0; writing < 5; writing += 1) await other.write({ put: [toShelf('layer', [writing])] });
  await expect.poll(() => readOf('layer')).toEqual([4]);
  expect(openedLong()).toBe(1);
  opened.mockRestore();
});

test('whoever has left hears no more', async () => {
  const heard = vi.fn<() => void>();
  shelves.subscribe('plan', () => undefined);
  const leave = shelves.subscribe('plan', heard);
  await expect.poll(() => readOf('plan')).toBeNull();
  leave();
  heard.mockClear();
  await put('plan', { days: 1 });
  await expect.poll(() => readOf('plan')).toEqual({ days: 1 });
  expect(heard).not.toHaveBeenCalled();
});

test('a shelf that was tampered with is not shown, and the others are', async () => {
  await put('plan', { days: 7 });
  for (const row of await database.chunks.toArray())
    if (row.id !== 'catalogue' && row.sealed !== undefined)
      await database.chunks.put({ ...row, sealed: row.sealed.with(20, row.sealed[20] === 0 ? 1 : 0) });
  await put('layer', { days: 3 });
  for (const name of ['plan', 'layer'] as const) shelves.subscribe(name, () => undefined);
  await expect.poll(() => readOf('plan')).toBeNull();
  expect(readOf('layer')).toEqual({ days: 3 });
});

test('a vault that another tab removes is no failure', async () => {
  await put('plan', { days: 7 });
  shelves.subscribe('plan', () => undefined);
  await expect.poll(() => readOf('plan')).toEqual({ days: 7 });
  database.close({ disableAutoOpen: true });
  shelves.subscribe('layer', () => undefined);
  await new Promise((soon) => setTimeout(soon, 20));
  expect(readOf('plan')).toEqual({ days: 7 });
});
