import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, Resource, World } from '../kit/world.ts';
import type { HeldReading, Inbox } from './inbox.ts';
import type { RecordStore } from './record-store.ts';

/** What the people at a platform do with what lies in their inbox. */
export interface Reviews {
  /**
   * Files or declines one reading; what is filed enters the record of its platform, and nothing else does. Filing one that was
   * taken back marks there what was filed before as a mistake; where nothing was, nothing enters.
   */
  decide(
    platform: PlatformId,
    reading: HeldReading,
    outcome: 'filed' | 'declined',
    reason?: string,
  ): HeldReading | undefined;
  /** What the record has of a reading that was filed, where its person has changed it or taken it back since. */
  filedBefore(platform: PlatformId, reading: HeldReading): Resource | undefined;
  /** Files or declines the newest reading of a person that nobody has reviewed; undefined when there is none. */
  review(nhsNumber: string, outcome: 'filed' | 'declined', reason?: string): HeldReading | undefined;
}

const isMistake = ({ status }: Resource): boolean => status === 'entered-in-error';

/** Reviews over the inboxes. */
export function reviewsOf(world: World, store: RecordStore, inbox: Inbox): Reviews {
  const filedBefore: Reviews['filedBefore'] = (platform, { id, nhsNumber, resource, state }) => {
    const scope = { platform, person: nhsNumber, withWithheld: true };
    const found = state === 'completed' ? undefined : store.get(scope, resource.resourceType, id);
    if (!found || found.removed !== 0) return undefined;
    const filed = JSON.parse(found.json) as Resource;
    return isMistake(filed) ? undefined : filed;
  };
  const decide: Reviews['decide'] = (platform, reading, outcome, reason) => {
    if (outcome === 'declined') return inbox.review(platform, reading.id, 'rejected', reason);
    const { id, nhsNumber, resource } = reading;
    const subject = { reference: `Patient/${store.patientId(platform, nhsNumber) ?? ''}` };
    if (!isMistake(resource) || filedBefore(platform, reading))
      store.transaction(() =>
        store.put(platform, nhsNumber, { ...resource, id, subject }, world.nowMs(platform)),
      );
    return inbox.review(platform, id, 'completed', reason);
  };
  return {
    decide,
    filedBefore,
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
