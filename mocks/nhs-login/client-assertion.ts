import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import type { World } from '../kit/world.ts';
import type { Expiring } from './expiring.ts';

/** Where the public keys of a relying party lie: handed over out of band, as at onboarding to the real service. */
export function registeredKeysFile(world: Pick<World, 'dataDir'>, clientId: string): string {
  return join(world.dataDir, `${clientId}.registered-keys.json`);
}

/** What a client assertion is measured against. */
export interface AssertionRules {
  clientId: string;
  tokenEndpoint: string;
  nowMs: number;
  /** Assertion ids already seen; an id counts once. */
  spent: Expiring<true>;
}

const FIVE_MINUTES_S = 300;

/** Checks a `private_key_jwt` (RFC 7523, RS512): gives what is wrong, or nothing when it proves the client. */
export async function faultOfAssertion(
  world: World,
  assertion: string,
  rules: AssertionRules,
): Promise<string | undefined> {
  const file = registeredKeysFile(world, rules.clientId);
  if (!existsSync(file)) return 'no public key is registered for the client';
  const keys = JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet;
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: ['RS512'],
      issuer: rules.clientId,
      subject: rules.clientId,
      audience: rules.tokenEndpoint,
      requiredClaims: ['jti', 'exp', 'iat'],
      currentDate: new Date(rules.nowMs),
    });
    const { jti = '', exp = 0 } = payload;
    if (exp > rules.nowMs / 1000 + FIVE_MINUTES_S) return 'exp is more than 5 minutes in the future';
    if (rules.spent.get(jti)) return 'Non-unique jti claim in client_assertion JWT';
    rules.spent.put(jti, true, exp * 1000 - rules.nowMs);
    return undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return error.message;
    throw error;
  }
}
