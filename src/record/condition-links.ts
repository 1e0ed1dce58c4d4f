import { plainWords } from './consolidate/plain-words.ts';
import type { Entry } from './entry.ts';
import type { Fact, FactRef } from './fact.ts';
import { conceptKeys } from './terminology/concept-keys.ts';

/** What else in the record is about a condition. */
export interface ConditionLinks {
  /** Medicines and procedures whose reason names it. */
  readonly treatedBy: readonly Entry[];
  /** Visits, appointments and results whose reason or report names it, and the visits at which it was recorded. */
  readonly seenAt: readonly Entry[];
  /** Other entries of the same condition. */
  readonly elsewhere: readonly Entry[];
}

/** Too short a name says too little: "MI" is in many words. */
const SHORTEST_NAME = 4;

/** Finds what names a condition. By the source's own words and codes only: nothing is guessed from a medicine's usual use. */
export function linksOfCondition(condition: Entry, entries: readonly Entry[]): ConditionLinks {
  const codes = new Set(condition.facts.flatMap((fact) => conceptKeys(fact.codings)));
  const names = [...new Set(condition.facts.map(({ title }) => plainWords(title)))].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
  const visits = new Set(condition.facts.flatMap(({ visit }) => visit ?? []));
  const says = (texts: readonly string[]): boolean =>
    texts.some((text) => names.some((name) => ` ${plainWords(text)} `.includes(` ${name} `)));
  const others = entries.filter(({ id }) => id !== condition.id);
  return {
    treatedBy: others.filter(
      ({ kind, facts }) => TREATMENTS.has(kind) && facts.some((fact) => says(reasonsOf(fact))),
    ),
    seenAt: others.filter(
      ({ kind, facts }) =>
        MEETINGS.has(kind) && facts.some((fact) => isOne(visits, fact) || says(reasonsOf(fact))),
    ),
    elsewhere: others.filter(
      ({ kind, facts }) =>
        kind === 'condition' &&
        facts.some(
          (fact) =>
            conceptKeys(fact.codings).some((key) => codes.has(key)) || names.includes(plainWords(fact.title)),
        ),
    ),
  };
}

const TREATMENTS: ReadonlySet<Entry['kind']> = new Set(['medicine', 'procedure', 'care-plan']);
const MEETINGS: ReadonlySet<Entry['kind']> = new Set(['visit', 'appointment', 'result']);

const isOne = (visits: ReadonlySet<FactRef>, fact: Fact): boolean => visits.has(fact.ref);

function reasonsOf({ detail, title }: Fact): readonly string[] {
  switch (detail.kind) {
    case 'medicine':
    case 'procedure':
    case 'appointment':
      return detail.reason === undefined ? [] : [detail.reason];
    case 'visit':
      return [...detail.reasons, ...(detail.outcome === undefined ? [] : [detail.outcome])];
    case 'result':
      return detail.conclusion === undefined ? [] : [detail.conclusion];
    case 'care-plan':
      return [title, ...detail.activities, ...detail.goals];
    default:
      return [];
  }
}
