import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { makeIssuerSecrets, rsaKey, type IssuerSecrets } from '../kit/issuer/keys.ts';
import type { World } from '../kit/world.ts';
import { keepSecrets } from '../nhs-login/secret-file.ts';

/** What the broker must keep to itself, and keep over a restart. */
export interface Secrets extends IssuerSecrets {
  /** Private RS512 key it proves itself with at NHS login. */
  relyingParty: JWK;
  /** Keys the subjects, so that a subject cannot be turned back into an NHS login subject. */
  subjectSecret: string;
}

/** Opens the broker's secrets in the data folder; makes them on the first start. */
export async function openSecrets(world: World): Promise<Secrets> {
  const made: Secrets = {
    ...(await makeIssuerSecrets('RS512')),
    relyingParty: await rsaKey('RS512'),
    subjectSecret: randomBytes(32).toString('base64url'),
  };
  return keepSecrets(world, 'identity', () => made);
}
