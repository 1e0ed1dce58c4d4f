import { plainWords } from './consolidate/plain-words.ts';
import type { Entry } from './entry.ts';
import type { Fact, FactRef, Kind } from './fact.ts';
import { conceptKeys } from './terminology/concept-keys.ts';

/** What else in the record is about a condition. */
export interface ConditionLinks {
  /** Medicines, procedures and care plans that a source ties to it, or that name it as their reason. */
  readonly treatedBy: readonly Entry[];
  /** Visits, appointments and results that a source ties to it or that name it, and the visits at which it was recorded. */
  readonly seenAt: readonly Entry[];
  /** Other entries of the same condition. */
  readonly elsewhere: readonly Entry[];
  /** Whatever else a source ties to it. */
  readonly tied: readonly Entry[];
}

/** Too short a name says too little: "MI" is in many words. */
const SHORTEST_NAME = 4;

/**
 * Finds what belongs to a condition: what a source ties to it, and what names it. By the sources' own links, words and
 * codes only: nothing is guessed from a medicine's usual use. `entryOf` finds by any fact's ref.
 */
export function linksOfCondition(
  condition: Entry,
  entries: readonly Entry[],
  entryOf: (ref: FactRef) => Entry | undefined,
): ConditionLinks {
  const codes = new Set(condition.facts.flatMap((fact) => conceptKeys(fact.codings)));
  const names = [...new Set(condition.facts.map(({ title }) => plainWords(title)))].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
  const visits = new Set(condition.facts.flatMap(({ visit }) => visit ?? []));
  const says = (texts: readonly string[]): boolean =>
    texts.some((text) => names.some((name) => ` ${plainWords(text)} `.includes(` ${name} `)));
  const isTied = tiesTo(condition, entryOf);
  const links: { -readonly [Part in keyof ConditionLinks]: Entry[] } = {
    treatedBy: [],
    seenAt: [],
    elsewhere: [],
    tied: [],
  };
  for (const other of entries) {
    if (other.id === condition.id) continue;
    const { kind, facts } = other;
    const tied = isTied(other);
    const isNamed = (): boolean => facts.some((fact) => says(reasonsOf(fact)));
    if (TREATMENTS.has(kind) && (tied || isNamed())) links.treatedBy.push(other);
    else if (MEETINGS.has(kind) && (tied || facts.some((fact) => isOne(visits, fact)) || isNamed()))
      links.seenAt.push(other);
    else if (kind === 'condition' && facts.some((fact) => isSame(fact, codes, names)))
      links.elsewhere.push(other);
    else if (tied) links.tied.push(other);
  }
  return links;
}

/** Whether a source ties another entry to this one, in either of the two. */
export function tiesTo(
  { facts }: Entry,
  entryOf: (ref: FactRef) => Entry | undefined,
): (other: Entry) => boolean {
  const own = new Set(facts.flatMap(({ ref, folded }) => [ref, ...folded]));
  const tied = new Set(facts.flatMap(({ links = [] }) => links.flatMap((ref) => entryOf(ref)?.id ?? [])));
  return ({ id, facts: theirs }) =>
    tied.has(id) || theirs.some(({ links }) => links?.some((ref) => own.has(ref)) === true);
}

const TREATMENTS: ReadonlySet<Kind> = new Set(['medicine', 'procedure', 'care-plan']);
const MEETINGS: ReadonlySet<Kind> = new Set(['visit', 'appointment', 'result']);

const isOne = (visits: ReadonlySet<FactRef>, { ref }: Fact): boolean => visits.has(ref);

const isSame = (fact: Fact, codes: ReadonlySet<string>, names: readonly string[]): boolean =>
  conceptKeys(fact.codings).some((key) => codes.has(key)) || names.includes(plainWords(fact.title));

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
