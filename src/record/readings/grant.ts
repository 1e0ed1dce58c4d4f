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

/** What the person has allowed one organisation on one device, and how far that has come there. */
export interface Grant {
  /** Each kind once, as the person said last. */
  readonly kinds: readonly AllowedKind[];
  /** When this version was made (instant). Each is later than the one before, whatever the clock says. */
  readonly issued: string;
  /** Kinds that the organisation knows to be allowed, whichever of the versions that were on the wire it has. */
  readonly there: readonly ReadingKind[];
  /** Kinds of the versions that went on the wire since, of which nobody knows whether they came. */
  readonly onWire?: readonly ReadingKind[];
  /** When the version was made (instant) that the organisation is last known to have. */
  readonly issuedThere?: string;
  /** `key` names the grant at the organisation, `to` whom it is for (`partyName`). */
  readonly delivery: Delivery;
}

/** A grant as an organisation has it. */
export interface GrantThere {
  readonly key: string;
  readonly kinds: readonly ReadingKind[];
  /** What it was about, once all of it has been taken back. */
  readonly ended?: readonly ReadingKind[];
  /** When that version was made (instant). */
  readonly issued: string;
  /** Another organisation, where it lets that one look at what the organisation has. */
  readonly reader?: string;
}

const EVER = new Date(0).toISOString();

/** A grant that nobody has been told of yet; nothing stands in it. `key` names it from now on. */
export function noGrant(key: string, to: string): Grant {
  return { kinds: [], issued: EVER, there: [], delivery: { ...newDelivery(key, to), wanted: 0 } };
}

/** Kinds that stand in a grant. */
export function kindsStanding({ kinds }: Pick<Grant, 'kinds'>): readonly ReadingKind[] {
  return kinds.filter(({ until }) => until === undefined).map(({ kind }) => kind);
}

/** With kinds that stand from an instant on. The very same grant when they stand already. */
export function grantWith(before: Grant, kinds: readonly ReadingKind[], at: string): Grant {
  const stands = new Set(kindsStanding(before));
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

/** Without kinds from an instant on. The very same grant when none of them stands. */
export function grantWithout(before: Grant, kinds: readonly ReadingKind[], at: string): Grant {
  const stands = kindsStanding(before).filter((kind) => kinds.includes(kind));
  if (stands.length === 0) return before;
  return changed(
    before,
    before.kinds.map((one) => (stands.includes(one.kind) ? { ...one, until: at } : one)),
    at,
  );
}

/** With kinds that have ended at an instant, those too that never stood here: others may have allowed them before it. */
export function grantClosed(before: Grant, kinds: readonly ReadingKind[], at: string): Grant {
  const since = new Map(before.kinds.map((one) => [one.kind, one.since]));
  const ended = kinds.map((kind) => ({ kind, since: since.get(kind) ?? at, until: at }));
  return changed(before, ended, at);
}

function changed(before: Grant, kinds: readonly AllowedKind[], at: string): Grant {
  return {
    ...before,
    kinds,
    issued: laterOf(at, before.issued),
    delivery: wantedAnew(before.delivery, kindsStanding({ kinds }).length === 0),
  };
}

/** An instant after another: with a clock that was set back, a change would never be taken. */
export function laterOf(at: string, before: string): string {
  return Date.parse(at) > Date.parse(before) ? at : new Date(Date.parse(before) + 1).toISOString();
}

/** Whether an organisation has been told all of it, or need not be. */
export const isTold = ({ delivery }: Grant): boolean => nextStep(delivery, 0).is === 'done';

/**
 * To be written down before a grant goes on the wire: from then on the organisation may have this version or the one before,
 * so only what both allow is sure.
 */
export function grantAttempting(grant: Grant): Grant {
  const stands = kindsStanding(grant);
  return {
    ...grant,
    there: grant.there.filter((kind) => stands.includes(kind)),
    onWire: [...new Set([...(grant.onWire ?? []), ...stands])],
    delivery: attempting(grant.delivery),
  };
}

/** A version that was sent has arrived; a later one may be wanted by now. */
export function grantArrived(now: Grant, sent: Grant): Grant {
  return {
    ...now,
    there: kindsStanding(sent),
    onWire: [],
    issuedThere: sent.issued,
    delivery: arrivedWith(now.delivery, sent.delivery.wanted),
  };
}

/** Of one grant in two places: `kept` is nearer to the person's last wish and to what was learnt, `row` to the wire. */
export function grantOfBoth(kept: Grant, row: Grant): Grant {
  if (row.delivery.wanted >= kept.delivery.wanted) return row;
  if (Date.parse(kept.issuedThere ?? EVER) > Date.parse(row.issuedThere ?? EVER)) return kept;
  const { there, onWire, issuedThere } = row;
  const { attempted, arrived } = row.delivery;
  return {
    ...kept,
    there,
    ...(onWire !== undefined && { onWire }),
    ...(issuedThere !== undefined && { issuedThere }),
    delivery: { ...kept.delivery, attempted, arrived },
  };
}

/**
 * A grant once an organisation has said what it has of it: another device may have changed it. What it has been told and no
 * longer has was taken back elsewhere; what is wished here and has not been told yet stays wished, and a taking back stays one
 * whatever was said elsewhere before it was known. The very same grant when there is nothing new.
 */
export function grantAsSaid(before: Grant, { kinds: theirs, ended = [], issued }: GrantThere): Grant {
  const { there, onWire = [], issuedThere = EVER } = before;
  if (Date.parse(issued) <= Date.parse(issuedThere)) return before;
  const isSettled = isTold(before);
  const perhapsThere = [...there, ...onWire];
  const known = new Set(before.kinds.map(({ kind }) => kind));
  const kinds = [
    ...before.kinds.map((one): AllowedKind => {
      const { kind, until } = one;
      if (theirs.includes(kind)) return until !== undefined && isSettled ? { kind, since: issued } : one;
      return until === undefined && (isSettled || perhapsThere.includes(kind))
        ? { ...one, until: issued }
        : one;
    }),
    ...theirs.filter((kind) => !known.has(kind)).map((kind) => ({ kind, since: issued })),
    ...ended.filter((kind) => !known.has(kind)).map((kind) => ({ kind, since: issued, until: issued })),
  ];
  const stands = kindsStanding({ kinds });
  const isSame = stands.length === theirs.length && stands.every((kind) => theirs.includes(kind));
  const wanted = before.delivery.wanted + 1;
  const delivery = { ...wantedAnew(before.delivery, stands.length === 0), attempted: wanted };
  return {
    kinds,
    issued: isSame ? issued : laterOf(before.issued, issued),
    there: isSettled ? theirs : theirs.filter((kind) => there.includes(kind)),
    onWire: [],
    issuedThere: issued,
    delivery: isSame ? { ...delivery, arrived: wanted } : { ...delivery, attempted: before.delivery.wanted },
  };
}
