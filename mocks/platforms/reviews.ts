import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, World } from '../kit/world.ts';
import type { HeldReading, Inbox } from './inbox.ts';
import type { RecordStore } from './record-store.ts';

/** What the people at a platform do with what lies in their inbox. */
export interface Reviews {
  /** Files or declines one reading; what is filed enters the record of its platform, and nothing else does. */
  decide(
    platform: PlatformId,
    reading: HeldReading,
    outcome: 'filed' | 'declined',
    reason?: string,
  ): HeldReading | undefined;
  /** Files or declines the newest reading of a person that nobody has reviewed; undefined when there is none. */
  review(nhsNumber: string, outcome: 'filed' | 'declined', reason?: string): HeldReading | undefined;
}

/** Reviews over the inboxes. */
export function reviewsOf(world: World, store: RecordStore, inbox: Inbox): Reviews {
  const decide: Reviews['decide'] = (platform, reading, outcome, reason) => {
    if (outcome === 'declined') return inbox.review(platform, reading.id, 'rejected', reason);
    const { id, nhsNumber, resource } = reading;
    const subject = { reference: `Patient/${store.patientId(platform, nhsNumber) ?? ''}` };
    store.transaction(() =>
      store.put(platform, nhsNumber, { ...resource, id, subject }, world.nowMs(platform)),
    );
    return inbox.review(platform, id, 'completed', reason);
  };
  return {
    decide,
    review(nhsNumber, outcome, reason) {
      const open = PLATFORMS.flatMap(({ id: platform }) =>
        inbox
          .list(platform, nhsNumber)
          .filter(({ state }) => state === 'requested' || state === 'received')
          .map((reading) => ({ platform, reading })),
      );
      const newest = open.sort((a, b) => a.reading.receivedAt.localeCompare(b.reading.receivedAt)).at(-1);
      return newest && decide(newest.platform, newest.reading, outcome, reason);
    },
  };
}
