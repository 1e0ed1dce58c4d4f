import { groupBy } from '#/kit/group-by.ts';
import { alreadyHere } from '#/record/readings/already-here.ts';
import { findingsOf, isRefusal, type Finding } from '#/record/readings/plausible.ts';
import type { Reading, ReadingKind } from '#/record/readings/reading.ts';
import { urgentAmong, type UrgentAmong } from '#/record/readings/urgent-among.ts';
import type { FileRead } from '#/services/reading-files/file-answer.ts';
import { LeftOutTally, type LeftOut, type LeftOutReason } from '#/services/reading-files/left-out.ts';

/** Why something in a file is not offered: what the file's reader says, and what no form would take either. */
export type WhyLeftOut =
  | LeftOutReason
  | 'bottom-not-below-top'
  | 'in-the-future'
  | 'before-birth'
  /** Older than the newest of its kind that are offered at once. */
  | 'too-many';

/** What was found of one kind. */
export interface KindFound {
  readonly kind: ReadingKind;
  readonly count: number;
  /** How many of them are here already. */
  readonly same: number;
  /** When the first and the last were taken. */
  readonly from: string;
  readonly until: string;
}

/** What a file holds, before any of it is kept. `received` = all `count`s + `joined` + all that was `leftOut`. */
export interface FoundInFile {
  readonly is: 'found';
  readonly form: FileRead['form'];
  readonly received: number;
  readonly joined: number;
  readonly kinds: readonly KindFound[];
  /** Most first. */
  readonly leftOut: readonly LeftOut<WhyLeftOut>[];
  readonly unread: readonly string[];
  /** The first few that are here already, each beside the kept one. */
  readonly same: readonly { readonly found: Reading; readonly here: Reading }[];
  /** What may be right and is asked about once. */
  readonly rare: { readonly count: number; readonly first: readonly Reading[] };
  readonly urgent: UrgentAmong;
}

/** What readings of a file are held against. */
export interface FoundGiven {
  readonly now: Date;
  /** As far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly born?: string | undefined;
  /** Every reading that is here, as it is and as it was. */
  readonly kept: readonly Reading[];
  /** So many of a kind are offered at once. */
  readonly most?: number;
}

/** Two months of a glucose sensor. Lists stay quick with it, and memory small however large a file is. */
const MOST_OF_A_KIND = 20_000;

const FIRST_FEW = 5;

/** So many are given on at once. */
const LOT = 300;

/** Holds what was found in one file until the person says what becomes of it. */
export class FoundReadings {
  readonly #given: FoundGiven;
  readonly #most: number;
  readonly #byKind = new Map<ReadingKind, Reading[]>();
  readonly #refused = new LeftOutTally<WhyLeftOut>();
  #offered: readonly Reading[] = [];
  #new: readonly Reading[] = [];

  constructor(given: FoundGiven) {
    this.#given = given;
    this.#most = given.most ?? MOST_OF_A_KIND;
  }

  /** Takes over readings as they come, but those that are refused. */
  take(readings: readonly Reading[]): void {
    const { now, born } = this.#given;
    for (const reading of readings) {
      const refusal = findingsOf(reading, {
        now: now.toISOString(),
        ...(born !== undefined && { born }),
      }).find(isRefusal);
      if (refusal !== undefined) this.#refused.add(toldAs(refusal), reading.kind, rowOf(reading));
      else this.#hold(reading);
    }
  }

  /** What has been found, once the file has been read to its end. */
  found(read: FileRead): FoundInFile {
    const { kept, now } = this.#given;
    for (const kind of this.#byKind.keys()) this.#trim(kind);
    this.#offered = [...this.#byKind.values()].flat().sort((a, b) => takenAt(a) - takenAt(b));
    const same = alreadyHere(this.#offered, kept);
    this.#new = this.#offered.filter((reading) => !same.has(reading));
    const rare = this.#new.filter((reading) => findingsOf(reading, { now: now.toISOString() }).length > 0);
    return {
      is: 'found',
      form: read.form,
      received: read.received,
      joined: read.joined,
      kinds: [...groupBy(this.#offered, ({ kind }) => [kind])].map(([kind, all]) => ({
        kind,
        count: all.length,
        same: all.filter((reading) => same.has(reading)).length,
        from: all[0]?.takenAt ?? '',
        until: all.at(-1)?.takenAt ?? '',
      })),
      leftOut: [...read.leftOut, ...this.#refused.told()].sort((a, b) => b.count - a.count),
      unread: read.unread,
      same: [...same].slice(0, FIRST_FEW).map(([found, here]) => ({ found, here })),
      rare: { count: rare.length, first: rare.slice(0, FIRST_FEW) },
      urgent: urgentAmong(this.#new, kept, now),
    };
  }

  /** The next few, the oldest first: all that were found, or only those that are not here. Empty at the end. */
  some(from: number, which: 'new' | 'all'): readonly Reading[] {
    return (which === 'new' ? this.#new : this.#offered).slice(from, from + LOT);
  }

  #hold(reading: Reading): void {
    const all = this.#byKind.get(reading.kind) ?? [];
    this.#byKind.set(reading.kind, all);
    all.push(reading);
    if (all.length >= this.#most * 2) this.#trim(reading.kind);
  }

  /** Keeps the newest only. */
  #trim(kind: ReadingKind): void {
    const all = this.#byKind.get(kind) ?? [];
    const older = all.sort((a, b) => takenAt(b) - takenAt(a)).splice(this.#most);
    const [first] = older;
    if (first !== undefined) this.#refused.add('too-many', kind, rowOf(first), older.length);
  }
}

function toldAs(refusal: Finding): WhyLeftOut {
  switch (refusal.is) {
    case 'diastolic-not-below-systolic':
      return 'bottom-not-below-top';
    case 'in-the-future':
    case 'before-birth':
      return refusal.is;
    case 'unreadable-time':
      return 'no-time';
    default:
      return 'impossible';
  }
}

const takenAt = (reading: Reading): number => Date.parse(reading.takenAt);

const rowOf = ({ origin }: Reading): string => (origin.is === 'file' ? origin.row : '');
