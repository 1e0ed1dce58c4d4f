import { sameJson } from '../../../kit/same-json.ts';
import type { Reading } from '../reading.ts';
import type { Review } from '../review.ts';

/** A reading as it was sent. */
export interface SentReading {
  readonly id: string;
  /** Undefined where it cannot be read here: then `text` says what it is. */
  readonly reading?: Reading;
  readonly text: string;
  readonly isWithdrawn: boolean;
  readonly isChanged: boolean;
  /** A photo of the display, as an address that holds it (`data:`). */
  readonly photo?: string;
  /** The resource itself, for whoever passes it on. */
  readonly asSent: unknown;
}

/** A reading as the organisation that it was sent to has it. */
export interface SharedReading extends SentReading {
  /** Changes with the reading and with its review. */
  readonly version: string;
  readonly review: Review;
  /** Instant (ISO 8601). */
  readonly receivedAt: string;
  /** What the record here has of it, where its person has changed it or taken it back since that was filed. */
  readonly inRecord?: Pick<SentReading, 'reading' | 'text'>;
}

/** What another organisation has of somebody's readings that this one may look at. */
export interface HeldElsewhere {
  /** ODS code and names of that organisation. */
  readonly ods: string;
  readonly name: { readonly en: string; readonly cy?: string };
  /** Who it says that is. */
  readonly person: Pick<Sharer, 'name' | 'born'> | undefined;
  /** Newest first. */
  readonly readings: readonly SentReading[];
}

/** A person and what they share. */
export interface Sharer {
  readonly nhsNumber: string;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly born?: string;
  readonly readings: readonly SharedReading[];
}

/** What its person did with it after it was filed, while the record still has it as it was. */
export const sinceFiled = ({
  isWithdrawn,
  inRecord,
}: SharedReading): 'taken-back-since' | 'changed-since' | undefined =>
  inRecord === undefined ? undefined : isWithdrawn ? 'taken-back-since' : 'changed-since';

/** Nobody has decided of it yet as it is now. What was taken back concerns nobody unless it is in the record. */
export const isWaiting = (shared: SharedReading): boolean =>
  (shared.review.is === 'there' || shared.review.is === 'opened') &&
  (!shared.isWithdrawn || sinceFiled(shared) !== undefined);

/** It counts for what readings come to: neither its person nor whoever reviewed it has said that it should not. */
export const isCounted = ({ isWithdrawn, review }: SharedReading): boolean =>
  !isWithdrawn && review.is !== 'declined';

/** Of those that were drawn: which still wait as they were seen, as they are now, and which nobody has seen as they are now. */
export function asDrawn(
  drawn: readonly SharedReading[],
  latest: readonly SharedReading[],
): { readonly same: readonly SharedReading[]; readonly changed: readonly SharedReading[] } {
  const now = new Map(latest.map((one) => [one.id, one]));
  const same: SharedReading[] = [];
  const changed: SharedReading[] = [];
  for (const one of drawn) {
    const other = now.get(one.id);
    if (other !== undefined && isWaiting(other) && isAsSeen(one, other)) same.push(other);
    else changed.push(one);
  }
  return { same, changed };
}

/** A reading that is taken back has the numbers that it had. */
const isAsSeen = (one: SharedReading, other: SharedReading): boolean =>
  one.isWithdrawn === other.isWithdrawn && sameJson(one.reading, other.reading);
