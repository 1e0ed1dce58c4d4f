import type { Entry } from './entry.ts';
import { tiesTo } from './condition-links.ts';
import type { FactRef } from './fact.ts';

export interface Related {
  /** The visit at which it was recorded. */
  readonly visits: readonly Entry[];
  /** The report or panel it belongs to. */
  readonly panels: readonly Entry[];
  /** Of a report: its results. */
  readonly members: readonly Entry[];
  /** Of a visit: what was recorded at it. */
  readonly recordedThere: readonly Entry[];
  /** The conditions that a source ties it to; a condition's own page tells what is tied to it in its place. */
  readonly conditions: readonly Entry[];
  /** Other entries that the sources tie to the same thing. */
  readonly others: readonly Entry[];
  /** Resources told as part of this entry. */
  readonly folded: readonly FactRef[];
}

/** Whether a fact of this ref stands in an entry, and is not only told as part of one. */
export const standsIn = (ref: FactRef, { facts }: Entry): boolean => facts.some((fact) => fact.ref === ref);

/** What belongs to an entry, each other entry once and never the entry itself. `entryOf` finds by any fact's ref, and what tells another. */
export function arrangeRelated(
  entry: Entry,
  entries: readonly Entry[],
  entryOf: (ref: FactRef) => Entry | undefined,
): Related {
  const own = new Set(entry.facts.map((fact) => fact.ref));
  const taken = new Set([entry.id]);
  const take = (found: readonly (Entry | undefined)[]): readonly Entry[] => {
    const fresh: Entry[] = [];
    for (const one of found) {
      if (one === undefined || taken.has(one.id)) continue;
      taken.add(one.id);
      fresh.push(one);
    }
    return fresh;
  };
  const find = (refs: readonly (FactRef | undefined)[]): readonly (Entry | undefined)[] =>
    refs.map((ref) => (ref === undefined ? undefined : entryOf(ref)));
  const visits = take(find(entry.facts.map((fact) => fact.visit)));
  const panels = take(
    entry.facts.map((fact) => {
      const ref = measured(fact.detail)?.panel?.ref;
      const found = ref === undefined ? undefined : entryOf(ref);
      // A report that is told in its first result is no entry to go to.
      return found !== undefined && ref !== undefined && standsIn(ref, found) ? found : undefined;
    }),
  );
  const members = take([
    ...find(entry.facts.flatMap((fact) => measured(fact.detail)?.members ?? [])),
    ...entries.filter((one) => one.facts.some((fact) => own.has(measured(fact.detail)?.panel?.ref ?? ''))),
  ]);
  const here = entries.filter((one) =>
    one.facts.some((fact) => fact.visit !== undefined && own.has(fact.visit)),
  );
  const recordedThere = take([
    ...here,
    ...find(entry.facts.flatMap(writtenThere)),
    // A report names its visit; the results in it often do not.
    ...find(here.flatMap((one) => one.facts.flatMap((fact) => measured(fact.detail)?.members ?? []))),
  ]);
  const others = find(entry.facts.flatMap((fact) => fact.sameAs));
  const tied = entry.kind === 'condition' ? [] : entries.filter(tiesTo(entry, entryOf));
  return {
    visits,
    panels,
    members,
    recordedThere,
    conditions: take(tied.filter(({ kind }) => kind === 'condition')),
    others: take([...others, ...tied]),
    folded: foldedInto(entry),
  };
}

function measured(detail: Entry['facts'][number]['detail']) {
  return detail.kind === 'result' || detail.kind === 'lifestyle' ? detail : undefined;
}

/** What the sections of a consultation point at. */
function writtenThere({ detail }: Entry['facts'][number]): readonly FactRef[] {
  return detail.kind === 'visit' ? detail.sections.flatMap(({ refs }) => refs) : [];
}

function foldedInto(entry: Entry): readonly FactRef[] {
  return [...new Set(entry.facts.flatMap((fact) => fact.folded))];
}
