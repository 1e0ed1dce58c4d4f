import { decode, encode } from 'jose/base64url';
import type { Entry } from '#/record/entry.ts';
import type { Attachment } from '#/record/fact.ts';
import { isFull } from '#/vault/full.ts';
import { letter } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import type { OpenedAttachment } from './open-attachment.ts';

/** Where a letter lies that did not come inside its entry. */
export interface LetterPlace {
  readonly source: string;
  readonly attachment: Attachment;
}

/** How a letter is kept. */
export interface KeptLetter {
  /** Instant (ISO 8601) at which it was fetched. */
  readonly keptAt: string;
  /** The person has asked for it to be kept. */
  readonly isChosen: boolean;
}

/** What is known of a letter on this device. */
interface Kept extends KeptLetter {
  readonly id: string;
  /** Which letter it is, and which version of it. */
  readonly of: string;
  readonly bytes: number;
}

/** So many of the newest letters are kept without anybody having opened them. */
const RECENT = 5;
/** Letters that nobody has chosen take up no more than this together, in bytes. */
const MOST_BYTES = 50_000_000;

const nameOf = ({ source, attachment }: LetterPlace): string => JSON.stringify([source, attachment]);

/**
 * Letters that can be read without a network, sealed as everything is: those that somebody chose, those that were opened,
 * and the newest. One that the record no longer names goes at the next pull.
 */
export class KeptLetters {
  readonly #store: SealedStore;
  /** Letters that were asked for: one that did not come is not asked for again at each pull. */
  readonly #asked = new Set<string>();
  /** One writing after the other: all of them change one list. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: SealedStore) {
    this.#store = store;
  }

  /** A letter as it is kept; undefined when it is not. */
  async find(place: LetterPlace): Promise<(OpenedAttachment & { readonly kept: KeptLetter }) | undefined> {
    const kept = (await this.#all()).find(({ of }) => of === nameOf(place));
    const text = kept === undefined ? undefined : await this.#store.read(letter(kept.id));
    if (kept === undefined || text === undefined) return undefined;
    const { contentType, data } = JSON.parse(text) as { contentType: string; data: string };
    return { contentType, bytes: decode(data), kept: { keptAt: kept.keptAt, isChosen: kept.isChosen } };
  }

  /** Keeps a letter; false when there is no room. */
  keep(
    place: LetterPlace,
    opened: OpenedAttachment,
    how: KeptLetter = { keptAt: new Date().toISOString(), isChosen: false },
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      const all = await this.#all();
      const of = nameOf(place);
      const before = all.find((one) => one.of === of);
      const kept: Kept = {
        id: before?.id ?? crypto.randomUUID(),
        of,
        bytes: opened.bytes.length,
        keptAt: how.keptAt,
        isChosen: how.isChosen,
      };
      const { stay, go } = withinRoom([...all.filter((one) => one !== before), kept]);
      const data = JSON.stringify({ contentType: opened.contentType, data: encode(opened.bytes) });
      const put = go.includes(kept) ? [] : [{ name: letter(kept.id), text: data }];
      const remove = go.map(({ id }) => letter(id));
      return (await this.#write({ put: [...put, toShelf('letters', stay)], remove })) && put.length > 0;
    });
  }

  /** Lets go of what the record no longer names, and keeps the newest letters that are not kept yet. */
  async bringRecent(
    documents: readonly Entry[],
    fetch: (place: LetterPlace) => Promise<OpenedAttachment | undefined>,
  ): Promise<void> {
    const places = documents.flatMap(lettersOf);
    const named = new Set(places.map(nameOf));
    await this.#inTurn(async () => {
      const all = await this.#all();
      const gone = all.filter(({ of }) => !named.has(of));
      if (gone.length === 0) return true;
      const stay = all.filter(({ of }) => named.has(of));
      return this.#write({ put: [toShelf('letters', stay)], remove: gone.map(({ id }) => letter(id)) });
    });
    const held = new Set((await this.#all()).map(({ of }) => of));
    for (const place of places.slice(0, RECENT)) {
      const name = nameOf(place);
      if (held.has(name) || this.#asked.has(name)) continue;
      this.#asked.add(name);
      const opened = await fetch(place);
      if (opened !== undefined && !(await this.keep(place, opened))) return;
    }
  }

  async #all(): Promise<readonly Kept[]> {
    return (await readShelf<readonly Kept[]>(this.#store, 'letters')) ?? [];
  }

  async #write(writing: Parameters<SealedStore['write']>[0]): Promise<boolean> {
    try {
      await this.#store.write(writing);
      return true;
    } catch (cause) {
      if (isFull(cause)) return false;
      throw cause;
    }
  }

  #inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const done = this.#last
      .catch(() => undefined)
      .then(() => navigator.locks.request(`letters ${this.#store.name}`, work));
    this.#last = done;
    return done;
  }
}

/** Letters that have to be fetched from their source, and may be. */
function lettersOf({ facts }: Entry): readonly LetterPlace[] {
  return facts.flatMap(({ detail, provenance: { source }, status }) =>
    detail.kind !== 'document' || detail.contentWithheld === true || status.standing === 'withdrawn'
      ? []
      : detail.attachments
          .filter(({ url }) => url !== undefined)
          .map((attachment) => ({ source, attachment })),
  );
}

/** The oldest that nobody has chosen go when there are too many. */
function withinRoom(all: readonly Kept[]): { readonly stay: readonly Kept[]; readonly go: readonly Kept[] } {
  const go: Kept[] = [];
  let bytes = 0;
  const newestFirst = all
    .filter(({ isChosen }) => !isChosen)
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  for (const kept of newestFirst) {
    if (bytes + kept.bytes > MOST_BYTES) go.push(kept);
    else bytes += kept.bytes;
  }
  return { stay: all.filter((kept) => !go.includes(kept)), go };
}
