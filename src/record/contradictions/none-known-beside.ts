import type { Entry } from '../entry.ts';
import type { FactRef, Kind, Statement } from '../fact.ts';
import { STANDS, toSide, type Side } from './side.ts';

/** One source says that nothing of the kind is known (all of it, currently); others hold entries of it. */
export interface NoneKnownBeside {
  readonly is: 'none-known-beside';
  readonly source: string;
  readonly said: string;
  readonly about: Kind;
  readonly entries: readonly FactRef[];
  /** The same entries, as their leading source tells them. */
  readonly sides: readonly Side[];
}

/** "No known allergies" beside an allergy. An empty list says nothing and contradicts nothing. */
export function noneKnownBeside(
  entries: readonly Entry[],
  statements: readonly Statement[],
): readonly NoneKnownBeside[] {
  return [...saidInLists(statements), ...entries.flatMap(saidInEntry)].flatMap(
    ({ source, said, about }): NoneKnownBeside[] => {
      if (about === 'record' || about === 'unmapped') return [];
      const beside = entries.filter(
        (entry) => entry.kind === about && isPresence(entry) && entry.sources.some((one) => one !== source),
      );
      if (beside.length === 0) return [];
      const sides = beside.map((entry) => toSide({ entry, fact: entry.facts[0] }));
      return [
        { is: 'none-known-beside', source, said, about, entries: sides.map((side) => side.entry), sides },
      ];
    },
  );
}

interface NoneKnown {
  readonly source: string;
  readonly said: string;
  readonly about: Statement['about'];
}

const saidInLists = (statements: readonly Statement[]): NoneKnown[] =>
  statements
    .filter((one) => one.says === 'none-known' && one.scope === 'current')
    .map((one) => ({ source: one.source, said: one.said, about: one.about }));

function saidInEntry(entry: Entry): NoneKnown[] {
  return entry.facts.flatMap(({ detail, status, title, provenance }) => {
    const isAbsence =
      (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence === 'none-known';
    if (!isAbsence || !STANDS.has(status.standing) || detail.absenceOf === 'part') return [];
    return [{ source: provenance.source, said: title, about: detail.kind }];
  });
}

/** Something that is so now, not the statement that there is none. */
function isPresence(entry: Entry): boolean {
  const { detail } = entry.facts[0];
  const isAbsence =
    (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence !== undefined;
  // A supply or a dose that was given once says nothing about what is taken now.
  const isOnce = detail.kind === 'medicine' && entry.status.standing === 'final';
  return !isAbsence && !isOnce && STANDS.has(entry.status.standing);
}
