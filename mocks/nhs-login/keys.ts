import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { World } from '../kit/world.ts';
import { keepSecrets } from './secret-file.ts';

/** The stand-in's RS512 key pair, with what it publishes, and its opaque subjects. */
export interface Keys {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  jwks: { keys: JWK[] };
  /** A stable identifier of a person that says nothing about them. */
  subjectOf(nhsNumber: string): string;
}

/** Opens the key pair kept in the data folder; makes it on the first start. */
export async function openKeys(world: World): Promise<Keys> {
  const kept = keepSecrets(world, 'nhs-login', () => ({
    privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }),
    subjectSecret: randomBytes(32).toString('base64url'),
  }));
  const privateKey = createPrivateKey(kept.privateKey);
  const publicKey = createPublicKey(privateKey);
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint(jwk);
  return {
    kid,
    privateKey,
    publicKey,
    jwks: { keys: [{ ...jwk, kid, alg: 'RS512', use: 'sig' }] },
    subjectOf(nhsNumber) {
      const digest = createHmac('sha256', kept.subjectSecret).update(nhsNumber).digest('hex');
      return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
