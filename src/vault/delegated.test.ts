import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '#/kit/must.ts';
import { confirmDelegation, countUnconfirmed, delegatedVaults, takeDelegations } from './delegated.ts';
import { eraseBytes, eraseLeftovers } from './erase.ts';
import { canBeOpened, destroyKeys, heldVaults, lockVault } from './keyring.ts';
import { keyring } from './keyring-database.ts';
import type { VaultKey } from './open-vault.ts';
import { databaseName, RecordDatabase } from './record-database.ts';
import { CannotUnseal, seal, unseal } from './seal.ts';

const TODAY = '2026-11-28';
const tobi = { nhsNumber: '9990000026', name: 'Tobi Adeyemi', givenName: 'Tobi' };
const beatrice = { nhsNumber: '9990000034', name: 'Beatrice Adeyemi', givenName: 'Beatrice' };
const PLACE = { vault: 'v', name: 'n', sequence: 1 };

let carer: VaultKey;

async function aCarer(): Promise<VaultKey> {
  const vault = `vault-${crypto.randomUUID()}`;
  return { vault, key: must(await lockVault(vault, { method: 'pin', pin: '482913' }), 'a new vault') };
}

/** The vault of one of them, with something in it. */
async function vaultOf({ nhsNumber }: { nhsNumber: string }) {
  const found = (await delegatedVaults(carer, TODAY)).find((one) => one.delegation.nhsNumber === nhsNumber);
  if (found === undefined) throw new Error('There must be one');
  return found;
}

/** Writes a row as it was before the day was noted in it. */
async function forgetDay(vault: string): Promise<void> {
  const place = { vault: carer.vault, name: vault, sequence: 0 };
  const row = must(await keyring.delegated.get([carer.vault, vault]), 'a row');
  const { confirmedOn, ...before } = JSON.parse(await unseal(carer.key, place, row.sealed)) as Record<
    string,
    unknown
  >;
  expect(confirmedOn).toBe(TODAY);
  await keyring.delegated.put({ ...row, sealed: await seal(carer.key, place, JSON.stringify(before)) });
}

beforeEach(async () => {
  carer = await aCarer();
  await takeDelegations(carer, [tobi, beatrice], TODAY);
});

