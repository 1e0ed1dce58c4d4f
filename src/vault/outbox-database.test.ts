import { expect, it } from 'vitest';
import { eraseLeftovers, eraseVault } from './erase.ts';
import { keyring } from './keyring-database.ts';
import { destroyKeys, lockVault } from './keyring.ts';
import { outboxKey } from './names.ts';
import { OutboxStore, vaultsWithOutbox } from './outbox-database.ts';

const PIN = { method: 'pin', pin: '482913' } as const;

/** A vault of which something waits to be sent. */
async function withOutbox(vault: string): Promise<OutboxStore> {
  const outbox = new OutboxStore(vault);
  await outbox.changeAll([{ name: 'one', how: () => 'a reading' }]);
  await outbox.changePermission('one', () => 'a permission');
  return outbox;
}

it('is opened with no vault unlocked, by its own key only', async () => {
  const outbox = await withOutbox('vault-a');
  await withOutbox('vault-b');
  expect(await outbox.list()).toEqual(['a reading']);
  await outbox.changeAll([{ name: 'one', how: (now) => `${now} changed` }]);
  expect(await outbox.list()).toEqual(['a reading changed']);
  expect(await outbox.permissions()).toEqual(['a permission']);
  expect(await outbox.permission('one')).toBe('a permission');
  expect(await outbox.permission('two')).toBeUndefined();
  await keyring.keys.delete(outboxKey('vault-a'));
  await expect(outbox.list()).rejects.toThrow('sealed with another key');
  expect(await new OutboxStore('vault-b').list()).toEqual(['a reading']);
});

it('dies with its vault, and with the vault of who acts for its owner, key first', async () => {
  await lockVault('vault-carer', PIN);
  await keyring.delegated.put({ carer: 'vault-carer', vault: 'vault-mother', sealed: new Uint8Array(1) });
  await withOutbox('vault-carer');
  await withOutbox('vault-mother');
  await destroyKeys(['vault-carer']);
  expect(await keyring.keys.get(outboxKey('vault-carer'))).toBeUndefined();
  expect(await keyring.keys.get(outboxKey('vault-mother'))).toBeUndefined();
  // The browser ended before the rest was erased: the next start does it.
  await eraseLeftovers();
  expect(await vaultsWithOutbox()).not.toContain('vault-mother');
  expect(await vaultsWithOutbox()).not.toContain('vault-carer');
});

it('stays as long as something opens its vault', async () => {
  await lockVault('vault-stays', PIN);
  const outbox = await withOutbox('vault-stays');
  await eraseLeftovers();
  expect(await outbox.list()).toEqual(['a reading']);
  await eraseVault('vault-stays');
  expect(await outbox.list()).toEqual([]);
  expect(await outbox.permissions()).toEqual([]);
});

it('writes what was made ready only where nothing has changed meanwhile, all of it or none', async () => {
  const outbox = await withOutbox('vault-ready');
  const add = (word: string) => (now?: string) => `${now ?? 'none'} ${word}`;
  const both = [
    { name: 'one', how: add('sent') },
    { name: 'two', how: add('next') },
  ];
  const [first, second] = [await outbox.prepare(both), await outbox.prepare(both)];
  expect([await first(), await second()]).toEqual([true, false]);
  expect(await outbox.list()).toEqual(['a reading sent', 'none next']);
  await Promise.all(['a', 'b', 'c'].map((word) => outbox.changeAll([{ name: 'two', how: add(word) }])));
  expect((await outbox.list())[1]?.split(' ').toSorted()).toEqual(['a', 'b', 'c', 'next', 'none']);
  const late = await outbox.prepare(both);
  await eraseVault('vault-ready');
  expect(await late()).toBe(false);
  expect(await vaultsWithOutbox()).not.toContain('vault-ready');
});
