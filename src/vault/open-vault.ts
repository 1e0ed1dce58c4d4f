/** A vault and its key. */
export interface VaultKey {
  readonly vault: string;
  readonly key: CryptoKey;
}

/** A vault that somebody has unlocked, and, while they act for another, which of the vaults it opens is shown. */
export interface OpenVault extends VaultKey {
  readonly acting?: string;
}

/** What pages ask of the service worker, which holds an open vault's key between two of them. */
export type HoldMessage =
  ({ readonly is: 'hold' } & OpenVault) | { readonly is: 'take' } | { readonly is: 'forget' };