describe('vaults of people somebody acts for', () => {
  it('have a key each, which stays the same and cannot be read out', async () => {
    const { key } = await vaultOf(tobi);
    const sealed = await seal(key, PLACE, 'text');
    await takeDelegations(carer, [{ ...tobi, until: '2033-04-18' }, beatrice], TODAY);
    const again = await vaultOf(tobi);
    expect([again.key.extractable, again.delegation.until]).toEqual([false, '2033-04-18']);
    expect(await unseal(again.key, PLACE, sealed)).toBe('text');
    await expect(unseal((await vaultOf(beatrice)).key, PLACE, sealed)).rejects.toThrow(CannotUnseal);
    await expect(unseal(carer.key, PLACE, sealed)).rejects.toThrow(CannotUnseal);
  });

  it('are opened by their carer only, and are nobody to choose where a device is unlocked', async () => {
    const other = await aCarer();
    await takeDelegations(other, [tobi], TODAY);
    const [theirs] = await delegatedVaults(other, TODAY);
    expect(theirs?.vault).not.toBe((await vaultOf(tobi)).vault);
    await expect(delegatedVaults({ vault: carer.vault, key: other.key }, TODAY)).rejects.toThrow(
      CannotUnseal,
    );
    expect((await heldVaults()).map(({ vault }) => vault)).not.toContain(theirs?.vault);
  });

  it('are destroyed, key and record, when a role is no longer told', async () => {
    const { vault } = await vaultOf(tobi);
    await new RecordDatabase(vault).open();
    await takeDelegations(carer, [beatrice], TODAY);
    expect(await canBeOpened(vault)).toBe(false);
    expect(await Dexie.exists(vault)).toBe(false);
    expect(await canBeOpened((await vaultOf(beatrice)).vault)).toBe(true);
  });

  it('are destroyed when the last day is over, with no network to say so', async () => {
    await takeDelegations(
      carer,
      [
        { ...tobi, until: '2026-11-27' },
        { ...beatrice, until: TODAY },
      ],
      TODAY,
    );
    const left = await delegatedVaults(carer, TODAY);
    expect(left.map(({ delegation }) => delegation.givenName)).toEqual(['Beatrice']);
    expect(await delegatedVaults(carer, '2026-11-27')).toHaveLength(1);
  });

  it('stay closed, and are not destroyed, once nobody has confirmed the role for more than 30 days', async () => {
    const { vault, key } = await vaultOf(tobi);
    const sealed = await seal(key, PLACE, 'waits to be sent');
    expect(await delegatedVaults(carer, '2026-12-28')).toHaveLength(2);
    expect(await countUnconfirmed(carer, '2026-12-28')).toBe(0);
    expect(await delegatedVaults(carer, '2026-12-29')).toEqual([]);
    expect(await countUnconfirmed(carer, '2026-12-29')).toBe(2);
    expect(await canBeOpened(vault)).toBe(true);
    // The next contact names one of them still.
    await takeDelegations(carer, [tobi], '2026-12-29');
    const [again] = await delegatedVaults(carer, '2026-12-29');
    expect(again?.vault).toBe(vault);
    expect(await unseal(must(again, 'the one named').key, PLACE, sealed)).toBe('waits to be sent');
    expect(await countUnconfirmed(carer, '2026-12-29')).toBe(0);
  });

  it('are confirmed by the issuer letting their carer act, each for itself', async () => {
    const { vault } = await vaultOf(tobi);
    await confirmDelegation(carer, vault, '2026-12-20');
    await confirmDelegation(carer, 'record-nobody', '2026-12-20');
    const still = await delegatedVaults(carer, '2026-12-29');
    expect(still.map(({ delegation }) => delegation.givenName)).toEqual(['Tobi']);
    expect(await countUnconfirmed(carer, '2026-12-29')).toBe(1);
  });

  it('count as confirmed before the day on which they were', async () => {
    expect(await delegatedVaults(carer, '2026-10-01')).toHaveLength(2);
    expect(await countUnconfirmed(carer, '2026-10-01')).toBe(0);
  });

  it('whose last day is over are no more closed than any that are gone', async () => {
    await takeDelegations(carer, [{ ...tobi, until: '2026-12-01' }, beatrice], TODAY);
    expect(await countUnconfirmed(carer, '2026-12-29')).toBe(1);
  });

  it('of a version that noted no day open as ever', async () => {
    const { vault } = await vaultOf(tobi);
    await takeDelegations(carer, [tobi], TODAY);
    await forgetDay(vault);
    expect(await delegatedVaults(carer, '2027-11-28')).toHaveLength(1);
    expect(await countUnconfirmed(carer, '2027-11-28')).toBe(0);
  });

  it('have names that say nothing of whose they are, and one each though two tabs learn of them at once', async () => {
    const other = await aCarer();
    await Promise.all([takeDelegations(other, [tobi], TODAY), takeDelegations(other, [tobi], TODAY)]);
    const held = await delegatedVaults(other, TODAY);
    expect(held).toHaveLength(1);
    expect(held[0]?.vault).not.toBe(await databaseName(`${other.vault} for ${tobi.nhsNumber}`));
  });

  it('go when their carer leaves, and survive a start without', async () => {
    const { vault } = await vaultOf(tobi);
    await new RecordDatabase(vault).open();
    await eraseLeftovers();
    expect(await Dexie.exists(vault)).toBe(true);
    // The keys alone first, as when somebody signs out: whose bytes are to go is told.
    const gone = await destroyKeys([carer.vault]);
    expect(gone).toContain(vault);
    expect(await canBeOpened(vault)).toBe(false);
    await eraseBytes(gone);
    expect(await Dexie.exists(vault)).toBe(false);
  });

  it('do not open when their row is swapped for another', async () => {
    const { vault } = await vaultOf(tobi);
    const database = await new Dexie('keyring').open();
    const rows = await database.table('delegated').where({ carer: carer.vault }).toArray();
    const other = rows.find((row: { vault: string }) => row.vault !== vault) as { sealed: unknown };
    await database.table('delegated').update([carer.vault, vault], { sealed: other.sealed });
    database.close();
    await expect(delegatedVaults(carer, TODAY)).rejects.toThrow(CannotUnseal);
  });
});
