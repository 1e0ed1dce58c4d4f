import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { World } from '../kit/world.ts';
import { keepSecrets } from '../nhs-login/secret-file.ts';

/** What the broker must keep to itself, and keep over a restart. */
export interface Secrets {
  /** Private keys it signs with: ES256 for access tokens, RS512 for id_tokens. */
  signing: JWK[];
  /** Private RS512 key it proves itself with at NHS login. */
  relyingParty: JWK;
  cookieKey: string;
  dpopNonceSecret: Buffer;
  /** Keys the subjects, so that a subject cannot be turned back into an NHS login subject. */
  subjectSecret: string;
}

interface Kept {
  signing: JWK[];
  relyingParty: JWK;
  cookieKey: string;
  dpopNonceSecret: string;
  subjectSecret: string;
}

function rsaKey(): JWK {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
}

function ecKey(): JWK {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
}

async function named(key: JWK, alg: string): Promise<JWK> {
  return { ...key, alg, use: 'sig', kid: await calculateJwkThumbprint(key) };
}

/** Opens the broker's secrets in the data folder; makes them on the first start. */
export async function openSecrets(world: World): Promise<Secrets> {
  const made: Kept = {
    signing: [await named(ecKey(), 'ES256'), await named(rsaKey(), 'RS512')],
    relyingParty: await named(rsaKey(), 'RS512'),
    cookieKey: randomBytes(32).toString('base64url'),
    dpopNonceSecret: randomBytes(32).toString('base64'),
    subjectSecret: randomBytes(32).toString('base64url'),
  };
  const kept = keepSecrets(world, 'identity', () => made);
  return { ...kept, dpopNonceSecret: Buffer.from(kept.dpopNonceSecret, 'base64') };
}

const PUBLIC_MEMBERS = ['kty', 'n', 'e', 'crv', 'x', 'y', 'kid', 'alg', 'use'] as const;

/** The public half of a key. */
export function publicHalf(key: JWK): JWK {
  return Object.fromEntries(PUBLIC_MEMBERS.flatMap((name) => (key[name] ? [[name, key[name]]] : [])));
}
