import type { Reading } from '../reading.ts';
import type { Review } from '../review.ts';

/** A reading as the organisation that it was sent to has it. */
export interface SharedReading {
  readonly id: string;
  /** Changes with the reading and with its review. */
  readonly version: string;
  /** Undefined where it cannot be read here: then `text` says what it is. */
  readonly reading?: Reading;
  readonly text: string;
  readonly isWithdrawn: boolean;
  readonly isChanged: boolean;
  /** A photo of the display, as an address that holds it (`data:`). */
  readonly photo?: string;
  readonly review: Review;
  /** Instant (ISO 8601). */
  readonly receivedAt: string;
  /** The resource itself, for whoever passes it on. */
  readonly asSent: unknown;
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
