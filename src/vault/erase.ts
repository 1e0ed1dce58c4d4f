import { Dexie } from 'dexie';
import { canBeOpened, destroyKeys } from './keyring.ts';
import { eraseOutboxes, vaultsWithOutbox } from './outbox-database.ts';
import { isRecord } from './record-database.ts';

const LONGEST_DELETION_MS = 3000;

/**
 * Destroys a vault: its key dies first, so that what is not deleted yet can no longer be read. A deletion that another
 * connection holds up is left to the browser, and to `eraseLeftovers` at the next start.
 */
export async function eraseVault(vault: string): Promise<void> {
  await eraseBytes(await destroyKeys([vault]));
}

/** Deletes what is left of vaults whose keys are gone, in the same way. */
export async function eraseBytes(vaults: readonly string[]): Promise<void> {
  await eraseOutboxes(vaults);
  await deleteSoon(vaults);
}

/** Deletes records, and what waited to be sent of them, whose key is gone: what an earlier erasing could not finish. */
export async function eraseLeftovers(): Promise<void> {
  const names = (await Dexie.getDatabaseNames()).filter(isRecord);
  const all = [...new Set([...names, ...(await vaultsWithOutbox())])];
  const opens = await Promise.all(all.map(canBeOpened));
  const closed = all.filter((_, at) => opens[at] === false);
  await eraseBytes(closed);
}

async function deleteSoon(names: readonly string[]): Promise<void> {
  const deletions = Promise.all(names.map((name) => Dexie.delete(name)));
  await Promise.race([deletions, new Promise((resolve) => setTimeout(resolve, LONGEST_DELETION_MS))]);
}
