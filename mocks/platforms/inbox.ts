import type { PlatformId, World } from '../kit/world.ts';
import { openConditionalBook, type ConditionalBook, type Kept } from './conditional-book.ts';

/** How far the people who work there have come with a reading: it lies there, was opened, was filed, was declined. */
export type ReviewState = 'requested' | 'received' | 'completed' | 'rejected';

/** How a reading has been reviewed, and why it was declined. */
interface Review {
  state: ReviewState;
  reason?: string;
}

/** What people send. */
export const SENT_TYPES = ['Observation', 'QuestionnaireResponse'] as const;
export type SentType = (typeof SENT_TYPES)[number];

/** A reading or answers that a person sent, beside the record: nothing enters it before somebody has filed it. */
export type HeldReading = Kept & Review;

/** The inboxes of all platforms. A reading that was changed has to be reviewed anew. */
export interface Inbox extends Omit<ConditionalBook<Review>, 'note'> {
  review(platform: PlatformId, id: string, state: ReviewState, reason?: string): HeldReading | undefined;
}

/** Opens the inboxes in the sandbox's data folder. */
export function openInbox(world: Pick<World, 'dataDir' | 'nowMs'>): Inbox {
  const { note, ...book } = openConditionalBook<Review>(world, 'inbox', {
    fresh: { state: 'requested' },
    madeAt: ({ issued, authored }) => issued ?? authored,
  });
  return {
    ...book,
    review(platform, id, state, reason) {
      const reading = book.byId(platform, id);
      return reading && note(platform, reading, { state, ...(reason !== undefined && { reason }) });
    },
  };
}
