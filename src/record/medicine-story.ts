import { sortKey, type ClinicalDate } from './clinical-date.ts';
import { plainDose } from './consolidate/plain-words.ts';
import type { Entry } from './entry.ts';
import { tellingOf } from './entry-line.ts';
import type { Detail, Fact, Standing } from './fact.ts';
import { isNotAFact } from './standing.ts';
import { ingredientOfText } from './terminology/ingredient-of-text.ts';
import { medicineKeys } from './terminology/medicine-keys.ts';

/** One entry in the story of a medicine. */
export interface Chapter {
  readonly entry: Entry;
  /** How it stands to what was told before it: the first, the same again, or another dose or product. */
  readonly is: 'first' | 'again' | 'another-dose' | 'not-taken' | 'not-a-fact';
  readonly dose: string;
  /** It has ended or is on hold; `because` in the source's words. */
  readonly ended?: 'stopped' | 'on-hold';
  readonly because?: string;
  /** How we know of it: prescribed, supplied, given or only noted. */
  readonly told: Extract<Detail, { kind: 'medicine' }>['told'];
  /** Whoever prescribed it. */
  readonly prescribers: readonly string[];
  /** Until when it was, or is to be, taken. */
  readonly until?: ClinicalDate;
  /** How many times it was issued, as far as the sources say. */
  readonly issues: number;
  readonly isCurrent: boolean;
}

/**
 * Every entry with the same product or an ingredient in common, oldest first and undated first of all: what was
 * prescribed, where, how much, how often issued, and why it ended. Nothing is joined: the entries stay what they are.
 */
export function storyOf(medicine: Entry, medicines: readonly Entry[]): readonly Chapter[] {
  const own = keysOf(medicine);
  const same = medicines.filter(
    (one) =>
      one.id === medicine.id || (one.kind === 'medicine' && [...keysOf(one)].some((key) => own.has(key))),
  );
  const ordered = [...same].sort((a, b) => {
    const [left, right] = [sortKey(a.when), sortKey(b.when)];
    return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
  });
  let before: string | undefined;
  return ordered.map((entry): Chapter => {
    const chapter = chapterOf(entry, before);
    if (chapter.is !== 'not-a-fact' && chapter.is !== 'not-taken') before = doseKey(entry, chapter.dose);
    return chapter;
  });
}

function chapterOf(entry: Entry, before: string | undefined): Chapter {
  const dose = firstOf(entry, ({ detail }) => (detail.kind === 'medicine' ? detail.dosage.join('; ') : ''));
  const because = firstOf(entry, ({ detail }) =>
    detail.kind === 'medicine' ? (detail.stopped ?? detail.heldBecause ?? '') : '',
  );
  // A supply that is done is no end of what was supplied.
  const ended = tellingOf(entry) === 'supplied' ? undefined : ENDED[entry.status.standing];
  const until = untilOf(entry);
  return {
    entry,
    is: tells(entry, before, doseKey(entry, dose)),
    dose,
    ...(ended === undefined ? {} : { ended }),
    ...(because === '' ? {} : { because }),
    told: toldOf(entry),
    prescribers: prescribersOf(entry),
    ...(until === undefined ? {} : { until }),
    issues: Math.max(
      0,
      ...entry.facts.map(({ detail }) => (detail.kind === 'medicine' ? detail.issues.length : 0)),
    ),
    isCurrent: entry.status.standing === 'current' || entry.status.standing === 'changed',
  };
}

/** The end that the leading copy gives, else the first that one gives. */
function untilOf({ facts }: Entry): ClinicalDate | undefined {
  const ends = facts.flatMap(({ detail }) => (detail.kind === 'medicine' ? (detail.ended ?? []) : []));
  return ends.find(({ known }) => known !== 'not-recorded');
}

function toldOf({ facts: [{ detail }] }: Entry): Chapter['told'] {
  return detail.kind === 'medicine' ? detail.told : 'stated';
}

function prescribersOf({ facts }: Entry): readonly string[] {
  const people = facts.flatMap(({ detail, provenance }) =>
    detail.kind === 'medicine' && detail.told === 'suggested' ? [] : provenance.people,
  );
  return [...new Set(people.flatMap(({ role, name }) => (role === 'requester' ? name : [])))];
}

const ENDED: Readonly<Partial<Record<Standing, 'stopped' | 'on-hold'>>> = {
  past: 'stopped',
  final: 'stopped',
  cancelled: 'stopped',
  'on-hold': 'on-hold',
};

function tells(entry: Entry, before: string | undefined, now: string): Chapter['is'] {
  if (isNotAFact(entry.status)) return 'not-a-fact';
  if (entry.status.standing === 'not-done') return 'not-taken';
  if (before === undefined) return 'first';
  return before === now ? 'again' : 'another-dose';
}

/** The product (by its name where no code of ours tells it) and how much of it. */
function doseKey(entry: Entry, dose: string): string {
  const products = [...new Set(entry.facts.flatMap((fact) => medicineKeys(fact.codings).product))].sort();
  return `${products.length > 0 ? products.join(' ') : entry.title.toLowerCase()}|${plainDose(dose)}`;
}

function firstOf(entry: Entry, read: (fact: Fact) => string): string {
  return entry.facts.map(read).find((text) => text !== '') ?? '';
}

function keysOf(entry: Entry): ReadonlySet<string> {
  return new Set(
    entry.facts.flatMap((fact) => {
      const { product, ingredient } = medicineKeys(fact.codings);
      const named = ingredientOfText(fact.title).map((name) => `vtm|${name}`);
      const title = fact.title.trim().toLowerCase();
      return [...product, ...ingredient, ...named, ...(title === '' ? [] : [`title|${title}`])];
    }),
  );
}
