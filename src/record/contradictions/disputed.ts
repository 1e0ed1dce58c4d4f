import { NOT_RECORDED, sortKey, type ClinicalDate } from '../clinical-date.ts';
import { comparableValue } from '../consolidate/comparable-value.ts';
import { shareADay } from '../consolidate/date-tiers.ts';
import type { FactRef, Fact, Kind, Standing } from '../fact.ts';
import { byThing, keysAmong, STANDS, toSide, type Said, type Side } from './side.ts';

/** `entry` stands as true at its source; `by` says of the same thing that it is refuted, withdrawn, past or on hold. */
export interface Disputed {
  readonly is: 'disputed';
  readonly about: Kind;
  readonly entry: FactRef;
  readonly by: string;
  readonly byEntry: FactRef;
  readonly standing: Standing;
  readonly when: ClinicalDate;
  /** What stands, then what is said against it. */
  readonly sides: readonly [Side, Side];
}

const AGAINST: Readonly<Partial<Record<Kind, ReadonlySet<Standing>>>> = {
  allergy: new Set(['refuted', 'withdrawn', 'past']),
  condition: new Set(['refuted', 'withdrawn', 'past']),
  medicine: new Set(['withdrawn', 'past', 'on-hold', 'cancelled', 'not-done']),
  result: new Set(['withdrawn']),
  vaccination: new Set(['withdrawn', 'refuted']),
};
/** Said of one course or episode only: an earlier one may well be over while a later one goes on. */
const OF_ONE_COURSE: ReadonlySet<Standing> = new Set(['past', 'cancelled', 'not-done', 'on-hold']);

/** The same thing true at one source and refuted, withdrawn, over or held at another. */
export function disputed(all: readonly Said[]): readonly Disputed[] {
  const against = all.filter(({ fact }) => speaksAgainst(fact));
  if (against.length === 0) return [];
  const kinds = new Set(against.map(({ fact }) => fact.detail.kind));
  const found = new Map<string, Disputed>();
  const ofKinds = all.filter(({ fact }) => kinds.has(fact.detail.kind));
  const keysOf = keysAmong(ofKinds);
  const things = new Set(against.flatMap(({ fact }) => keysOf(fact)));
  const about = ofKinds.filter(({ fact }) => keysOf(fact).some((key) => things.has(key)));
  for (const group of byThing(about, keysOf)) {
    const so = group.filter(({ fact }) => isSo(fact));
    for (const one of group.filter(({ fact }) => speaksAgainst(fact))) {
      for (const stands of so) {
        const dispute = disputeOf(stands, one, so);
        if (dispute !== undefined) found.set(`${dispute.entry} ${dispute.byEntry}`, dispute);
      }
    }
  }
  return [...found.values()];
}

const speaksAgainst = ({ detail, status }: Fact): boolean =>
  AGAINST[detail.kind]?.has(status.standing) === true;

function disputeOf(stands: Said, against: Said, so: readonly Said[]): Disputed | undefined {
  const { detail, status, when, provenance } = against.fact;
  if (provenance.source === stands.fact.provenance.source || detail.kind !== stands.fact.detail.kind)
    return undefined;
  if (!meansTheSame(stands.fact, against.fact)) return undefined;
  // A source that itself still holds it as being so only ended or corrected one of its own.
  const alsoHolds = so.some(
    ({ fact }) => fact.provenance.source === provenance.source && meansTheSame(fact, stands.fact),
  );
  if (alsoHolds) return undefined;
  return {
    is: 'disputed',
    about: detail.kind,
    entry: stands.entry.id,
    by: provenance.source,
    byEntry: against.entry.id,
    standing: status.standing,
    when,
    sides: [toSide(stands), toSide(against)],
  };
}

function isSo({ detail, status }: Fact): boolean {
  const isAbsence =
    (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence !== undefined;
  return !isAbsence && STANDS.has(status.standing);
}

/** The same measurement, the same day's vaccination, the same course or episode. */
function meansTheSame(a: Fact, b: Fact): boolean {
  const [left, right] = [a.detail, b.detail];
  if (left.kind === 'result' && right.kind === 'result') {
    const value = comparableValue(left.value, left.components);
    return (
      value !== undefined &&
      value === comparableValue(right.value, right.components) &&
      shareADay(a.when, b.when)
    );
  }
  if (left.kind === 'vaccination') return shareADay(a.when, b.when);
  return !OF_ONE_COURSE.has(b.status.standing) || !wasOverBefore(b, a.when);
}

/**
 * Whether a course or episode was over when another began, so that the two may well be two. One that began earlier and
 * is not known to have ended later is taken for that: a list often begins anew on the day on which another ends.
 */
function wasOverBefore(over: Fact, began: ClinicalDate): boolean {
  const ended = endOf(over);
  if (isEarlier(ended, began)) return true;
  return isEarlier(over.when, began) && !isEarlier(began, ended);
}

const endOf = ({ detail }: Fact): ClinicalDate =>
  (detail.kind === 'medicine' || detail.kind === 'condition' ? detail.ended : undefined) ?? NOT_RECORDED;

/** Surely earlier: also where one of the two is less precise. */
function isEarlier(a: ClinicalDate, b: ClinicalDate): boolean {
  const [left, right] = [sortKey(a).replaceAll('-00', ''), sortKey(b).replaceAll('-00', '')];
  const shared = Math.min(left.length, right.length, 10);
  return shared > 0 && left.slice(0, shared) < right.slice(0, shared);
}
