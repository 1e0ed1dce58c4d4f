import { nextStep, triedAgain } from './delivery.ts';
import {
  grantAsSaid,
  grantClosed,
  grantOfBoth,
  grantWith,
  grantWithout,
  isTold,
  kindsStanding,
  laterOf,
  noGrant,
  type AllowedKind,
  type Grant,
  type GrantThere,
} from './grant.ts';
import type { Failure } from '#/kit/failure.ts';
import { READING_KINDS, type ReadingKind } from './reading.ts';

/**
 * What a person allows one party: the grant of this device, and those that other devices and other people who act for
 * the person have laid down there. One that stands is enough for the organisation, so what is taken back is taken back in
 * each of them.
 */
export interface Permission extends Grant {
  readonly others?: readonly Grant[];
}

/** Whom something is allowed: an organisation, or another one that may look at what the first was sent (ODS codes). */
export interface Party {
  readonly at: string;
  readonly reader?: string | undefined;
}

/** What a party is called: an organisation itself by its code. */
export const partyName = ({ at, reader }: Party): string => (reader === undefined ? at : `${at}\n${reader}`);

/** The party of a name. */
export function partyOf(name: string): Party {
  const [at = name, reader] = name.split('\n');
  return { at, reader };
}

/**
 * At the end of the keys of grants that let somebody else look: by it a Consent is told from what the organisation may have
 * itself. Versions of this app that do not know of such grants leave keys like that out.
 */
export const LOOK_MARK = '#look';

/** The key of a new grant to a party, made of a UUID. */
export const grantKey = (uuid: string, name: string): string =>
  partyOf(name).reader === undefined ? uuid : uuid + LOOK_MARK;

/** Each grant that is known, that of this device first. */
export function grantsOf({ others = [], ...own }: Permission): readonly [Grant, ...Grant[]] {
  return [own, ...others];
}

function ofGrants([own, ...others]: readonly [Grant, ...Grant[]]): Permission {
  return others.length === 0 ? own : { ...own, others };
}

/** Changes each grant; the very same permission when none has changed. */
export function eachGrant(before: Permission, how: (grant: Grant) => Grant): Permission {
  const [own, ...others] = grantsOf(before);
  const after: readonly [Grant, ...Grant[]] = [how(own), ...others.map(how)];
  return after[0] === own && after.slice(1).every((one, at) => one === others[at]) ? before : ofGrants(after);
}

/** Each kind once: since when the organisation may have it, or when it was taken back last. */
export function kindsOf(permission: Permission): readonly AllowedKind[] {
  const kinds = new Map<ReadingKind, AllowedKind>();
  for (const one of grantsOf(permission).flatMap((grant) => grant.kinds)) {
    const known = kinds.get(one.kind);
    kinds.set(one.kind, known === undefined ? one : weightier(known, one));
  }
  return [...kinds.values()];
}

/** What stands before what was taken back; of those the first, of these the last. */
function weightier(a: AllowedKind, b: AllowedKind): AllowedKind {
  if (a.until === undefined) return b.until === undefined && b.since < a.since ? b : a;
  return b.until === undefined || b.until > a.until ? b : a;
}

/** Kinds that stand. */
export const standingKinds = (permission: Permission): readonly ReadingKind[] =>
  kindsStanding({ kinds: kindsOf(permission) });

/** Whether the person has taken a kind back, which is not the same as that they never allowed it. */
export function isTakenBack(permission: Permission | undefined, kind: ReadingKind): boolean {
  return (
    permission !== undefined &&
    kindsOf(permission).some((one) => one.kind === kind && one.until !== undefined)
  );
}

/** A permission in which nothing stands; `key` names the grant of this device from now on, `to` whom it is for (`partyName`). */
export const noPermission = (key: string, to: string): Permission => noGrant(key, to);

/** The person allows kinds, at an instant. The very same permission when they stand already. */
export function allowed(before: Permission, kinds: readonly ReadingKind[], at: string): Permission {
  const stands = standingKinds(before);
  const [own, ...others] = grantsOf(before);
  const added = kinds.filter((kind) => !stands.includes(kind));
  if (added.length === 0) return before;
  // Said after it was taken back, by whichever clock that was.
  const since = kindsOf(before)
    .filter(({ kind }) => added.includes(kind))
    .reduce((last, { until }) => (until === undefined ? last : laterOf(last, until)), at);
  return ofGrants([grantWith(own, added, since), ...others]);
}

/** The person takes kinds back, at an instant. The very same permission when none of them stands. */
export function takenBack(before: Permission, kinds: readonly ReadingKind[], at: string): Permission {
  return eachGrant(before, (grant) => grantWithout(grant, kinds, at));
}

/** The person takes everything back at an instant, whatever another device has allowed before it. */
export function closed(before: Permission, at: string): Permission {
  const [own, ...others] = grantsOf(before);
  return ofGrants([
    grantClosed(own, READING_KINDS, at),
    ...others.map((grant) => grantWithout(grant, READING_KINDS, at)),
  ]);
}

