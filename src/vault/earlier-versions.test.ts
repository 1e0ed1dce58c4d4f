import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { must } from '#/kit/must.ts';
import { newSealKey } from './seal.ts';

/** Every version that a database of this device has had: the tables it had, by version. */
const KEYRING = [
  { keys: 'vault' },
  { ways: '[vault+id],vault', labels: 'vault' },
  { delegated: '[carer+vault],carer,vault' },
  { cards: 'vault' },
] as const;
const OUTBOX = [{ rows: 'id,vault' }, { passes: 'id,vault' }, { permissions: 'id,vault' }] as const;

/** The database as it was at a version, and as many of these rows as had a table then. */
async function asItWas(
  name: string,
  history: readonly Readonly<Record<string, string>>[],
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<readonly string[]> {
  const old = new Dexie(name);
  history.forEach((tables, place) => old.version(place + 1).stores(tables));
  await old.open();
  const tables = old.tables.map((table) => table.name);
  for (const table of tables) await old.table(table).bulkPut([...(rows[table] ?? [])]);
  old.close();
  return tables;
}

async function rowsOf(name: string): Promise<Record<string, readonly object[]>> {
  const database = await new Dexie(name).open();
  const all = await Promise.all(
    database.tables.map(async (table) => [table.name, (await table.toArray()) as object[]] as const),
  );
  database.close();
  return Object.fromEntries(all);
}

beforeEach(async () => {
  // A database that is deleted while modules of an earlier test hold it open says so each time.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // Modules hold their database open: each test begins with new ones.
  vi.resetModules();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

it.each([2, 3, 4])('a keyring of version %i opens what it locked', async (version) => {
  const before = await import('./keyring.ts');
  const { takeDelegations } = await import('./delegated.ts');
  const pin = { method: 'pin', pin: '482913' } as const;
  const key = must(await before.lockVault('vault-a', pin), 'a new vault');
  await before.labelVault('vault-a', 'Ann');
  await takeDelegations(
    { vault: 'vault-a', key },
    [{ nhsNumber: '9990000026', name: 'Tobi Adeyemi', givenName: 'Tobi' }],
    '2026-11-29',
  );
  const rows = await rowsOf('keyring');
  (await import('./keyring-database.ts')).keyring.close();
  await Dexie.delete('keyring');
  await asItWas('keyring', KEYRING.slice(0, version), rows);

  vi.resetModules();
  const after = await import('./keyring.ts');
  expect(await after.heldVaults()).toMatchObject([{ vault: 'vault-a', label: 'Ann' }]);
  expect(await after.unlockVault('vault-a', pin)).toMatchObject({ is: 'open' });
  const { delegatedVaults } = await import('./delegated.ts');
  expect(await delegatedVaults({ vault: 'vault-a', key }, '2026-11-29')).toHaveLength(version < 3 ? 0 : 1);
  expect(await after.shownWhenLocked()).toEqual([]);
});

it('a keyring of version 1 has the key of the vault that nobody had to unlock', async () => {
  const key = await newSealKey();
  await asItWas('keyring', KEYRING.slice(0, 1), { keys: [{ vault: 'vault-a', key }] });
  const { unlockedKeyOf, heldVaults } = await import('./keyring.ts');
  expect(await unlockedKeyOf('vault-a')).toMatchObject({ algorithm: { name: 'AES-GCM' } });
  expect(await heldVaults()).toEqual([]);
});

it.each([1, 2, 3])('an outbox of version %i still has what waits', async (version) => {
  const before = await import('./outbox-database.ts');
  await new before.OutboxStore('vault-a').changeAll([{ name: 'reading', how: () => 'a reading that waits' }]);
  const rows = await rowsOf('outbox');
  const keys = await rowsOf('keyring');
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  await asItWas('outbox', OUTBOX.slice(0, version), rows);
  await asItWas('keyring', KEYRING, keys);

  vi.resetModules();
  const { OutboxStore } = await import('./outbox-database.ts');
  const outbox = new OutboxStore('vault-a');
  expect(await outbox.list()).toEqual(['a reading that waits']);
  expect([await outbox.permissions(), (await outbox.passes()).size]).toEqual([[], 0]);
});

it.each([1, 2])(
  'nothing of a sign-in of version %i stays: it lay in the clear, or was nobody’s',
  async (version) => {
    const old = new Dexie('session');
    old.version(1).stores({ items: 'key' });
    if (version > 1) old.version(2);
    await old.open();
    await old.table('items').put({ key: 'user.tokens', value: 'tokens' });
    old.close();
    const { SessionStore } = await import('./session-store.ts');
    expect(await new SessionStore().length).toBe(0);
  },
);

it('what a record of version 1 kept in the clear is gone', async () => {
  const name = `record-${crypto.randomUUID()}`;
  await asItWas(
    name,
    [{ originals: '[source+page],source', sources: 'source', entries: '[kind+chunk],kind', shelves: 'name' }],
    { shelves: [{ name: 'home', text: 'Ramipril' }], sources: [{ source: 'Y1' }] },
  );
  const { openVault } = await import('./vault.ts');
  const vault = await openVault(name, await newSealKey());
  expect(await vault.store.names('')).toEqual([]);
  vault.close();
  expect(JSON.stringify(await rowsOf(name))).not.toContain('Ramipril');
});
