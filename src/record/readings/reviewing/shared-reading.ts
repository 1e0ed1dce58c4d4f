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

/** Nobody has decided of it yet, and its person has not taken it back. */
export const isWaiting = ({ review, isWithdrawn }: SharedReading): boolean =>
  !isWithdrawn && (review.is === 'there' || review.is === 'opened');
