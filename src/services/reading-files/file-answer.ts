import type { Part, Reading, ReadingKind } from '#/record/readings/reading.ts';
import type { LeftOut } from './left-out.ts';

/** How a file is to be read. */
export interface FileOptions {
  /** Where the person was (IANA name, "Europe/London"), for files that do not say how far their clock was from Greenwich. */
  readonly timeZone: string;
  /** Is given the readings as they come, a few hundred at a time, and waited for; what it throws comes through. */
  readonly take: (readings: readonly Reading[]) => void | Promise<void>;
  /** Only these kinds; without it, all. */
  readonly kinds?: readonly ReadingKind[];
  /** The person's answer, where a file `asks` about its dates. */
  readonly dayFirst?: boolean;
  /** The person's answers, where a file `asks` about its units. */
  readonly units?: Readonly<Partial<Record<Part, string>>>;
  /** Is told how many bytes have been read so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Whose readings they are to be, where it is known: files that name somebody else are not read. */
  readonly nhsNumber?: string;
}

/**
 * What came of a file. Everything in it is in one of three places: `received` = `made` + `joined` + all that was
 * `leftOut`. `made`: readings given to `take`. `joined`: records that stand in a reading together with another (the
 * second of two pressures, a copy of either, the steps of one day).
 */
export interface FileRead {
  readonly is: 'read';
  readonly form: 'csv' | 'apple-health' | 'fhir';
  readonly received: number;
  readonly made: number;
  readonly joined: number;
  readonly leftOut: readonly LeftOut[];
  /** Headers of columns that nothing is made of. */
  readonly unread: readonly string[];
}

/** What only the person knows: which number of `example` is the day, or the unit of a column. Nothing has been taken yet. */
export type FileQuestion =
  | { readonly is: 'asks'; readonly about: 'day-order'; readonly example: string }
  | {
      readonly is: 'asks';
      readonly about: 'unit';
      readonly part: Part;
      readonly column: string;
      readonly choices: readonly string[];
    };

export type FileAnswer = FileRead | FileQuestion;

/**
 * Why a file cannot be read: it is none that is known; it is packed (a zip) and to be unpacked first; it breaks off or is
 * damaged; it is larger than a table may be; its dates contradict each other; it is about somebody else, or about several
 * people; or somebody stopped. What was taken before
 * a file broke off was read rightly.
 */
export type FileFault =
  | 'not-known'
  | 'packed'
  | 'broken'
  | 'too-large'
  | 'dates-contradictory'
  | 'another-person'
  | 'several-people'
  | 'stopped';
