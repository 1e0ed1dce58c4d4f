import { canonicalSystem, LOINC, SNOMED } from '#/record/coding.ts';
import type { Fact, Kind } from '#/record/fact.ts';
import { ABBREVIATIONS, type Abbreviation } from './plain-language-abbreviations.ts';
import { CONDITION_TERMS } from './plain-language-conditions.ts';
import { sharesWord } from './plain-language-match.ts';
import { MEDICINE_TERMS } from './plain-language-medicines.ts';
import { TEST_TERMS } from './plain-language-tests.ts';
import { VACCINE_TERMS } from './plain-language-vaccines.ts';

/** One explained word. General knowledge only: no advice, no judgement of anybody's own values. */
export interface Term {
  readonly name: { readonly en: string; readonly cy: string };
  /** Other exact names, in any case. */
  readonly also: readonly string[];
  /** `S` + SNOMED CT concept or `L` + LOINC code. */
  readonly codes: readonly string[];
  readonly en: string;
  readonly cy: string;
  /** A page of the public health site, without its common beginning. */
  readonly page?: string;
}

/** Who chose the plain names and wrote the explanations; said beside each of them. `own` = this service. */
export type GlossarySource = 'own';

export interface Meaning {
  readonly name: Term['name'];
  readonly en: string;
  readonly cy: string;
  readonly from: GlossarySource;
  /** Where more is to be read; it is not where the words come from, and it is in English. */
  readonly page?: string;
}

const SITE = 'https://www.nhs.uk/';

interface Shelf {
  readonly from: GlossarySource;
  readonly byCode: ReadonlyMap<string, Term>;
  readonly byName: ReadonlyMap<string, Term>;
}

const SHELVES: Partial<Record<Kind, Shelf>> = {
  result: shelve(TEST_TERMS, 'own'),
  condition: shelve(CONDITION_TERMS, 'own'),
  medicine: shelve(MEDICINE_TERMS, 'own'),
  vaccination: shelve(VACCINE_TERMS, 'own'),
};

function shelve(terms: readonly Term[], from: GlossarySource): Shelf {
  return {
    from,
    byCode: new Map(terms.flatMap((term) => term.codes.map((code) => [code, term] as const))),
    byName: new Map(
      terms.flatMap((term) => [term.name.en, ...term.also].map((name) => [normalName(name), term] as const)),
    ),
  };
}

/**
 * What a fact's name means in general: by its code, if its name agrees with it, else by its exact name. Where neither is
 * known, or code and name say different things, nothing: a wrong explanation is worse than none. Withdrawn and refuted facts are explained like others, since
 * the words mean the same.
 */
export function explain(fact: Fact): Meaning | undefined {
  const shelf = SHELVES[fact.detail.kind];
  if (shelf === undefined) return undefined;
  const codes = fact.codings.map(({ system, code }) => {
    const canonical = canonicalSystem(system);
    return canonical === SNOMED ? `S${code}` : canonical === LOINC ? `L${code}` : '';
  });
  const names = fact.detail.kind === 'medicine' ? [fact.title, ingredientOf(fact.title)] : [fact.title];
  const byCode = codes.map((code) => shelf.byCode.get(code)).find((term) => term !== undefined);
  if (byCode !== undefined && !agrees(byCode, fact.title)) return undefined;
  const term =
    byCode ??
    names
      .map((name) => (name === undefined ? undefined : shelf.byName.get(normalName(name))))
      .find((found) => found !== undefined);
  if (term === undefined) return undefined;
  return {
    name: term.name,
    en: term.en,
    cy: term.cy,
    from: shelf.from,
    ...(term.page === undefined ? {} : { page: `${SITE}${term.page}` }),
  };
}

function agrees(term: Term, title: string): boolean {
  return title.trim() === '' || sharesWord(title, [term.name.en, ...term.also]);
}

/**
 * The plain name of a test, for a heading above its official one; undefined where there is none or both are the same.
 * Other kinds keep the source's own words as their heading: a condition may be "suspected", a medicine has its strength.
 */
export function plainHeading(fact: Fact): Meaning['name'] | undefined {
  if (fact.detail.kind !== 'result') return undefined;
  const name = explain(fact)?.name;
  return name === undefined || normalName(name.en) === normalName(fact.title) ? undefined : name;
}

/** Case, spaces and the remarks that coding systems add in brackets do not make another name. */
export function normalName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*\((disorder|finding|procedure|observable entity|substance|product|situation)\)\s*$/, '')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The one ingredient of a product name: "Metformin 500mg tablets" → "metformin". Undefined when the name has no
 * strength or may hold several ingredients ("Amoxicillin 500mg / Clavulanic acid 125mg").
 */
export function ingredientOf(product: string): string | undefined {
  const strength =
    /^([A-Za-z][A-Za-z -]*?)\s+\d[\d.,]*\s*(mg|micrograms?|g|mcg|%|units?|ml|nanograms?)/i.exec(product);
  const name = strength?.[1];
  if (
    name === undefined ||
    /\s(with|and)\s|\+|\s\/\s|\/\d+(\.\d+)?\s?(mg|microgram|g)\b|mg\/\s*[A-Za-z]{4,}/i.test(product)
  )
    return undefined;
  return normalName(name).replace(
    / (sodium|hydrochloride|calcium|maleate|besilate|besylate|fumarate|tartrate|potassium)$/,
    '',
  );
}

/** The abbreviations that texts use, each once, in the order of the list. Only whole words in their usual writing count. */
export function abbreviationsIn(texts: readonly string[]): readonly Abbreviation[] {
  const all = texts.join('\n');
  return ABBREVIATIONS.filter(({ short }) => {
    const escaped = short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}/])${escaped}(?![\\p{L}\\p{N}/])`, 'u').test(all);
  });
}
