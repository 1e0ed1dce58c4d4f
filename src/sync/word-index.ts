import MiniSearch from 'minisearch';
import { eachText, type TextField, TEXT_FIELDS } from '#/record/search/entry-text.ts';
import type { LookUp } from '#/record/search/unit-match.ts';
import {
  bestMatch,
  type HowSaid,
  isBetter,
  lettersOff,
  swapsOf,
  type WordMatch,
} from '#/record/search/word-match.ts';
import { wordsOf } from '#/record/search/words-of.ts';
import type { Entry } from '#/record/entry.ts';

/** Answers that are kept, so that one more letter does not look the earlier words up again. */
const KEPT_WORDS = 100;

/** One text in one place, and the documents that have it there. */
interface Part {
  readonly number: number;
  readonly field: TextField;
  readonly documents: Set<number>;
}

/**
 * Which documents hold a word, and where. Each text is indexed once however many documents share it: a name, a note, the
 * person who signed.
 */
export class WordIndex {
  readonly #mini = new MiniSearch<Partial<Record<TextField, string>> & { id: number }>({
    fields: [...TEXT_FIELDS],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
  });
  readonly #byText = new Map<string, Part>();
  readonly #byNumber = new Map<number, Part>();
  readonly #textsOf = new Map<number, readonly string[]>();
  readonly #kept = new Map<string, ReadonlyMap<number, WordMatch>>();
  #next = 0;

  /** Takes in the texts of an entry that stands for all entries of a document. */
  add(document: number, entry: Entry): void {
    const texts = new Set<string>();
    eachText(entry, (field, text) => {
      if (text === '') return;
      const key = `${field} ${text}`;
      texts.add(key);
      this.#partOf(key, field, text).documents.add(document);
    });
    this.#textsOf.set(document, [...texts]);
    this.#kept.clear();
  }

  remove(document: number): void {
    for (const key of this.#textsOf.get(document) ?? []) {
      const part = this.#byText.get(key);
      if (part === undefined) continue;
      part.documents.delete(document);
      if (part.documents.size > 0) continue;
      this.#byText.delete(key);
      this.#byNumber.delete(part.number);
      this.#mini.discard(part.number);
    }
    this.#textsOf.delete(document);
    this.#kept.clear();
  }

  readonly lookUp: LookUp = (word, how) => {
    const key = `${how} ${word}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const found = new Map<number, WordMatch>();
    const letters = how === 'typed' ? lettersOff(word) : 0;
    this.#collect({ word, how, term: word, letters }, found);
    if (letters > 0) for (const term of swapsOf(word)) this.#collect({ word, how, term, letters: 0 }, found);
    if (this.#kept.size >= KEPT_WORDS) this.#kept.clear();
    this.#kept.set(key, found);
    return found;
  };

  #partOf(key: string, field: TextField, text: string): Part {
    const known = this.#byText.get(key);
    if (known !== undefined) return known;
    const part: Part = { number: this.#next, field, documents: new Set() };
    this.#next += 1;
    this.#byText.set(key, part);
    this.#byNumber.set(part.number, part);
    this.#mini.add({ id: part.number, [field]: text });
    return part;
  }

  #collect(
    { word, how, term, letters }: { word: string; how: HowSaid; term: string; letters: number },
    found: Map<number, WordMatch>,
  ): void {
    const options = { prefix: how !== 'whole', fuzzy: letters === 0 ? false : letters };
    for (const { id, match } of this.#mini.search(term, { ...options, tokenize: (text) => [text] })) {
      const part = this.#byNumber.get(Number(id));
      const best = part === undefined ? undefined : bestMatch(word, how, part.field, Object.keys(match));
      if (part === undefined || best === undefined) continue;
      for (const document of part.documents) {
        const other = found.get(document);
        if (other === undefined || isBetter(best, other)) found.set(document, best);
      }
    }
  }
}
