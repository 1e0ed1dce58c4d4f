import { arrangeEmptiness, type Emptiness } from '../emptiness.ts';
import { isNotAFact } from '../standing.ts';
import { dayOf, sortKey } from '../clinical-date.ts';
import { contradictions, type Contradiction } from '../contradictions/contradictions.ts';
import type { Coverage } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { tellingOf } from '../entry-line.ts';
import type { Kind, Standing, Statement } from '../fact.ts';
import { absenceOf, arrangeAbsences, arrangeNotices, type Absence, type Notice } from './arrange-absences.ts';
import type { EmergencyKind } from './emergency-kinds.ts';
import { arrangeLatest, type ShownResult } from './arrange-latest-results.ts';
import { arrangeRows, type Row } from './arrange-rows.ts';

/** How many of each kind stand on the first page. */
export const FIRST = 5;

/** What stands on the card of one kind. */
export interface Part {
  readonly first: readonly Row[];
  /** Entries that count as current, grouped or not. */
  readonly all: number;
  /** Entries that are neither current nor past, so that nobody takes the list for all there is. */
  readonly others: {
    readonly onHold: number;
    readonly notConfirmed: number;
    readonly statusUnknown: number;
  };
  /** Of medicines, where none is known to be current: what was supplied lately, of which nobody says more. */
  readonly supplied?: readonly Row[];
  /** Why there are none; only when there is nothing to show or count. */
  readonly emptiness?: Emptiness;
  readonly absences: readonly Absence[];
  readonly notices: readonly Notice[];
  /** Sources say opposite things about this kind. */
  readonly contradicts: boolean;
}

export interface HomeView {
  readonly medicines: Part;
  readonly allergies: Part;
  readonly conditions: Part;
  readonly results: {
    readonly latest: readonly ShownResult[];
    readonly all: number;
    readonly emptiness?: Emptiness;
    readonly notices: readonly Notice[];
  };
  readonly appointments: readonly Entry[];
  readonly fresh: readonly Entry[];
  readonly freshAll: number;
  /** About the record as a whole. */
  readonly notices: readonly Notice[];
  /** Entries of each kind; what is withdrawn or ruled out is counted apart, as it stands apart in the lists. */
  readonly counts: Readonly<Partial<Record<Kind | 'all', Count>>>;
  readonly total: number;
  /** The locator named no organisation, so nobody could be asked and there is nothing to count. */
  readonly nobodyAsked: boolean;
}

export interface Count {
  readonly entries: number;
  readonly notFacts: number;
}

export interface HomeGiven {
  /** Newest first, undated last. */
  readonly entries: readonly Entry[];
  readonly coverage: readonly Coverage[] | undefined;
  readonly statements: readonly Statement[] | undefined;
  readonly conflicts?: readonly Contradiction[];
  readonly now: Date;
}

interface Known extends HomeGiven {
  readonly said: readonly Statement[];
  readonly conflicts: readonly Contradiction[];
}

const CURRENT: ReadonlySet<Standing> = new Set(['current', 'changed']);
const FRESH_DAYS = 30;
/** A supply lasts for one to three months as a rule. */
const SUPPLY_DAYS = 92;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Chooses what matters now. Chooses only: every entry stays on its own page whatever is chosen here. */
export function arrangeHome(given: HomeGiven): HomeView {
  const known = knownFrom(given);
  const byKind = new Map<Kind, Entry[]>();
  for (const entry of given.entries) {
    const kind = byKind.get(entry.kind);
    if (kind === undefined) byKind.set(entry.kind, [entry]);
    else kind.push(entry);
  }
  const of = (kind: Kind): readonly Entry[] => byKind.get(kind) ?? [];
  const fresh = freshEntries(given);
  return {
    medicines: arrangePart('medicine', of('medicine'), isCurrent, FIRST, known),
    allergies: arrangePart('allergy', of('allergy'), mayBeSo, Number.POSITIVE_INFINITY, known),
    conditions: arrangePart('condition', of('condition'), isCurrent, FIRST, known),
    results: arrangeResults(of('result'), known),
    appointments: coming(of('appointment'), given.now),
    fresh: fresh.slice(0, FIRST),
    freshAll: fresh.length,
    notices: arrangeNotices('record', known.said),
    counts: Object.fromEntries(
      [['all', given.entries] as const, ...byKind].map(([kind, entries]) => [kind, countOf(entries)]),
    ),
    total: given.entries.length,
    nobodyAsked: given.coverage?.length === 0 && given.entries.length === 0,
  };
}

/** What whoever helps in an emergency needs first. */
export type EmergencyView = Readonly<Record<EmergencyKind, Part>>;

/** As on the first page, but all of it however much: nobody can look further when it is needed. */
export function arrangeEmergency(given: HomeGiven): EmergencyView {
  const known = knownFrom(given);
  const part = (kind: EmergencyKind): Part =>
    arrangePart(
      kind,
      given.entries.filter((entry) => entry.kind === kind),
      kind === 'allergy' ? mayBeSo : isCurrent,
      Number.POSITIVE_INFINITY,
      known,
    );
  return { allergy: part('allergy'), medicine: part('medicine'), condition: part('condition') };
}

