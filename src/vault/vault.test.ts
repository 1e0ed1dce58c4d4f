import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { must } from '#/kit/must.ts';
import { lockVault } from './keyring.ts';
import { databaseName, earlierDatabaseName } from './record-database.ts';
import { newSealKey } from './seal.ts';
import { moveIn, openVault } from './vault.ts';
import { toShelf } from './shelves.ts';
import { readShelf } from './shelves.ts';

/** A record as version 2 kept it, in the clear. */
async function versionTwo(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(2).stores({
    originals: '[source+page],source',
    sources: 'source',
    entries: '[kind+chunk],kind',
    shelves: 'name',
    told: 'source',
    layer: 'id',
    changes: '++seq,at',
  });
  await old.table('entries').add({ kind: 'medicine', chunk: 0, text: '["Ramipril"]', gone: [] });
  await old.table('layer').add({ id: 'i1', text: JSON.stringify({ is: 'note', id: 'i1', text: 'mine' }) });
  old.close();
}

test('what version 2 kept in the clear is gone, and what the person said is sealed and still there', async () => {
  const name = `record-${crypto.randomUUID()}`;
  await versionTwo(name);
  const key = await newSealKey();
  const vault = await openVault(name, key);
  expect(await readShelf(vault.store, 'layer')).toEqual([{ is: 'note', id: 'i1', text: 'mine' }]);
  vault.close();
  const after = await new Dexie(name).open();
  expect(after.tables.map((table) => table.name).sort()).toEqual(['chunks', 'layer']);
  expect(await after.table('layer').count()).toBe(0);
  after.close();
  const again = await openVault(name, key);
  expect(await readShelf(again.store, 'layer')).toHaveLength(1);
  again.close();
});

test('what was said in a vault that nobody had to unlock moves into the locked one, and the old one is erased', async () => {
  const subject = crypto.randomUUID();
  const name = await earlierDatabaseName(subject);
  const key = await newSealKey();
  const locked = await databaseName(subject);
  const lockedKey = must(await lockVault(locked, { method: 'pin', pin: '482913' }), 'a new vault');
  const keys = await new Dexie('keyring').open();
  await keys.table('keys').put({ vault: name, key });
  keys.close();
  const before = await openVault(name, key);
  await before.store.write({ put: [toShelf('layer', ['mine']), { name: 'log/A/00000000', text: 'sent' }] });
  before.close();

  const vault = await openVault(locked, lockedKey);
  await moveIn(subject, vault);
  expect(await readShelf(vault.store, 'layer')).toEqual(['mine']);
  expect(await vault.store.names('log/')).toEqual([]);
  expect(await Dexie.exists(name)).toBe(false);
  await moveIn(subject, vault);
  expect(await readShelf(vault.store, 'layer')).toEqual(['mine']);
  vault.close();
});
