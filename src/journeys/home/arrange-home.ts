import { arrangeEmptiness, type Emptiness } from '#/record-view/entry-emptiness.ts';
import { isNotAFact } from '#/record-view/entry-shelves.ts';
import { dayOf, sortKey } from '#/record/clinical-date.ts';
import type { Coverage } from '#/record/coverage.ts';
import type { Entry } from '#/record/entry.ts';
import type { Kind, Statement } from '#/record/fact.ts';
import { arrangeLatest, type ShownResult } from './arrange-latest-results.ts';

/** How many of each kind stand on the first page. */
export const FIRST = 5;

/** The first few of a kind, how many there are, and how many more have no known status. */
export interface Part {
  readonly first: readonly Entry[];
  readonly all: number;
  readonly statusUnknown: number;
  /** Why there are none; only when `all` and `statusUnknown` are 0. */
  readonly emptiness?: Emptiness;
}

/** What sources say of a whole kind ("no known allergies"), beside what others record. */
export interface Absence {
  readonly source: string;
  readonly says: 'none-known' | 'none-recorded' | 'not-asked' | 'unknown';
  readonly said: string;
}

export interface HomeView {
  readonly medicines: Part;
  readonly allergies: Part & { readonly absences: readonly Absence[]; readonly contradicts: boolean };
  readonly conditions: Part;
  readonly results: {
    readonly latest: readonly ShownResult[];
    readonly all: number;
    readonly emptiness?: Emptiness;
  };
  readonly appointments: readonly Entry[];
  readonly fresh: readonly Entry[];
  readonly freshAll: number;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly total: number;
}

export interface HomeGiven {
  /** Newest first, undated last. */
  readonly entries: readonly Entry[];
  readonly coverage: readonly Coverage[] | undefined;
  readonly statements: readonly Statement[] | undefined;
  readonly now: Date;
}

const CURRENT: ReadonlySet<string> = new Set(['current', 'on-hold', 'provisional', 'unconfirmed', 'changed']);
const FRESH_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Chooses what matters now. Chooses only: every entry stays on its own page whatever is chosen here. */
export function arrangeHome(given: HomeGiven): HomeView {
  const byKind = new Map<Kind, Entry[]>();
  for (const entry of given.entries) {
    const kind = byKind.get(entry.kind);
    if (kind === undefined) byKind.set(entry.kind, [entry]);
    else kind.push(entry);
  }
  const of = (kind: Kind): readonly Entry[] => byKind.get(kind) ?? [];
  const fresh = freshEntries(given);
  return {
    medicines: arrangePart('medicine', of('medicine'), given),
    allergies: arrangeAllergies(of('allergy'), given),
    conditions: arrangePart(
      'condition',
      of('condition').filter((entry) => absenceOf(entry) === undefined),
      given,
    ),
    results: arrangeResults(of('result'), given),
    appointments: coming(of('appointment'), given.now),
    fresh: fresh.slice(0, FIRST),
    freshAll: fresh.length,
    counts: Object.fromEntries([...byKind].map(([kind, entries]) => [kind, entries.length])),
    total: given.entries.length,
  };
}

function arrangePart(kind: Kind, entries: readonly Entry[], given: HomeGiven): Part {
  const current = entries.filter((entry) => CURRENT.has(entry.status.standing));
  const statusUnknown = entries.filter((entry) => entry.status.standing === 'unknown').length;
  const part = { first: current.slice(0, FIRST), all: current.length, statusUnknown };
  return current.length + statusUnknown > 0 ? part : { ...part, emptiness: emptinessOf(kind, given) };
}

function emptinessOf(kind: Kind, { coverage, statements }: HomeGiven): Emptiness {
  const about = statements?.filter((one) => one.about === kind || one.about === 'record');
  return arrangeEmptiness({ loading: false, coverage, statements: about });
}

/** Every allergy that is not past, refuted or withdrawn, whatever its status: a missing one can do harm. */
function arrangeAllergies(entries: readonly Entry[], given: HomeGiven): HomeView['allergies'] {
  const stated = entries.filter((entry) => absenceOf(entry) !== undefined && !isNotAFact(entry.status));
  const real = entries.filter(
    (entry) =>
      absenceOf(entry) === undefined && !isNotAFact(entry.status) && entry.status.standing !== 'past',
  );
  const absences = [...stated.flatMap(absencesOfEntry), ...absencesSaid(given.statements ?? [])];
  const part = { first: real, all: real.length, statusUnknown: 0 };
  const contradicts =
    real.length > 0 && absences.some((one) => one.says === 'none-known' || one.says === 'none-recorded');
  return {
    ...part,
    ...(real.length > 0 ? {} : { emptiness: emptinessOf('allergy', given) }),
    absences,
    contradicts,
  };
}

function absenceOf(entry: Entry): 'none-known' | 'not-asked' | 'unknown' | undefined {
  const { detail } = entry.facts[0];
  return detail.kind === 'allergy' || detail.kind === 'condition' ? detail.absence : undefined;
}

function absencesOfEntry(entry: Entry): readonly Absence[] {
  const says = absenceOf(entry);
  return says === undefined ? [] : entry.sources.map((source) => ({ source, says, said: entry.title }));
}

function absencesSaid(statements: readonly Statement[]): readonly Absence[] {
  return statements.flatMap(({ about, says, source, said }) =>
    about === 'allergy' && (says === 'none-known' || says === 'none-recorded' || says === 'not-asked')
      ? [{ source, says, said }]
      : [],
  );
}

function arrangeResults(entries: readonly Entry[], given: HomeGiven): HomeView['results'] {
  const facts = entries.filter((entry) => !isNotAFact(entry.status));
  const latest = arrangeLatest(facts, FIRST);
  return {
    latest,
    all: facts.length,
    ...(facts.length > 0 ? {} : { emptiness: emptinessOf('result', given) }),
  };
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
  return entries.filter((entry) => {
    const day = dayOf(entry.when);
    return day !== undefined && day >= from && day <= today && !isNotAFact(entry.status);
  });
}
