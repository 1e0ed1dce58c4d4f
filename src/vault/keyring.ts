import { keyring, type WayRow } from './keyring-database.ts';
import { cardKey, outboxKey } from './names.ts';
import { newSealKey, seal, unseal } from './seal.ts';
import { isFull } from './full.ts';
import { NO_TRIES, triesLeft, waitOf } from './tries.ts';
import { newDeviceKey, planWay, wrappingKey, type UnlockMethod, type UnlockWay } from './unlock-way.ts';

const DEVICE = 'device';
const LABELS = 'labels';
const NONCE_BYTES = 12;

/** A vault of this device and what opens it. */
export interface HeldVault {
  readonly vault: string;
  /** Its owner's given name, for families that share a device. */
  readonly label: string;
  readonly ways: readonly {
    readonly id: string;
    readonly method: UnlockMethod;
    readonly credential?: string;
  }[];
}

/** What came of trying to open a vault. */
export type Opening =
  | { readonly is: 'open'; readonly key: CryptoKey }
  /** `left`: how many more PINs may be wrong; only PINs are counted. */
  | { readonly is: 'wrong'; readonly left?: number; readonly waitMs: number }
  /** Not heard: too soon after the last wrong one. */
  | { readonly is: 'wait'; readonly waitMs: number }
  /** Not heard: the device is too full to count the try, and what is not counted can be tried without end. */
  | { readonly is: 'no-room' }
  /** Too many wrong ones: this way, and the vault too if nothing else opens it, is destroyed. */
  | { readonly is: 'destroyed'; readonly vaultToo: boolean };

/** The key of what is not locked: it makes one the first time. Two tabs get the same. */
export async function keyOf(name: string): Promise<CryptoKey> {
  return held(name, newSealKey);
}

/** The same, where it has been made before. */
export async function keyIfMade(name: string): Promise<CryptoKey | undefined> {
  return (await keyring.keys.get(name))?.key;
}

async function held(name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const before = await keyring.keys.get(name);
  if (before !== undefined) return before.key;
  const made = await make();
  return keyring.transaction('rw', keyring.keys, async () => {
    const other = await keyring.keys.get(name);
    if (other !== undefined) return other.key;
    await keyring.keys.put({ vault: name, key: made });
    return made;
  });
}

/** The key of a vault that was made before vaults were locked; undefined for any other. */
export async function unlockedKeyOf(vault: string): Promise<CryptoKey | undefined> {
  return (await keyring.keys.get(vault))?.key;
}

/** The vaults that can be opened here. */
export async function heldVaults(): Promise<readonly HeldVault[]> {
  const rows = await keyring.ways.toArray();
  const vaults = [...new Set(rows.map(({ vault }) => vault))];
  const all = await Promise.all(
    vaults.map(async (vault) => ({
      vault,
      label: await labelOf(vault),
      ways: rows
        .filter((row) => row.vault === vault)
        .map(({ id, method, credential }) => ({
          id,
          method,
          ...(credential !== undefined && { credential }),
        })),
    })),
  );
  return all.sort((a, b) => a.label.localeCompare(b.label));
}

async function labelOf(vault: string): Promise<string> {
  const row = await keyring.labels.get(vault);
  if (row === undefined) return '';
  return unseal(await keyOf(LABELS), labelOn(vault), row.sealed).catch(() => '');
}

/** Says what a vault is called where somebody chooses which to unlock. */
export async function labelVault(vault: string, label: string): Promise<void> {
  await keyring.labels.put({ vault, sealed: await seal(await keyOf(LABELS), labelOn(vault), label) });
}

/**
 * Lets a text be seen without unlocking the vault it is of; undefined takes it back. What is on the disk is sealed, but with
 * a key that this browser gives to anybody who opens it here: whoever holds the unlocked phone can read it.
 */
export async function showWhenLocked(vault: string, card: string | undefined): Promise<void> {
  if (card === undefined) {
    await keyring.transaction('rw', keyring.cards, keyring.keys, async () => {
      await keyring.cards.delete(vault);
      await keyring.keys.delete(cardKey(vault));
    });
    return;
  }
  const sealed = await seal(await keyOf(cardKey(vault)), cardOn(vault), card);
  await keyring.transaction('rw', keyring.cards, keyring.ways, keyring.delegated, async () => {
    // A vault that was destroyed meanwhile gets none.
    const opens =
      (await keyring.ways.where({ vault }).count()) + (await keyring.delegated.where({ vault }).count());
    if (opens > 0) await keyring.cards.put({ vault, sealed });
  });
}

/** What can be seen without unlocking anything. */
export async function shownWhenLocked(): Promise<readonly string[]> {
  const rows = await keyring.cards.toArray();
  const cards = await Promise.all(
    rows.map(async ({ vault, sealed }) => {
      const row = await keyring.keys.get(cardKey(vault));
      return row === undefined ? undefined : unseal(row.key, cardOn(vault), sealed).catch(() => undefined);
    }),
  );
  return cards.filter((card) => card !== undefined);
}

/** Whether something of a vault can be seen without unlocking it. */
export async function isShownWhenLocked(vault: string): Promise<boolean> {
  return (await keyring.cards.where({ vault }).count()) > 0;
}

const cardOn = (vault: string) => ({ vault: cardKey(vault), name: 'card', sequence: 0 });

const labelOn = (vault: string) => ({ vault: LABELS, name: vault, sequence: 0 });

