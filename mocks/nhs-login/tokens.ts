import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Assurance, Person } from '../kit/world.ts';
import { claimsFor } from './claims.ts';
import type { Keys } from './keys.ts';

/** What a person signed in to: kept behind a code, and enough to make both tokens. */
export interface SignIn {
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
  nonce: string;
  nhsNumber: string;
  /** The vector that was met, as the client asked for it. */
  vot: string;
  level: Assurance;
  /** Seconds since the epoch. */
  authTime: number;
}

const ID_TOKEN_S = 60 * 60;

/** Lifetime of an access token in seconds (interface specification: 5 minutes). */
export const ACCESS_TOKEN_S = 5 * 60;

/** The trustmark address that `vtm` names. */
export function trustmarkOf(issuer: string): string {
  return `${issuer}/trustmark/${new URL(issuer).host}`;
}

/** The id_token of a sign-in (RS512, 60 minutes). */
export async function signIdToken(
  keys: Keys,
  issuer: string,
  signIn: SignIn,
  person: Person,
  nowMs: number,
): Promise<string> {
  const iat = Math.floor(nowMs / 1000);
  const { nhs_number, birthdate, family_name } = claimsFor(person, signIn.level, signIn.scopes);
  return new SignJWT({
    ...(nhs_number !== undefined && { nhs_number }),
    ...(birthdate !== undefined && { birthdate }),
    ...(family_name !== undefined && { family_name }),
    nonce: signIn.nonce,
    auth_time: signIn.authTime,
    vot: signIn.vot,
    vtm: trustmarkOf(issuer),
    identity_proofing_level: signIn.level,
  })
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT', kid: keys.kid })
    .setIssuer(issuer)
    .setSubject(keys.subjectOf(signIn.nhsNumber))
    .setAudience(signIn.clientId)
    .setJti(randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + ID_TOKEN_S)
    .sign(keys.privateKey);
}

/** The access token of a sign-in (RS512, 5 minutes); good for `/userinfo` only. */
export async function signAccessToken(
  keys: Keys,
  issuer: string,
  signIn: SignIn,
  nowMs: number,
): Promise<string> {
  const iat = Math.floor(nowMs / 1000);
  return new SignJWT({
    scope: signIn.scopes.join(' '),
    vot: signIn.vot,
    vtm: trustmarkOf(issuer),
    client_id: signIn.clientId,
    reason_for_request: 'patientaccess',
    ...(signIn.level !== 'P0' && { requesting_patient: signIn.nhsNumber }),
  })
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT', kid: keys.kid })
    .setIssuer(issuer)
    .setSubject(keys.subjectOf(signIn.nhsNumber))
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + ACCESS_TOKEN_S)
    .sign(keys.privateKey);
}

/** What an access token allows, or nothing when it is not one of ours or has expired. */
export async function openAccessToken(
  keys: Keys,
  issuer: string,
  token: string,
  nowMs: number,
): Promise<{ sub: string; clientId: string; scopes: string[]; vot: string } | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys.publicKey, {
      algorithms: ['RS512'],
      issuer,
      audience: issuer,
      currentDate: new Date(nowMs),
    });
    return {
      sub: String(payload.sub),
      clientId: String(payload.client_id),
      scopes: String(payload.scope).split(' '),
      vot: String(payload.vot),
    };
  } catch {
    return undefined;
  }
}
