import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Tries } from './tries.ts';
import type { UnlockMethod, WayPlan } from './unlock-way.ts';

interface KeyRow {
  readonly vault: string;
  /** Cannot be read out of this browser, by us neither. */
  readonly key: CryptoKey;
}

/** One way to open a vault: the vault's key, wrapped. */
export interface WayRow extends WayPlan {
  readonly vault: string;
  readonly id: string;
  readonly method: UnlockMethod;
  /** Which passkey. */
  readonly credential?: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
  readonly tries: Tries;
}

/** What a vault is called where somebody chooses which to unlock: sealed, but with a key that nobody has to unlock. */
interface LabelRow {
  readonly vault: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What the owner of a vault lets be seen without unlocking it, sealed with a key that nobody has to unlock. */
interface CardRow {
  readonly vault: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A vault that another vault's key opens: its key and whose it is, sealed with that key. */
interface DelegatedRow {
  readonly carer: string;
  readonly vault: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Every key of this device, none of them readable; and what is known without any. */
class KeyringDatabase extends Dexie {
  /** Keys that nobody has to unlock. */
  declare readonly keys: Table<KeyRow, string>;
  declare readonly ways: Table<WayRow, [string, string]>;
  declare readonly labels: Table<LabelRow, string>;
  declare readonly cards: Table<CardRow, string>;
  declare readonly delegated: Table<DelegatedRow, [string, string]>;
  constructor() {
    super('keyring');
    this.version(1).stores({ keys: 'vault' });
    this.version(2).stores({ ways: '[vault+id],vault', labels: 'vault' });
    this.version(3).stores({ delegated: '[carer+vault],carer,vault' });
    this.version(4).stores({ cards: 'vault' });
  }
}

export const keyring = new KeyringDatabase();
