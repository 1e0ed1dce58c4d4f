import { arrivedWith, attempting, newDelivery, nextStep, wantedAnew, type Delivery } from './delivery.ts';
import type { ReadingKind } from './reading.ts';

/** That an organisation may have readings of a kind. */
export interface AllowedKind {
  readonly kind: ReadingKind;
  /** Since when (instant, ISO 8601). */
  readonly since: string;
  /** When the person took it back (instant); as long as it is not there, it stands. */
  readonly until?: string;
}

/** What a person allows one organisation, and how far that has come there. */
export interface Permission {
  /** Each kind once, as the person said last. */
  readonly kinds: readonly AllowedKind[];
  /** When this version was made (instant). Each is later than the one before, whatever the clock says. */
  readonly issued: string;
  /** Kinds that the organisation knows to be allowed, whichever of the versions that were on the wire it has. */
  readonly there: readonly ReadingKind[];
  /** `key` names the permission at the organisation, `to` is the organisation. */
  readonly delivery: Delivery;
}

/** Kinds that stand. */
export function standingKinds({ kinds }: Pick<Permission, 'kinds'>): readonly ReadingKind[] {
  return kinds.filter(({ until }) => until === undefined).map(({ kind }) => kind);
}

/** Whether the person has taken a kind back, which is not the same as that they never allowed it. */
export function isTakenBack(permission: Permission | undefined, kind: ReadingKind): boolean {
  return permission?.kinds.some((one) => one.kind === kind && one.until !== undefined) ?? false;
}

/** A permission that nobody has been told of yet; nothing stands in it. `key` names it from now on. */
export function noPermission(key: string, to: string): Permission {
  return { kinds: [], issued: EVER, there: [], delivery: { ...newDelivery(key, to), wanted: 0 } };
}

const EVER = new Date(0).toISOString();

/** The person allows kinds, at an instant. The very same permission when they stand already. */
export function allowed(before: Permission, kinds: readonly ReadingKind[], at: string): Permission {
  const stands = new Set(standingKinds(before));
  const added = [...new Set(kinds)].filter((kind) => !stands.has(kind));
  if (added.length === 0) return before;
  return changed(
    before,
    [
      ...before.kinds.filter(({ kind }) => !added.includes(kind)),
      ...added.map((kind) => ({ kind, since: at })),
    ],
    at,
  );
}

/** The person takes kinds back, at an instant. The very same permission when none of them stands. */
export function takenBack(before: Permission, kinds: readonly ReadingKind[], at: string): Permission {
  const stands = standingKinds(before).filter((kind) => kinds.includes(kind));
  if (stands.length === 0) return before;
  return changed(
    before,
    before.kinds.map((one) => (stands.includes(one.kind) ? { ...one, until: at } : one)),
    at,
  );
}

function changed(before: Permission, kinds: readonly AllowedKind[], at: string): Permission {
  return {
    ...before,
    kinds,
    issued: laterOf(at, before.issued),
    delivery: wantedAnew(before.delivery, standingKinds({ kinds }).length === 0),
  };
}

/** Whoever has a later version keeps that: with a clock that was set back, a change would never be taken. */
function laterOf(at: string, before: string): string {
  return Date.parse(at) > Date.parse(before) ? at : new Date(Date.parse(before) + 1).toISOString();
}

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
  if (permission === undefined || !standingKinds(permission).includes(kind)) return 'not-allowed';
  return permission.there.includes(kind) ? 'now' : 'not-yet';
}

/**
 * To be written down before a permission goes on the wire: from then on the organisation may have this version or the one
 * before, so only what both allow is sure.
 */
export function permissionAttempting(permission: Permission): Permission {
  const stands = standingKinds(permission);
  return {
    ...permission,
    there: permission.there.filter((kind) => stands.includes(kind)),
    delivery: attempting(permission.delivery),
  };
}

/** A version that was sent has arrived; a later one may be wanted by now. */
export function permissionArrived(now: Permission, sent: Permission): Permission {
  return {
    ...now,
    there: standingKinds(sent),
    delivery: arrivedWith(now.delivery, sent.delivery.wanted),
  };
}

/**
 * Of one permission in two places: `kept` is nearer to the person's last wish, `row` to the wire. When they are not the same
 * one, another device was first, and the vault has learnt that.
 */
export function permissionOfBoth(kept: Permission | undefined, row: Permission): Permission {
  if (kept === undefined) return row;
  if (kept.delivery.key !== row.delivery.key) return kept;
  if (row.delivery.wanted >= kept.delivery.wanted) return row;
  const { attempted, arrived } = row.delivery;
  return { ...kept, there: row.there, delivery: { ...kept.delivery, attempted, arrived } };
}

/** A permission as an organisation has it; no kinds when it has been taken back. */
export interface PermissionThere {
  readonly key: string;
  readonly kinds: readonly ReadingKind[];
  /** When that version was made (instant). */
  readonly issued: string;
}

/**
 * What stands once an organisation has said what it has of the person: another device may have changed it, or have been
 * first. What is wished here and has not been told yet stays wished. The very same permission when there is nothing new.
 */
export function learnt(before: Permission, said: readonly PermissionThere[]): Permission {
  const { key, attempted } = before.delivery;
  if (attempted === 0) {
    const [latest] = said
      .filter(({ kinds }) => kinds.length > 0)
      .sort((a, b) => Date.parse(b.issued) - Date.parse(a.issued));
    if (latest === undefined) return before;
    const theirs = asSaid(noPermission(latest.key, before.delivery.to), latest);
    return allowed(theirs, standingKinds(before), before.issued);
  }
  const own = said.find((one) => one.key === key);
  const isNews = own !== undefined && Date.parse(own.issued) > Date.parse(before.issued);
  return isNews && nextStep(before.delivery, 0).is === 'done' ? asSaid(before, own) : before;
}

function asSaid(before: Permission, { kinds, issued }: PermissionThere): Permission {
  const stood = standingKinds(before);
  const version = before.delivery.wanted + 1;
  return {
    kinds: [
      ...before.kinds
        .filter(({ kind, until }) => until === undefined || !kinds.includes(kind))
        .map((one) =>
          one.until === undefined && !kinds.includes(one.kind) ? { ...one, until: issued } : one,
        ),
      ...kinds.filter((kind) => !stood.includes(kind)).map((kind) => ({ kind, since: issued })),
    ],
    issued,
    there: kinds,
    delivery: {
      ...before.delivery,
      wanted: version,
      attempted: version,
      arrived: version,
      isWithdrawn: kinds.length === 0,
    },
  };
}