function knownFrom(given: HomeGiven): Known {
  const said = given.statements ?? [];
  return { ...given, said, conflicts: given.conflicts ?? contradictions(given.entries, said) };
}

const isCurrent = (entry: Entry): boolean => CURRENT.has(entry.status.standing);

/** An allergy counts whatever its status, as long as nobody says it is over or was never so: a missing one can do harm. */
const mayBeSo = (entry: Entry): boolean => !isNotAFact(entry.status) && entry.status.standing !== 'past';

function arrangePart(
  kind: EmergencyKind,
  entries: readonly Entry[],
  belongs: (entry: Entry) => boolean,
  atMost: number,
  given: Known,
): Part {
  const { said, conflicts } = given;
  const things = entries.filter((entry) => absenceOf(entry) === undefined);
  const shown = things.filter(belongs);
  const rows = arrangeRows(shown, conflicts);
  const count = (...standings: readonly Standing[]): number =>
    things.filter((entry) => !belongs(entry) && standings.includes(entry.status.standing)).length;
  const others = {
    onHold: count('on-hold'),
    notConfirmed: count('provisional', 'unconfirmed'),
    statusUnknown: count('unknown'),
  };
  const absences = arrangeAbsences(kind, entries, said);
  const nothing = shown.length + others.onHold + others.notConfirmed + others.statusUnknown === 0;
  const supplied = shown.length > 0 ? [] : arrangeRows(suppliedLately(things, given.now), conflicts);
  const emptiness = nothing ? emptinessOf(kind, given) : undefined;
  // "None known" says more than "none recorded"; both together would be one too many.
  const isSaid =
    emptiness?.is === 'none-recorded' &&
    (supplied.length > 0 || absences.some((one) => one.says === 'none-known'));
  return {
    first: rows.slice(0, atMost),
    all: shown.length,
    others,
    ...(supplied.length === 0 ? {} : { supplied }),
    ...(emptiness === undefined || isSaid ? {} : { emptiness }),
    absences,
    notices: arrangeNotices(kind, said),
    contradicts: contradicted(kind, rows, conflicts),
  };
}

/** Medicines of which only a supply is known, in the last three months. */
function suppliedLately(entries: readonly Entry[], now: Date): readonly Entry[] {
  const from = new Date(now.getTime() - SUPPLY_DAYS * DAY_MS).toISOString().slice(0, 10);
  const isLate = ({ when }: Entry): boolean =>
    when.known !== 'not-recorded' && when.known !== 'unreadable' && when.known !== 'year'
      ? when.text.slice(0, 10) >= from.slice(0, Math.min(when.text.length, 10))
      : false;
  return entries.filter((entry) => tellingOf(entry) === 'supplied' && isLate(entry));
}

/** "None known" beside an entry; for allergies also one that another source takes back or calls worse. */
function contradicted(kind: Kind, rows: readonly Row[], conflicts: readonly Contradiction[]): boolean {
  return (
    conflicts.some((one) => one.is === 'none-known-beside' && one.about === kind) ||
    (kind === 'allergy' && rows.some((row) => row.disputes.length + row.differs.length > 0))
  );
}

function emptinessOf(kind: Kind, { coverage, said }: Known): Emptiness {
  const statements = said.filter(
    (one) => (one.about === kind || one.about === 'record') && one.scope !== 'ended',
  );
  return arrangeEmptiness({ loading: false, coverage, statements });
}

function arrangeResults(entries: readonly Entry[], given: Known): HomeView['results'] {
  const facts = entries.filter((entry) => !isNotAFact(entry.status));
  return {
    latest: arrangeLatest(facts, FIRST, given.conflicts),
    all: facts.length,
    ...(facts.length > 0 ? {} : { emptiness: emptinessOf('result', given) }),
    notices: arrangeNotices('result', given.said),
  };
}

function countOf(entries: readonly Entry[]): Count {
  const notFacts = entries.filter((entry) => isNotAFact(entry.status)).length;
  return { entries: entries.length - notFacts, notFacts };
}

/** Appointments from today on, the next one first. */
function coming(entries: readonly Entry[], now: Date): readonly Entry[] {
  const today = now.toISOString().slice(0, 10);
  return entries
    .filter(
      (entry) =>
        !isNotAFact(entry.status) && !['cancelled', 'past', 'not-done'].includes(entry.status.standing),
    )
    .filter((entry) => (dayOf(entry.when) ?? '') >= today)
    .sort((a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : 1))
    .slice(0, 3);
}

function freshEntries({ entries, now }: HomeGiven): readonly Entry[] {
  const from = new Date(now.getTime() - FRESH_DAYS * DAY_MS).toISOString().slice(0, 10);
  const today = now.toISOString().slice(0, 10);
  const fresh: Entry[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.when);
    // Newest first: what comes after the first older day is older still, or undated.
    if (day !== undefined && day < from) break;
    if (day !== undefined && day <= today && !isNotAFact(entry.status)) fresh.push(entry);
  }
  return fresh;
}
