import { canonicalSystem, LOINC, SNOMED } from '#/record/coding.ts';
import type { Fact, Kind } from '#/record/fact.ts';
import { ABBREVIATIONS, type Abbreviation } from './plain-language-abbreviations.ts';
import { CONDITION_TERMS } from './plain-language-conditions.ts';
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

export interface Meaning {
  readonly name: Term['name'];
  readonly en: string;
  readonly cy: string;
  readonly page?: string;
}

const SITE = 'https://www.nhs.uk/';

interface Shelf {
  readonly byCode: ReadonlyMap<string, Term>;
  readonly byName: ReadonlyMap<string, Term>;
}

const SHELVES: Partial<Record<Kind, Shelf>> = {
  result: shelve(TEST_TERMS),
  condition: shelve(CONDITION_TERMS),
  medicine: shelve(MEDICINE_TERMS),
  vaccination: shelve(VACCINE_TERMS),
};

function shelve(terms: readonly Term[]): Shelf {
  return {
    byCode: new Map(terms.flatMap((term) => term.codes.map((code) => [code, term] as const))),
    byName: new Map(
      terms.flatMap((term) => [term.name.en, ...term.also].map((name) => [normalName(name), term] as const)),
    ),
  };
}

/**
 * What a fact's name means in general: by its code first, then by its exact name. Where neither is known, nothing:
 * a guess at a similar word could explain another illness. Withdrawn and refuted facts are explained like others, since
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
    ...(term.page === undefined ? {} : { page: `${SITE}${term.page}` }),
  };
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
