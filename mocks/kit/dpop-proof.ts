import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { Refusal } from './refusal.ts';

const PROOF_SECONDS = 60;

interface ProofKey {
  key: Awaited<ReturnType<typeof EmbeddedJWK>>;
  jkt: string;
}

/** A device proves the same key with every call: it is read once. */
const proofKeys = new Map<string, ProofKey>();
const MOST_KEYS = 500;

async function readKey(...given: Required<Parameters<typeof EmbeddedJWK>>): Promise<ProofKey> {
  const name = JSON.stringify(given[0].jwk);
  const known = proofKeys.get(name);
  if (known) return known;
  const key = await EmbeddedJWK(...given);
  const read = { key, jkt: await calculateJwkThumbprint(given[0].jwk ?? {}) };
  if (proofKeys.size >= MOST_KEYS) proofKeys.clear();
  proofKeys.set(name, read);
  return read;
}

/** What a verified proof says: its one-time id, the thumbprint of its key, and the server nonce it repeats. */
export interface Proof {
  jti: string;
  jkt: string;
  nonce: unknown;
}

/**
 * Verifies the `DPoP` header of a call for an access token at the audience's origin (RFC 9449 §4.3), all but the
 * nonce and the single use; `nowMs` is the service's clock.
 */
export async function verifyProof(
  request: FastifyRequest,
  token: string,
  audience: string,
  nowMs: number,
): Promise<Proof> {
  const bad = (diagnostics: string) => new Refusal({ status: 401, error: 'invalid_dpop_proof', diagnostics });
  const sent = request.headers.dpop;
  if (typeof sent !== 'string') throw bad('The DPoP proof is missing');
  let jkt = '';
  const keyOf = async (...given: Required<Parameters<typeof EmbeddedJWK>>) => {
    const read = await readKey(...given);
    jkt = read.jkt;
    return read.key;
  };
  const verified = await jwtVerify(sent, keyOf, {
    typ: 'dpop+jwt',
    algorithms: ['ES256'],
    currentDate: new Date(nowMs),
  }).catch(() => undefined);
  if (!verified) throw bad('The DPoP proof does not verify');
  const { payload, protectedHeader } = verified;
  const here = new URL(audience).origin + (request.url.split('?')[0] ?? '');
  if (payload.htm !== request.method) throw bad('The DPoP proof is for another method');
  if (typeof payload.htu !== 'string' || plainUrl(payload.htu) !== plainUrl(here)) {
    throw bad('The DPoP proof is for another address');
  }
  if (typeof payload.iat !== 'number' || Math.abs(nowMs / 1000 - payload.iat) > PROOF_SECONDS) {
    throw bad('The DPoP proof is too old or from the future');
  }
  if (payload.ath !== createHash('sha256').update(token).digest('base64url')) {
    throw bad('The DPoP proof is for another access token');
  }
  if (typeof payload.jti !== 'string' || !protectedHeader.jwk) throw bad('The DPoP proof has no identifier');
  return { jti: payload.jti, jkt, nonce: payload.nonce };
}

/** Scheme, host and path in normal form; RFC 9449 §4.3 compares without query and fragment. */
function plainUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}

/** Remembers used proofs for as long as they would be accepted. */
export function createReplayCache() {
  const used = new Map<string, number>();
  return {
    /** True once per key within the time a proof is accepted. */
    admit(key: string, nowMs: number): boolean {
      for (const [old, until] of used) {
        if (until > nowMs) break;
        used.delete(old);
      }
      if (used.has(key)) return false;
      used.set(key, nowMs + 2.5 * PROOF_SECONDS * 1000);
      return true;
    },
  };
}

/** Server nonces that change every five minutes; the one before still holds (RFC 9449 §9). */
export function createNonces() {
  const lifeMs = 5 * 60_000;
  let nonce = { value: randomBytes(12).toString('base64url'), at: Date.now() };
  let previous: string | undefined;
  return {
    current(): string {
      if (Date.now() - nonce.at > lifeMs) {
        previous = nonce.value;
        nonce = { value: randomBytes(12).toString('base64url'), at: Date.now() };
      }
      return nonce.value;
    },
    accepts: (given: unknown) => given === nonce.value || (previous !== undefined && given === previous),
  };
}