/**
 * What others may look at, without what the organisation itself has been denied since: nobody sees there what it may not have.
 * The very same permission when all of it may stay.
 */
export const within = (looker: Permission, own: Permission): Permission => endedBy(looker, kindsOf(own));

/** Whether a reading may go to an organisation: now, once its permission has arrived there, or not at all. */
export type Leave = 'now' | 'not-yet' | 'not-allowed';

/**
 * Whether a version of a reading may go to the organisation of this permission. That a reading was a mistake may always be
 * said: who has it must not go by it.
 */
export function leaveFor(
  permission: Permission | undefined,
  { kind, isWithdrawn }: { readonly kind: ReadingKind; readonly isWithdrawn: boolean },
): Leave {
  if (isWithdrawn) return 'now';
  const standing = (permission === undefined ? [] : grantsOf(permission)).filter((grant) =>
    kindsStanding(grant).includes(kind),
  );
  if (standing.length === 0) return 'not-allowed';
  return standing.some(({ there }) => there.includes(kind)) ? 'now' : 'not-yet';
}

/** Whether the organisation has been told all of it, or need not be. */
export const isPermissionTold = (permission: Permission): boolean => grantsOf(permission).every(isTold);

/** What is to be done about a permission now, as `nextStep` says of the grant that comes first. */
export function nextGrant(
  permission: Permission,
  now: number,
): { readonly is: 'create' | 'replace'; readonly grant: Grant } | Exclude<Step, { readonly is: OnWire }> {
  const steps = grantsOf(permission).map((grant) => ({ grant, step: nextStep(grant.delivery, now) }));
  for (const { grant, step } of steps)
    if (step.is === 'create' || step.is === 'replace') return { is: step.is, grant };
  const waits = steps.flatMap(({ step }) => (step.is === 'wait' ? [step.until] : []));
  if (waits.length > 0) return { is: 'wait', until: Math.min(...waits) };
  return { is: steps.some(({ step }) => step.is === 'problem') ? 'problem' : 'done' };
}

type Step = ReturnType<typeof nextStep>;
type OnWire = 'create' | 'replace';

/** With the grant of a key changed. */
export function withGrant(permission: Permission, key: string, how: (grant: Grant) => Grant): Permission {
  return eachGrant(permission, (grant) => (grant.delivery.key === key ? how(grant) : grant));
}

/** Somebody asks for the organisation to be told at once. */
export const permissionTriedAgain = (permission: Permission): Permission =>
  eachGrant(permission, (grant) => ({ ...grant, delivery: triedAgain(grant.delivery) }));

/** Why the organisation could not be told, when that stands in the way. */
export const problemOf = (permission: Permission): Failure | undefined =>
  grantsOf(permission).flatMap(({ delivery }) => delivery.problem ?? [])[0];

/** Of one permission in two places: `kept` is nearer to the person's last wish and to what was learnt, `row` to the wire. */
export function permissionOfBoth(kept: Permission | undefined, row: Permission): Permission {
  if (kept === undefined) return row;
  const rows = new Map(grantsOf(row).map((grant) => [grant.delivery.key, grant]));
  const both = eachGrant(kept, (grant) => {
    const there = rows.get(grant.delivery.key);
    return there === undefined ? grant : grantOfBoth(grant, there);
  });
  return JSON.stringify(both) === JSON.stringify(row) ? row : both;
}

/**
 * What stands once an organisation has said which grants it has of the person: other devices may have changed some, or made
 * some. What was taken back ends in all that were given before; what is for another party is not looked at. The very same
 * permission when there is nothing new.
 */
export function learnt(before: Permission, all: readonly GrantThere[]): Permission {
  const { to } = before.delivery;
  const { reader } = partyOf(to);
  const said = all.filter((one) => one.reader === reader);
  const known = new Set(grantsOf(before).map(({ delivery }) => delivery.key));
  const byKey = new Map(said.map((one) => [one.key, one]));
  const own = eachGrant(before, (grant) => {
    const one = byKey.get(grant.delivery.key);
    return one === undefined ? grant : grantAsSaid(grant, one);
  });
  const found = said
    .filter(({ key, kinds, ended = [] }) => !known.has(key) && kinds.length + ended.length > 0)
    .map((one) => grantAsSaid(noGrant(one.key, to), one));
  const [first, ...others] = grantsOf(own);
  return endedEverywhere(found.length === 0 ? own : ofGrants([first, ...others, ...found]));
}

/** Ends what one grant says was taken back in every grant that was given before that. */
const endedEverywhere = (permission: Permission): Permission =>
  endedBy(
    permission,
    grantsOf(permission).flatMap(({ kinds }) => kinds),
  );

/** Ends in every grant what was given before it was taken back by some words. */
function endedBy(permission: Permission, words: readonly AllowedKind[]): Permission {
  return words.reduce(
    (now, { kind, until }) =>
      until === undefined
        ? now
        : eachGrant(now, (grant) =>
            grant.kinds.some((one) => one.kind === kind && Date.parse(one.since) <= Date.parse(until))
              ? grantWithout(grant, [kind], until)
              : grant,
          ),
    permission,
  );
}
