import type { Kind } from '../fact.ts';
import type { EverydayWord } from './everyday-word.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { Expansion } from './search-query.ts';
import { wordsOf } from './words-of.ts';

/** One way to find a piece of a question: all of these words, or everything of a kind. */
export interface Way {
  readonly words: readonly { readonly word: string; readonly whole: boolean }[];
  readonly kind?: Kind;
  /** What is said and what it stands for; only where that is not what was typed. */
  readonly meaning?: Expansion;
}

/** A piece of a question: a word or a known phrase. The first way is as it was said, the others are what it stands for. */
export interface Unit {
  readonly said: readonly string[];
  readonly ways: readonly Way[];
}

interface Phrase {
  readonly words: readonly string[];
  /** As our list writes it: "U&E", whatever way it was typed. */
  readonly said: string;
  readonly everyday: EverydayWord;
}

/** Shorter words of our own lists are abbreviations and stand for themselves only. */
const BEGINNING = 4;
/** So much of a phrase's last word must be typed before the phrase is guessed. */
const TYPED = 3;
/** Little words that hold a sentence together, in both languages. */
const LITTLE: ReadonlySet<string> = new Set(
  'a an and at for from in my of on or the to with ac ar fy i o y yr ym yn'.split(' '),
);

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstWord();

function phrasesByFirstWord(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const everyday of EVERYDAY_WORDS) {
    for (const said of [...everyday.say.en, ...everyday.say.cy]) {
      const words = wordsOf(said);
      const key = words[0] ?? '';
      phrases.set(key, [...(phrases.get(key) ?? []), { words, said, everyday }]);
    }
  }
  return phrases;
}

/** The pieces of a question from left to right, the longest known phrase first. */
export function unitsOf(words: readonly string[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const found = phrasesAt(words, at);
    const length = found[0]?.words.length ?? 1;
    const said = words.slice(at, at + length);
    if (found.length > 0 || isKept(words, at)) units.push(unitOf(said, found));
    at += length;
  }
  return units;
}

/** Little words are left out, unless one is all there is or is still being typed. */
function isKept(words: readonly string[], at: number): boolean {
  return at === words.length - 1 || !LITTLE.has(words[at] ?? '');
}

function unitOf(said: readonly string[], found: readonly Phrase[]): Unit {
  const own: Way = { words: said.map((word) => ({ word, whole: false })) };
  const others = found.flatMap((phrase) => waysOf(phrase));
  return { said, ways: [own, ...others] };
}

function waysOf({ said, everyday: { means, finds, kind } }: Phrase): readonly Way[] {
  const meaning: Expansion = { said, means };
  const ways = finds.map((phrase): Way => {
    const words = wordsOf(phrase).map((word) => ({ word, whole: word.length < BEGINNING }));
    return { words, meaning };
  });
  return kind === undefined ? ways : [...ways, { words: [], kind, meaning }];
}

/** The known phrases that begin here, of the greatest length there is; those that are said exactly, if any are. */
function phrasesAt(words: readonly string[], at: number): readonly Phrase[] {
  const first = words[at] ?? '';
  const candidates = [...new Set([first, stem(first)])].flatMap((word) => PHRASES.get(word) ?? []);
  const said = candidates.filter((phrase) => isSaid(phrase, words, at));
  const longest = Math.max(0, ...said.map((phrase) => phrase.words.length));
  const long = said.filter((phrase) => phrase.words.length === longest);
  const exact = long.filter((phrase) => phrase.words.every((word, place) => word === words[at + place]));
  return exact.length > 0 ? exact : long;
}

function isSaid(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((word, place) => {
    const typed = words[at + place];
    if (typed === undefined) return false;
    if (typed === word || stem(typed) === word) return true;
    const isLast = place > 0 && place === phrase.words.length - 1 && at + place === words.length - 1;
    return isLast && typed.length >= TYPED && word.startsWith(typed);
  });
}

/** "Tablets" is "tablet" and "LFTs" is "LFT", but who types "blood" does not mean "bloods". */
function stem(word: string): string {
  return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
}
