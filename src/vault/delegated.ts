import { isOver, needsConfirming, type Delegation } from '#/record/delegation.ts';
import { eraseVault } from './erase.ts';
import { keyring } from './keyring-database.ts';
import type { VaultKey } from './open-vault.ts';
import { databaseName } from './record-database.ts';
import { seal, unseal } from './seal.ts';

/** The vault of somebody its carer acts for, open: only the carer's own vault opens it. */
export interface DelegatedVault extends VaultKey {
  readonly delegation: Delegation;
}

/** What is sealed with the carer's key. */
interface Held {
  readonly key: string;
  readonly delegation: Delegation;
  /** The day (YYYY-MM-DD) on which the role was last told; rows of an earlier version have none. */
  readonly confirmedOn?: string;
}

const KEY_BYTES = 32;

/**
 * Everybody whose record the carer's vault opens. `today` is YYYY-MM-DD: what is over by then is destroyed first, and what was
 * last confirmed too long before stays as it is, closed.
 */
export async function delegatedVaults(carer: VaultKey, today: string): Promise<readonly DelegatedVault[]> {
  const held = await allHeld(carer);
  const over = held.filter(({ delegation }) => isOver(delegation, today));
  await Promise.all(over.map(({ vault }) => eraseVault(vault)));
  const left = held
    .filter((one) => !over.includes(one) && !isUnconfirmed(one, today))
    .sort((a, b) => a.delegation.name.localeCompare(b.delegation.name));
  return Promise.all(
    left.map(async ({ vault, key, delegation }) => ({ vault, delegation, key: await openKey(key) })),
  );
}

/** How many records are closed until a contact confirms that the carer may still act. `today` is YYYY-MM-DD. */
export async function countUnconfirmed(carer: VaultKey, today: string): Promise<number> {
  const held = await allHeld(carer);
  return held.filter((one) => !isOver(one.delegation, today) && isUnconfirmed(one, today)).length;
}

const isUnconfirmed = ({ confirmedOn }: Held, today: string): boolean =>
  confirmedOn !== undefined && needsConfirming(confirmedOn, today);

/**
 * Takes over whom the carer may act for, as told on a day (`today`, YYYY-MM-DD): each gets a vault with a key of its own; of
 * whom they may act for no longer, the key dies, and then the record.
 */
export function takeDelegations(
  carer: VaultKey,
  delegations: readonly Delegation[],
  today: string,
): Promise<void> {
  // Two tabs that learn of somebody new at once must not make two vaults.
  return alone(carer, () => take(carer, delegations, today));
}

/** Notes that the issuer let the carer act for whoever's vault this is on a day (`today`, YYYY-MM-DD). */
export function confirmDelegation(carer: VaultKey, vault: string, today: string): Promise<void> {
  return alone(carer, async () => {
    const held = (await allHeld(carer)).find((one) => one.vault === vault);
    if (held === undefined || held.confirmedOn === today) return;
    await put(carer, vault, { key: held.key, delegation: held.delegation, confirmedOn: today });
  });
}

const alone = (carer: VaultKey, what: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`delegations ${carer.vault}`, what);

async function take(carer: VaultKey, delegations: readonly Delegation[], today: string): Promise<void> {
  const held = await allHeld(carer);
  const heldFor = ({ nhsNumber }: Delegation) => held.find((one) => one.delegation.nhsNumber === nhsNumber);
  const staying = new Set(delegations.map(heldFor));
  await Promise.all(held.filter((one) => !staying.has(one)).map(({ vault }) => eraseVault(vault)));
  for (const delegation of delegations) {
    const { vault = await newName(), key = newKey() } = heldFor(delegation) ?? {};
    await put(carer, vault, { key, delegation, confirmedOn: today });
  }
}

async function allHeld(carer: VaultKey): Promise<readonly (Held & { readonly vault: string })[]> {
  const rows = await keyring.delegated.where({ carer: carer.vault }).toArray();
  return Promise.all(
    rows.map(async ({ vault, sealed }) => ({
      vault,
      ...(JSON.parse(await unseal(carer.key, placeOf(carer, vault), sealed)) as Held),
    })),
  );
}

async function put(carer: VaultKey, vault: string, held: Held): Promise<void> {
  const sealed = await seal(carer.key, placeOf(carer, vault), JSON.stringify(held));
  await keyring.delegated.put({ carer: carer.vault, vault, sealed });
}

const placeOf = (carer: VaultKey, vault: string) => ({ vault: carer.vault, name: vault, sequence: 0 });

/** Says nothing of whose it is: from a name that is made of an NHS number, the number could be found by trying them all. */
const newName = (): Promise<string> => databaseName(crypto.randomUUID());

function newKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(KEY_BYTES))));
}

function openKey(key: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
