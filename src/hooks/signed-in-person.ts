import type { Delegation } from '#/record/delegation.ts';
import type { Claims } from '#/services/identity/sign-in.ts';

export interface Person {
  readonly name: string;
  readonly givenName?: string;
  readonly dateOfBirth?: string;
  readonly nhsNumber?: string;
}

export type WhySignedOut = 'cancelled' | 'consent-refused' | 'failed' | 'level-too-low' | WhyLeft;

/** Why a record was removed from this device: its owner wanted it, here or from another device. */
export type WhyLeft = 'chosen' | 'elsewhere';

/** Why signing in came to nothing, from what the broker answered. */
export function reasonOf(error: unknown): WhySignedOut {
  const { error: code, error_description: description } = error as {
    error?: unknown;
    error_description?: unknown;
  };
  if (typeof code !== 'string') return 'failed';
  const said = `${code} ${String(description)}`.toLowerCase();
  if (said.includes('consent')) return 'consent-refused';
  if (/level|proof|prove/.test(said)) return 'level-too-low';
  return code.toLowerCase() === 'access_denied' ? 'cancelled' : 'failed';
}

/** A person as screens name them. */
export function personOf(claims: Claims): Person {
  const name = [claims.given_name, claims.family_name]
    .filter((part) => part !== undefined)
    .map(inNameCase)
    .join(' ');
  return {
    name,
    ...(claims.given_name === undefined ? {} : { givenName: inNameCase(claims.given_name) }),
    ...(claims.birthdate === undefined ? {} : { dateOfBirth: claims.birthdate }),
    // At P5 the number is only claimed; the person may not be shown it (NHS login user journeys).
    ...(claims.nhs_number === undefined || claims.identity_proofing_level !== 'P9'
      ? {}
      : { nhsNumber: claims.nhs_number }),
  };
}

/** Somebody acted for, as screens name them. */
export function personActedFor({ name, givenName, dateOfBirth, nhsNumber }: Delegation): Person {
  return {
    name: inNameCase(name),
    givenName: inNameCase(givenName),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    nhsNumber,
  };
}

/** NHS login sends names in capitals; a name that has small letters is left as its owner writes it. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