/** Makes a new key for a vault, to be opened in this way. What was sealed with another key opens no more. */
export async function lockVault(vault: string, way: UnlockWay): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const row = await rowOf(vault, way, made);
  await keyring.transaction('rw', keyring.ways, async () => {
    await keyring.ways.where({ vault }).delete();
    await keyring.ways.put(row);
  });
  const raw = await crypto.subtle.exportKey('raw', made);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Tries to open a vault. Tabs try one after the other, and a try is counted before it is made. */
export function unlockVault(vault: string, way: UnlockWay, now = Date.now()): Promise<Opening> {
  return trying(vault, way, now, false);
}

/** Adds a way to open a vault, in place of those of the same method; `by` must open it. */
export async function addWay(
  vault: string,
  { by, added }: { readonly by: UnlockWay; readonly added: UnlockWay },
  now = Date.now(),
): Promise<Opening> {
  const opening = await trying(vault, by, now, true);
  if (opening.is !== 'open') return opening;
  const row = await rowOf(vault, added, opening.key);
  await keyring.transaction('rw', keyring.ways, async () => {
    await keyring.ways
      .where({ vault })
      .filter(({ method }) => method === added.method)
      .delete();
    await keyring.ways.put(row);
  });
  return opening;
}

/** Takes a way away, unless it is the last. */
export async function removeWay(vault: string, id: string): Promise<void> {
  await keyring.transaction('rw', keyring.ways, async () => {
    if ((await keyring.ways.where({ vault }).count()) > 1) await keyring.ways.delete([vault, id]);
  });
}

/** Destroys the keys of vaults: what is sealed with them is gone, whatever becomes of its bytes. */
export async function destroyKeys(vaults: readonly string[]): Promise<void> {
  const { keys, ways, labels, cards, delegated } = keyring;
  await keyring.transaction('rw', keys, ways, labels, cards, delegated, async () => {
    // What only they opened is gone with them.
    const opened = await delegated.where('carer').anyOf(vaults).toArray();
    const all = [...vaults, ...opened.map(({ vault }) => vault)];
    await ways.where('vault').anyOf(all).delete();
    await labels.bulkDelete(all);
    await cards.bulkDelete(all);
    await keys.bulkDelete(all.flatMap((vault) => [vault, outboxKey(vault), cardKey(vault)]));
    await delegated.where('vault').anyOf(all).delete();
  });
}

/** The vaults that a vault opens. */
export async function openedBy(carer: string): Promise<readonly string[]> {
  return (await keyring.delegated.where({ carer }).toArray()).map(({ vault }) => vault);
}

/** Whether anything still opens what lies under this name. */
export async function canBeOpened(vault: string): Promise<boolean> {
  const counts = await Promise.all([
    keyring.ways.where({ vault }).count(),
    keyring.keys.where({ vault }).count(),
    keyring.delegated.where({ vault }).count(),
  ]);
  return counts.some((count) => count > 0);
}

function trying(vault: string, way: UnlockWay, now: number, extractable: boolean): Promise<Opening> {
  return navigator.locks.request(`unlock ${vault}`, async (): Promise<Opening> => {
    const row = await rowFor(vault, way);
    if (row === undefined) return { is: 'wrong', waitMs: 0 };
    const waitMs = waitOf(row.tries, now);
    if (waitMs > 0) return { is: 'wait', waitMs };
    const counted = way.method === 'pin' ? { wrong: row.tries.wrong + 1, lastAt: now } : NO_TRIES;
    if (way.method === 'pin' && !(await kept({ ...row, tries: counted }))) return { is: 'no-room' };
    try {
      const key = await openRow(row, way, extractable);
      if (way.method === 'pin') await kept({ ...row, tries: NO_TRIES });
      return { is: 'open', key };
    } catch {
      if (way.method !== 'pin') return { is: 'wrong', waitMs: 0 };
      if (triesLeft(counted) === 0) return destroyWay(row);
      return { is: 'wrong', left: triesLeft(counted), waitMs: waitOf(counted, now) };
    }
  });
}

/** Writes a way; false when the device is full. */
async function kept(row: WayRow): Promise<boolean> {
  try {
    await keyring.ways.put(row);
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

async function destroyWay({ vault, id }: WayRow): Promise<Opening> {
  await keyring.ways.delete([vault, id]);
  return { is: 'destroyed', vaultToo: (await keyring.ways.where({ vault }).count()) === 0 };
}

async function rowFor(vault: string, way: UnlockWay): Promise<WayRow | undefined> {
  const rows = await keyring.ways.where({ vault }).toArray();
  return rows.find(
    (row) => row.method === way.method && (way.method !== 'passkey' || row.credential === way.credential),
  );
}

async function rowOf(vault: string, way: UnlockWay, key: CryptoKey): Promise<WayRow> {
  const plan = planWay(way);
  const id = crypto.randomUUID();
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const wrapping = await wrappingKey(way, plan, await held(DEVICE, newDeviceKey));
  return {
    ...plan,
    vault,
    id,
    method: way.method,
    ...(way.method === 'passkey' && { credential: way.credential }),
    nonce,
    wrapped: await crypto.subtle.wrapKey('raw', key, wrapping, wrappedFor({ vault, id, nonce })),
    tries: NO_TRIES,
  };
}

async function openRow(row: WayRow, way: UnlockWay, extractable: boolean): Promise<CryptoKey> {
  const wrapping = await wrappingKey(way, row, await held(DEVICE, newDeviceKey));
  return crypto.subtle.unwrapKey('raw', row.wrapped, wrapping, wrappedFor(row), 'AES-GCM', extractable, [
    'encrypt',
    'decrypt',
  ]);
}

/** A wrapped key opens in its own place only. */
const wrappedFor = ({ vault, id, nonce }: Pick<WayRow, 'vault' | 'id' | 'nonce'>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(JSON.stringify([vault, id])),
});
