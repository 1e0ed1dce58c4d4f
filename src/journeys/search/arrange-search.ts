import type { Hit } from '#/hooks/search.ts';
import type { Language } from '#/kit/words.ts';
import type { Coverage } from '#/record/coverage.ts';
import { KINDS, type Kind } from '#/record/fact.ts';
import type { Expansion, HitReason, SearchQuery } from '#/record/search/search-query.ts';

/** How many hits are shown at once, and how many more each time somebody asks for more. */
export const FIRST_HITS = 20;
export const MORE_HITS = 40;
/** How many fill a phone's screen. */
const SCREENFUL = 2;

/** The hits to draw before the rest: a screenful, and as many more as stand there already. */
export function atOnce(hits: readonly Hit[], drawn: readonly Hit[]): readonly Hit[] {
  const other = hits.findIndex((hit, at) => hit.entry.id !== drawn[at]?.entry.id);
  return other < 0 ? hits : hits.slice(0, Math.max(SCREENFUL, other));
}

/** What is typed and chosen on the page. Nothing chosen means everything. Years are as typed. */
export interface Asked {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly sources: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What an address asks for. */
export function readAddress(search: URLSearchParams): Asked {
  const kinds = new Set(search.getAll('kind'));
  return {
    text: search.get('q') ?? '',
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    sources: search.getAll('source'),
    from: digitsOf(search.get('from') ?? ''),
    to: digitsOf(search.get('to') ?? ''),
  };
}

/** Up to four digits, as a year has. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, 4);
}

/** Whether anything restricts what is searched. */
export function isChosen({ kinds, sources, from, to }: Asked): boolean {
  return kinds.length + sources.length > 0 || isYear(from) || isYear(to);
}

/** The first year is after the last one, so nothing can be found. */
export function isBackwards({ from, to }: Asked): boolean {
  return isYear(from) && isYear(to) && from > to;
}

function isYear(text: string): boolean {
  return text.length === 4;
}

/** The question to ask; while nothing is typed or chosen, one that lists nothing. */
export function toQuery(asked: Asked, limit: number): SearchQuery {
  const { text, kinds, sources, from, to } = asked;
  return {
    text,
    limit: isAsking(asked) ? limit : 0,
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(isYear(from) ? { from } : {}),
    ...(isYear(to) ? { to } : {}),
  };
}

/** Whether there is something to look for. */
export function isAsking(asked: Asked): boolean {
  return asked.text.trim() !== '' || isChosen(asked);
}

/** A list with one thing put in or taken out. */
export function toggled<Item>(list: readonly Item[], item: Item, on: boolean): readonly Item[] {
  return on ? [...list.filter((one) => one !== item), item] : list.filter((one) => one !== item);
}

/** The kinds to offer: those that were found, and those that are chosen, so that a choice can be undone. */
export function kindsOffered(
  counts: Partial<Record<Kind, number>>,
  chosen: readonly Kind[],
): readonly { readonly kind: Kind; readonly count: number }[] {
  return KINDS.filter((kind) => counts[kind] !== undefined || chosen.includes(kind)).map((kind) => ({
    kind,
    count: counts[kind] ?? 0,
  }));
}

/** Whether what was not found may be in something that is not here: a source that is not read in full, or not yet. */
export function mayBeElsewhere(coverage: readonly Coverage[] | undefined): boolean {
  return (
    coverage === undefined ||
    coverage.some((one) => one.state !== 'up-to-date' || one.fetching || one.withheld)
  );
}

export interface ReasonWords {
  readonly because: (parts: string) => string;
  readonly fields: Readonly<Record<HitReason['field'], string>>;
  readonly means: (said: string, meaning: string) => string;
  readonly kinds: Readonly<Record<Kind, { readonly one: string }>>;
}

/** Why an entry was found: each place with the words that matched, and what an abbreviation or everyday word means. */
export function wordsBecause(hit: Hit, words: ReasonWords, language: Language): string {
  const places = hit.because.map(({ field, words: matched }) => {
    const shown = field === 'kind' ? [words.kinds[hit.entry.kind].one] : matched;
    return `${words.fields[field]} (${shown.map((word) => `“${word}”`).join(', ')})`;
  });
  const meanings = hit.because.flatMap(({ meaning }) => meaningIn(meaning, language, words.means) ?? []);
  return [`${words.because([...new Set(places)].join('; '))}.`, ...new Set(meanings)].join(' ');
}

/**
 * What an everyday word means, in the language in use. In Welsh, where that is the very word that was typed, the English
 * one that records use; where that is the same too, nothing needs saying.
 */
export function meaningIn(
  meaning: Expansion | undefined,
  language: Language,
  sentence: ReasonWords['means'],
): string | undefined {
  if (meaning === undefined) return undefined;
  const { said, means } = meaning;
  const inWords = [means[language], means.en].find((one) => one.toLowerCase() !== said.toLowerCase());
  return inWords === undefined ? undefined : sentence(said, inWords);
}
