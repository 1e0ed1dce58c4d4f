import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { newSealKey } from './seal.ts';

interface KeyRow {
  readonly vault: string;
  /** Cannot be read out of this browser, by us neither. */
  readonly key: CryptoKey;
}

class KeyringDatabase extends Dexie {
  declare readonly keys: Table<KeyRow, string>;
  constructor() {
    super('keyring');
    this.version(1).stores({ keys: 'vault' });
  }
}

const keyring = new KeyringDatabase();

/** The key of a vault; makes one for a vault that has none yet. Two tabs get the same. */
export async function keyOf(vault: string): Promise<CryptoKey> {
  const held = await keyring.keys.get(vault);
  if (held !== undefined) return held.key;
  const made = await newSealKey();
  return keyring.transaction('rw', keyring.keys, async () => {
    const other = await keyring.keys.get(vault);
    if (other !== undefined) return other.key;
    await keyring.keys.put({ vault, key: made });
    return made;
  });
}

/** Destroys the keys of all vaults but those to keep: what is sealed with them is gone, whatever becomes of its bytes. */
export async function destroyKeys(keep: (vault: string) => boolean): Promise<void> {
  await keyring.keys.filter(({ vault }) => !keep(vault)).delete();
}
