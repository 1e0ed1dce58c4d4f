import { Dexie } from 'dexie';
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

/**
 * Makes the key of a new vault, to be opened in this way; undefined, and nothing is made, where another tab has made one
 * meanwhile: what is sealed with that one must go on being opened.
 */
export async function lockVault(vault: string, way: UnlockWay): Promise<CryptoKey | undefined> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const row = await rowOf(vault, way, made);
  const isNew = await keyring.transaction('rw', keyring.ways, async () => {
    if ((await keyring.ways.where({ vault }).count()) > 0) return false;
    await keyring.ways.put(row);
    return true;
  });
  if (!isNew) return undefined;
  const raw = await crypto.subtle.exportKey('raw', made);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Tries to open a vault. Tabs try one after the other, and a try is counted before it is made. */
export function unlockVault(vault: string, way: UnlockWay, now = Date.now()): Promise<Opening> {
  return oneByOne(vault, async () => (await trying(vault, way, now, false)).opening);
}

/** Adds a way to open a vault, in place of those of the same method; `by` must open it. */
export function addWay(
  vault: string,
  { by, added }: { readonly by: UnlockWay; readonly added: UnlockWay },
  now = Date.now(),
): Promise<Opening> {
  return oneByOne(vault, async () => {
    const { opening, row: opened } = await trying(vault, by, now, true);
    if (opening.is !== 'open' || opened === undefined) return opening;
    const row = await rowOf(vault, added, opening.key);
    const isStill = await keyring.transaction('rw', keyring.ways, async () => {
      // A key that was destroyed meanwhile does not come back.
      if ((await keyring.ways.get([vault, opened.id])) === undefined) return false;
      await keyring.ways
        .where({ vault })
        .filter(({ method }) => method === added.method)
        .delete();
      await keyring.ways.put(row);
      return true;
    });
    return isStill ? opening : GONE;
  });
}

/** Takes a way away, unless it is the last. */
export async function removeWay(vault: string, id: string): Promise<void> {
  await keyring.transaction('rw', keyring.ways, async () => {
    if ((await keyring.ways.where({ vault }).count()) > 1) await keyring.ways.delete([vault, id]);
  });
}

/**
 * Destroys the keys of vaults: what is sealed with them is gone, whatever becomes of its bytes. Resolves with the names of
 * all whose key is gone: theirs, and those that only they opened.
 */
export function destroyKeys(vaults: readonly string[]): Promise<readonly string[]> {
  const { keys, ways, labels, cards, delegated } = keyring;
  return keyring.transaction('rw', keys, ways, labels, cards, delegated, async () => {
    // What only they opened is gone with them.
    const opened = await delegated.where('carer').anyOf(vaults).toArray();
    const all = [...vaults, ...opened.map(({ vault }) => vault)];
    await ways.where('vault').anyOf(all).delete();
    await labels.bulkDelete(all);
    await cards.bulkDelete(all);
    await keys.bulkDelete(all.flatMap((vault) => [vault, outboxKey(vault), cardKey(vault)]));
    await delegated.where('vault').anyOf(all).delete();
    return all;
  });
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

/** The way was there a moment ago, and its vault was destroyed, or the way replaced, while it was tried. */
const GONE: Opening = { is: 'wrong', waitMs: 0 };

const oneByOne = (vault: string, work: () => Promise<Opening>): Promise<Opening> =>
  navigator.locks.request(`unlock ${vault}`, work);

async function trying(
  vault: string,
  way: UnlockWay,
  now: number,
  extractable: boolean,
): Promise<{ readonly opening: Opening; readonly row?: WayRow }> {
  const row = await rowFor(vault, way);
  if (row === undefined) return { opening: GONE };
  const waitMs = waitOf(row.tries, now);
  if (waitMs > 0) return { opening: { is: 'wait', waitMs } };
  const isPin = way.method === 'pin';
  const counted = isPin ? { wrong: row.tries.wrong + 1, lastAt: now } : NO_TRIES;
  const counting = isPin ? await countTry(row, counted) : 'counted';
  if (counting !== 'counted') return { opening: counting === 'gone' ? GONE : { is: 'no-room' } };
  try {
    const key = await openRow(row, way, extractable);
    if (isPin && (await countTry(row, NO_TRIES)) === 'gone') return { opening: GONE };
    return { opening: { is: 'open', key }, row };
  } catch {
    if (!isPin) return { opening: { is: 'wrong', waitMs: 0 } };
    if (triesLeft(counted) === 0) return { opening: await destroyWay(row) };
    return { opening: { is: 'wrong', left: triesLeft(counted), waitMs: waitOf(counted, now) } };
  }
}

/** Writes how often a way was tried, never the way itself: one that was destroyed meanwhile stays so. */
async function countTry(
  { vault, id }: WayRow,
  tries: WayRow['tries'],
): Promise<'counted' | 'gone' | 'no-room'> {
  try {
    const there = await keyring.ways.where('[vault+id]').equals([vault, id]).modify({ tries });
    return there > 0 ? 'counted' : 'gone';
  } catch (error) {
    if (isFull(error) || (error instanceof Dexie.ModifyError && error.failures.some(isFull)))
      return 'no-room';
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
