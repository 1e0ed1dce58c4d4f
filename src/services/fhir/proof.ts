import { encode } from 'jose/base64url';
import { exportJWK } from 'jose/key/export';
import { SignJWT } from 'jose/jwt/sign';

/** The key pair that a token is bound to; the private half cannot be read out. */
export type KeyPair = CryptoKeyPair;

/** What one proof is for. */
export interface Proving {
  /** Address without query and fragment. */
  readonly url: string;
  readonly method: string;
  /** The clock of whoever checks it, as far as it is known: milliseconds since the epoch. */
  readonly nowMs: number;
  readonly nonce?: string | undefined;
  readonly accessToken?: string | undefined;
}

/** A proof of possession for one call (RFC 9449 §4.2). */
export async function makeProof(keyPair: KeyPair, proving: Proving): Promise<string> {
  const { url, method, nowMs, nonce, accessToken } = proving;
  return new SignJWT({
    jti: crypto.randomUUID(),
    htm: method,
    htu: url,
    iat: Math.floor(nowMs / 1000),
    ...(nonce !== undefined && { nonce }),
    ...(accessToken !== undefined && { ath: await digestOf(accessToken) }),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await publicHalf(keyPair.publicKey) })
    .sign(keyPair.privateKey);
}

/** A spare older than this is not used (milliseconds): whoever checks proofs takes none that is old. */
const SPARE_MS = 2000;

/**
 * Proofs of one door. Many calls to one address follow each other closely, and making a proof takes a part of the time that
 * an answer takes: while one call is under way the proof for another of its like is made.
 */
export class SpareProofs {
  #spare:
    { readonly keyPair: KeyPair; readonly proving: Proving; readonly proof: Promise<string> } | undefined;
  #last: Proving | undefined;

  async take(keyPair: KeyPair, proving: Proving): Promise<string> {
    const spare = this.#spare;
    this.#spare = undefined;
    const isOfUse =
      spare?.keyPair === keyPair &&
      isAlike(spare.proving, proving) &&
      Math.abs(proving.nowMs - spare.proving.nowMs) < SPARE_MS;
    const proof = await (isOfUse ? spare.proof : makeProof(keyPair, proving));
    // A call of its own kind gets no spare: there may be no other.
    if (this.#last !== undefined && isAlike(this.#last, proving)) {
      const next = makeProof(keyPair, proving);
      next.catch(() => undefined);
      this.#spare = { keyPair, proving, proof: next };
    }
    this.#last = proving;
    return proof;
  }
}

const isAlike = (a: Proving, b: Proving): boolean =>
  a.url === b.url && a.method === b.method && a.nonce === b.nonce && a.accessToken === b.accessToken;

/** A key is written out once: every call of a pull needs it. */
const written = new WeakMap<CryptoKey, Promise<object>>();

function publicHalf(key: CryptoKey): Promise<object> {
  const before = written.get(key);
  if (before !== undefined) return before;
  const now = exportJWK(key).then(({ kty, crv, x, y }) => ({ kty, crv, x, y }));
  written.set(key, now);
  return now;
}

/** The last token and its hash: it is proven with each page of a pull. */
let hashed: { readonly token: string; readonly digest: Promise<string> } | undefined;

async function digestOf(token: string): Promise<string> {
  if (hashed?.token !== token) hashed = { token, digest: sha256(token) };
  return hashed.digest;
}

async function sha256(text: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
