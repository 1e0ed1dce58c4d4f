/** A vault that somebody has unlocked. */
export interface OpenVault {
  readonly vault: string;
  readonly key: CryptoKey;
}

/** What pages ask of the service worker, which holds an open vault's key between two of them. */
export type HoldMessage =
  ({ readonly is: 'hold' } & OpenVault) | { readonly is: 'take' } | { readonly is: 'forget' };
