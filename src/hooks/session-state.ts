import type { Delegation } from '#/record/delegation.ts';
import type { HeldVault } from '#/vault/keyring.ts';
import type { VaultKey } from '#/vault/open-vault.ts';
import type { Person, WhySignedOut } from './signed-in-person.ts';

/** Why a record that was open is locked. */
export type WhyLocked = 'asked' | 'switch' | 'idle' | 'away';

export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out'; readonly because?: WhySignedOut }
  /** Signed in for the first time on this device: how shall it be unlocked? */
  | {
      readonly state: 'choosing';
      readonly person: Person;
      /** Somebody else has a record on this device. */
      readonly isShared: boolean;
    }
  | {
      readonly state: 'locked';
      readonly vaults: readonly HeldVault[];
      readonly because?: WhyLocked;
      /** Who has just signed in, and now needs only to unlock. */
      readonly arrived?: Person;
    }
  | {
      readonly state: 'signed-in';
      readonly level: 'P0' | 'P5' | 'P9';
      /** Whose record is shown. */
      readonly person: Person;
      /** Who is signed in, while they act for the person shown. */
      readonly actor?: Person;
      /** Whom the signed-in person may act for. */
      readonly delegations: readonly Delegation[];
      /** Of so many more it must first be confirmed that the signed-in person may still act for them. */
      readonly unconfirmed: number;
      /** Somebody else has a record on this device. */
      readonly isShared: boolean;
    };

/** Whose record is open: what is needed to read and to fetch it. */
export interface OpenRecord extends VaultKey {
  /** Subject of the sign-in that fetches it. */
  readonly subject: string;
  /** Of whose record it is. */
  readonly nhsNumber: string;
  /** The signed-in person's own. */
  readonly isOwn: boolean;
}
