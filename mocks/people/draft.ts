import type { ExtraPointer, Person, PlatformId } from '../kit/world.ts';
import type { RecordBook } from './facts.ts';
import type { Random } from './random.ts';
import { PLATFORMS } from '../kit/world.ts';
import { openR4Book } from './r4/book.ts';
import { createRandom } from './random.ts';
import { createShelf } from './shelf.ts';
import { openStu3Book } from './stu3/book.ts';

/** What every person is written from. */
export interface Studio {
  seed: number;
  /** YYYY-MM-DD: the day all records look back from. */
  today: string;
  /** Total resources of the person with the large record. */
  resources: number;
  /** NHS number of the n-th seed person. */
  nhsNumber(n: number): string;
}

/** Who a person is, before any record. */
export interface Identity extends Omit<Person, 'records' | 'extraPointers'> {
  extraPointers?: ExtraPointer[];
}

/** A person being written: books open when first asked for. */
export interface Draft {
  readonly random: Random;
  readonly today: string;
  readonly identity: Identity;
  book(platform: PlatformId): RecordBook;
  /** Resources over all open books. */
  size(): number;
  finish(): Person;
}

/** Starts a person with no record anywhere. */
export function startDraft(studio: Studio, identity: Identity): Draft {
  const books = new Map<PlatformId, RecordBook>();
  return {
    random: createRandom(`${studio.seed}/person/${identity.nhsNumber}`),
    today: studio.today,
    identity,
    book: (id) => {
      const open = books.get(id);
      if (open) return open;
      const platform = PLATFORMS.find((p) => p.id === id);
      if (!platform) throw new Error(`no platform ${id}`);
      const shelf = createShelf(platform, identity, studio.seed, studio.today);
      const stu3 = platform.dialect === 'gpconnect-stu3' || platform.dialect === 'careconnect-stu3';
      const book = stu3 ? openStu3Book(shelf) : openR4Book(shelf);
      books.set(id, book);
      return book;
    },
    size: () => [...books.values()].reduce((sum, book) => sum + book.resources.length, 0),
    finish: () => ({
      ...identity,
      records: Object.fromEntries([...books].map(([id, book]) => [id, book.resources])),
      extraPointers: identity.extraPointers ?? [],
    }),
  };
}
