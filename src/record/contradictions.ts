import { dayOf } from './clinical-date.ts';
import type { ClinicalDate } from './clinical-date.ts';
import { MAPPED_SYSTEMS } from './coding.ts';
import type { Entry } from './entry.ts';
import type { Kind, Standing, Statement } from './fact.ts';

/** Sources that do not agree. Nothing is decided here about who is right; both sides stay on screen. */
export type Contradiction =
  /** One source says that nothing of the kind is known (all of it, currently); others hold entries of it. */
  | {
      readonly is: 'none-known-beside';
      readonly source: string;
      readonly said: string;
      readonly about: Kind;
      readonly entries: readonly string[];
    }
  /** `entry` stands as true at its source; `by` says of the same thing that it is refuted, withdrawn, past or on hold. */
  | {
      readonly is: 'disputed';
      readonly entry: string;
      readonly by: string;
      readonly byEntry: string;
      readonly standing: Standing;
      readonly when: ClinicalDate;
    };

const STANDS: ReadonlySet<Standing> = new Set([
  'current',
  'final',
  'changed',
  'provisional',
  'unconfirmed',
  'unknown',
]);
const AGAINST: Readonly<Partial<Record<Kind, ReadonlySet<Standing>>>> = {
  allergy: new Set(['refuted', 'withdrawn', 'past']),
  condition: new Set(['refuted', 'withdrawn', 'past']),
  medicine: new Set(['withdrawn', 'past', 'on-hold', 'cancelled', 'not-done']),
  result: new Set(['withdrawn']),
  vaccination: new Set(['withdrawn', 'refuted']),
};

/**
 * Finds what sources say against each other: "no known allergies" beside an allergy; the same thing (same code in a
 * mapped system, for results also the same day and value) true at one source and refuted, withdrawn, over or held at
 * another. An empty list says nothing and contradicts nothing.
 */
export function contradictions(
  entries: readonly Entry[],
  statements: readonly Statement[],
): readonly Contradiction[] {
  return [...noneKnownBeside(entries, statements), ...disputed(entries)];
}

/** The disputes in which an entry stands on either side. */
export function disputesOf(
  id: string,
  all: readonly Contradiction[],
): readonly Extract<Contradiction, { is: 'disputed' }>[] {
  return all.filter((one) => one.is === 'disputed').filter((one) => one.entry === id || one.byEntry === id);
}

function noneKnownBeside(entries: readonly Entry[], statements: readonly Statement[]): Contradiction[] {
  const said = [
    ...statements
      .filter((one) => one.says === 'none-known' && one.scope === 'current')
      .map((one) => ({ source: one.source, said: one.said, about: one.about })),
    ...entries.flatMap((entry) =>
      entry.facts.flatMap((fact) => {
        const { detail } = fact;
        const isAbsence =
          (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence === 'none-known';
        if (!isAbsence || !STANDS.has(fact.status.standing) || detail.absenceOf === 'part') return [];
        return [{ source: fact.provenance.source, said: fact.title, about: detail.kind }];
      }),
    ),
  ];
  return said.flatMap(({ source, said: words, about }): Contradiction[] => {
    if (about === 'record' || about === 'unmapped') return [];
    const beside = entries.filter(
      (entry) => entry.kind === about && isPresence(entry) && entry.sources.some((one) => one !== source),
    );
    return beside.length === 0
      ? []
      : [{ is: 'none-known-beside', source, said: words, about, entries: beside.map((entry) => entry.id) }];
  });
}

/** Something that is so now, not the statement that there is none. */
function isPresence(entry: Entry): boolean {
  const { detail } = entry.facts[0];
  const isAbsence =
    (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence !== undefined;
  return !isAbsence && STANDS.has(entry.status.standing);
}

function disputed(entries: readonly Entry[]): Contradiction[] {
  const byThing = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (AGAINST[entry.kind] === undefined) continue;
    for (const key of thingsOf(entry)) {
      const same = byThing.get(key);
      if (same === undefined) byThing.set(key, [entry]);
      else same.push(entry);
    }
  }
  const found = new Map<string, Contradiction>();
  for (const same of byThing.values()) {
    for (const against of same) {
      const { standing } = against.status;
      const [by] = against.sources;
      if (by === undefined || AGAINST[against.kind]?.has(standing) !== true) continue;
      for (const entry of same) {
        if (!isPresence(entry) || entry.sources.includes(by)) continue;
        found.set(`${entry.id} ${against.id}`, {
          is: 'disputed',
          entry: entry.id,
          by,
          byEntry: against.id,
          standing,
          when: against.when,
        });
      }
    }
  }
  return [...found.values()];
}

function thingsOf(entry: Entry): string[] {
  const { detail } = entry.facts[0];
  let more = '';
  if (detail.kind === 'result') {
    const day = dayOf(entry.when);
    if (day === undefined || detail.value.is !== 'quantity') return [];
    const { value, unitCode, unit, comparator } = detail.value.quantity;
    more = [day, comparator ?? '', value, unitCode ?? unit ?? ''].join('|');
  }
  if (detail.kind === 'vaccination') more = dayOf(entry.when) ?? entry.id;
  const codes = entry.facts.flatMap((fact) =>
    fact.codings.filter((coding) => MAPPED_SYSTEMS.has(coding.system)),
  );
  return [...new Set(codes.map((coding) => `${entry.kind}|${coding.system}|${coding.code}|${more}`))];
}
