import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** What an issuer of tokens must keep to itself, and keep over a restart. */
export interface IssuerSecrets {
  /** Private keys it signs with: ES256 for access tokens, RSA for id_tokens. */
  signing: JWK[];
  cookieKey: string;
  /** 32 bytes in base64: from it come the nonces that proofs repeat. */
  dpopNonceSecret: string;
}

function ecKey(): JWK {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
}

async function named(key: JWK, alg: string): Promise<JWK> {
  return { ...key, alg, use: 'sig', kid: await calculateJwkThumbprint(key) };
}

/** A fresh private RSA key that signs with that algorithm. */
export async function rsaKey(alg: 'RS256' | 'RS512'): Promise<JWK> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return named(privateKey.export({ format: 'jwk' }), alg);
}

/** Fresh secrets for an issuer whose id_tokens are signed with that algorithm. */
export async function makeIssuerSecrets(idTokenAlg: 'RS256' | 'RS512'): Promise<IssuerSecrets> {
  return {
    signing: [await named(ecKey(), 'ES256'), await rsaKey(idTokenAlg)],
    cookieKey: randomBytes(32).toString('base64url'),
    dpopNonceSecret: randomBytes(32).toString('base64'),
  };
}

const PUBLIC_MEMBERS = ['kty', 'n', 'e', 'crv', 'x', 'y', 'kid', 'alg', 'use'] as const;

/** The public half of a key. */
export function publicHalf(key: JWK): JWK {
  return Object.fromEntries(PUBLIC_MEMBERS.flatMap((name) => (key[name] ? [[name, key[name]]] : [])));
}
