/**
 * Seals text so that it can be read with the vault's key only, and only in the place it was sealed for: AES-256-GCM
 * (NIST SP 800-38D) over UTF-8, with what the place is called as authenticated header. A chunk that was moved, swapped,
 * cut or taken from another vault does not open. Nothing is deflated: on a small device that takes longer than sealing
 * and storing together.
 */

/** What a chunk is, said where it lies and never stored beside it. */
export interface SealedFor {
  /** The vault, which is one person's. */
  readonly vault: string;
  readonly name: string;
  /** Counts up with every writing of the vault, so that an old chunk does not open in a new one's place. */
  readonly sequence: number;
}

/** A chunk that cannot be opened: altered, moved, or sealed with another key. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';
}

/** What was read, or `otherwise` where it cannot be opened: for what can be made or fetched again. */
export async function unlessDamaged<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof CannotUnseal) return otherwise;
    throw error;
  }
}

const FORMAT = 1;
/** Random for each chunk; NIST SP 800-38D §8.2.2 allows 2^32 of them under one key. */
const NONCE_BYTES = 12;

/** Makes the key of a new vault. It cannot be read out of this browser. */
export function newSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a text: format, nonce, ciphertext. */
export async function seal(key: CryptoKey, place: SealedFor, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: header(place) },
    key,
    new TextEncoder().encode(text),
  );
  const sealed = new Uint8Array(1 + NONCE_BYTES + ciphertext.byteLength);
  sealed[0] = FORMAT;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(ciphertext), 1 + NONCE_BYTES);
  return sealed;
}

/** Opens what was sealed for this place; throws `CannotUnseal` for anything else. */
export async function unseal(
  key: CryptoKey,
  place: SealedFor,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  if (sealed[0] !== FORMAT) throw new CannotUnseal('A format that is not known');
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(1, 1 + NONCE_BYTES), additionalData: header(place) },
      key,
      sealed.subarray(1 + NONCE_BYTES),
    );
  } catch (cause) {
    throw new CannotUnseal('Altered, moved, or sealed with another key', { cause });
  }
  return new TextDecoder().decode(plain);
}

const header = ({ vault, name, sequence }: SealedFor): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify([FORMAT, vault, name, sequence]));
