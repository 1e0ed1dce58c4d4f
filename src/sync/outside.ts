import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { makeDoor, type Access, type Door } from '#/services/fhir/door.ts';

/** The outside world and the keys to it, passed in so that tests can stand in for either. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The sign-in's own token, which its issuer alone accepts. */
  readonly signedIn: () => Promise<Outcome<Access, Failure>>;
  readonly tokenFor: (audience: string, scope: string, fresh: boolean) => Promise<Outcome<Access, Failure>>;
}

/** Scope of reading a person's record at a platform (SMART App Launch 2.2 §scopes). */
const READ_SCOPE = 'patient/*.rs';

/** Doors that have been made: each remembers what its service last asked of it (the nonce for the next proof). */
const doors = new WeakMap<Outside, Map<string, Door>>();

/** The door to the issuer of the sign-in, for what somebody does about their own account. */
export function doorToIssuer(outside: Outside, issuer: string): Door {
  return makeDoor({ ...outside, base: issuer, access: () => outside.signedIn() });
}

/** The door to one service, for one audience and scope; the same one as long as the outside is the same. */
export function doorTo(outside: Outside, base: string, scope: string = READ_SCOPE): Door {
  const made = doors.get(outside) ?? new Map<string, Door>();
  doors.set(outside, made);
  const key = `${scope} ${base}`;
  const door =
    made.get(key) ?? makeDoor({ ...outside, base, access: (fresh) => outside.tokenFor(base, scope, fresh) });
  made.set(key, door);
  return door;
}
