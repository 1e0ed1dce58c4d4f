import { beforeEach, expect, it } from 'vitest';
import { RecordDatabase } from '#/vault/record-database.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { newVault } from '#/vault/vault.test-setup.ts';
import { makeCourier } from './courier.ts';
import { RecordKeeper } from './record-keeper.ts';
import {
  abilities,
  bundle,
  condition,
  ERRAND,
  NHS_NUMBER,
  patient,
  pointer,
  smallWorld,
} from './small-world.test-setup.ts';

const outside = smallWorld({
  called: [],
  located: () => [pointer],
  platform: (path) =>
    path === 'metadata'
      ? abilities()
      : path.startsWith('Patient/_search')
        ? bundle(patient())
        : bundle(condition('c1', 'Asthma'), condition('c2', 'Gout')),
  now: () => new Date('2026-11-20T10:00:00Z'),
});

let vault: SealedStore;
const opened = async (): Promise<RecordKeeper> => {
  const keeper = new RecordKeeper(vault, NHS_NUMBER, () => undefined, outside.now);
  await keeper.open();
  return keeper;
};
const titles = ({ entries }: RecordKeeper): readonly string[] => entries.map(({ title }) => title).sort();

beforeEach(async () => {
  vault = await newVault();
});

it('whichever chunk is damaged, the record opens, and is whole again after the next pull', async () => {
  const first = await opened();
  await first.pull(makeCourier(ERRAND, outside), () => undefined);
  await first.opened();
  await first.settled();
  const database = new RecordDatabase(vault.name);
  const rows = (await database.chunks.toArray()).filter(({ id }) => id !== 'catalogue' && id !== 'now');
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) {
    const before = await database.chunks.toArray();
    const bytes = new Uint8Array(row.sealed ?? []);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await database.chunks.put({ id: row.id, sealed: bytes });
    const keeper = await opened();
    // What it has is right, or it says that it cannot read a source.
    const says = [...keeper.sources.values()].map(({ failure }) => failure?.kind);
    if (!says.includes('unreadable')) expect(titles(keeper)).toEqual(['Asthma', 'Gout']);
    await keeper.opened();
    await keeper.pull(makeCourier(ERRAND, outside), () => undefined);
    await keeper.settled();
    expect(titles(keeper)).toEqual(['Asthma', 'Gout']);
    const again = await opened();
    expect(titles(again)).toEqual(['Asthma', 'Gout']);
    expect([...again.sources.values()].map(({ failure, told }) => [failure, told === undefined])).toEqual([
      [undefined, false],
    ]);
    await database.transaction('rw', database.chunks, async () => {
      await database.chunks.clear();
      await database.chunks.bulkPut(before);
    });
  }
});
