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

/** Why a sign-in ended before its time: a spent refresh token was used, or its owner ended it from another device. */
export type WhyEnded = 'token-reuse' | 'signed-out-elsewhere';

/** What a sign-in was made with, as far as a browser says it. */
export interface Device {
  browser: string;
  os: string;
}

/** One sign-in of somebody; times in milliseconds since the epoch. */
export interface KeptSignIn {
  grantId: string;
  at: number;
  usedAt: number;
  facts: SignInFacts;
  device: Device;
  ended?: WhyEnded;
}

/** Sign-ins by grant, as long as refresh tokens live. */
export interface SignIns {
  keep(grantId: string, facts: SignInFacts, device: Device): void;
  find(grantId: string): SignInFacts | undefined;
  /** A refresh token was given out: the sign-in is in use, and the token still names it when it is gone. */
  use(grantId: string, refreshToken: string): void;
  /** Every sign-in of a subject, also those that have ended. */
  of(sub: string): KeptSignIn[];
  end(grantId: string, why: WhyEnded): void;
  whyEnded(grantId: string): WhyEnded | undefined;
  /** The sign-in that a refresh token belongs or belonged to. */
  grantOf(refreshToken: string): string | undefined;
}

/** Opens the book of sign-ins on a store; entries older than `lifeMs` are dropped when it is opened. */
export function signInsIn(store: Store, lifeMs: number): SignIns {
  const prefix = 'sign-in:';
  const tokens = 'sign-in-token:';
  for (const [key, kept] of [
    ...store.entries<{ at: number }>(prefix),
    ...store.entries<{ at: number }>(tokens),
  ])
    if (kept.at + lifeMs <= Date.now()) store.delete(key);
  const get = (grantId: string) => store.get<KeptSignIn>(prefix + grantId);
  const change = (grantId: string, changed: Partial<KeptSignIn>): void => {
    const kept = get(grantId);
    if (kept) store.set(prefix + grantId, { ...kept, ...changed });
  };
  return {
    keep: (grantId, facts, device) =>
      store.set(prefix + grantId, { grantId, at: Date.now(), usedAt: Date.now(), facts, device }),
    find: (grantId) => get(grantId)?.facts,
    use(grantId, refreshToken) {
      change(grantId, { usedAt: Date.now() });
      store.set(tokens + refreshToken, { at: Date.now(), grantId });
    },
    of: (sub) =>
      store
        .entries<KeptSignIn>(prefix)
        .map(([, kept]) => kept)
        .filter((kept) => kept.facts.sub === sub),
    end: (grantId, ended) => change(grantId, { ended }),
    whyEnded: (grantId) => get(grantId)?.ended,
    grantOf: (refreshToken) => store.get<{ grantId: string }>(tokens + refreshToken)?.grantId,
  };
}

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'Chromebook'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system as its owner would call them, from a `User-Agent`; empty where it says nothing known. */
export function deviceOf(userAgent: string | undefined): Device {
  const named = (names: readonly (readonly [string, string])[]): string =>
    names.find(([sign]) => userAgent?.includes(sign))?.[1] ?? '';
  return { browser: named(BROWSERS), os: named(SYSTEMS) };
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
