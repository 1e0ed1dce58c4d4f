import type { Store } from '../kit/store.ts';
import type { Assurance } from '../kit/world.ts';

/** What NHS login said about a person at one sign-in. It belongs to the grant, so a later, higher sign-in changes no older token. */
export interface SignInFacts {
  /** The broker's own opaque subject. */
  sub: string;
  level: Assurance;
  vot: string;
  vtm: string;
  /** Known from P5 on; must reach the app at P9 only. */
  nhsNumber?: string;
  givenName?: string;
  familyName?: string;
  birthdate?: string;
}

/** Sign-ins by grant, as long as refresh tokens live. */
export interface SignIns {
  keep(grantId: string, facts: SignInFacts): void;
  find(grantId: string): SignInFacts | undefined;
}

/** Opens the book of sign-ins on a store; entries older than `lifeMs` are dropped when it is opened. */
export function signInsIn(store: Store, lifeMs: number): SignIns {
  const prefix = 'sign-in:';
  for (const [key, kept] of store.entries<{ at: number }>(prefix)) {
    if (kept.at + lifeMs <= Date.now()) store.delete(key);
  }
  return {
    keep: (grantId, facts) => store.set(prefix + grantId, { at: Date.now(), facts }),
    find: (grantId) => store.get<{ facts: SignInFacts }>(prefix + grantId)?.facts,
  };
}

/** The level and, at P9 only, the NHS number: what every token of a sign-in carries. */
export function identityClaims(facts: SignInFacts): Record<string, string> {
  return {
    identity_proofing_level: facts.level,
    ...(facts.level === 'P9' && facts.nhsNumber !== undefined && { nhs_number: facts.nhsNumber }),
  };
}

/** What the app may know about the person, as id_token claims. */
export function idTokenClaims(facts: SignInFacts): { sub: string; [claim: string]: string } {
  return {
    sub: facts.sub,
    ...identityClaims(facts),
    vot: facts.vot,
    vtm: facts.vtm,
    ...(facts.givenName !== undefined && { given_name: facts.givenName }),
    ...(facts.familyName !== undefined && { family_name: facts.familyName }),
    ...(facts.birthdate !== undefined && { birthdate: facts.birthdate }),
  };
}
