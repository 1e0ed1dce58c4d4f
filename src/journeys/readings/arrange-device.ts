import type { DeviceUser } from '#/hooks/device-readings.ts';
import { alreadyHere } from '#/record/readings/already-here.ts';
import type { Reading } from '#/record/readings/reading.ts';
import type { Urgency } from '#/record/readings/safety-net.ts';
import { urgencyNow } from '#/record/readings/urgent-among.ts';

/** A reading that a device sent, and what the person should know before they keep it. */
export interface Offered {
  readonly reading: Reading;
  /** It seems to be here already. */
  readonly twin?: Reading;
  /** It is recent and needs help. */
  readonly urgency?: Urgency;
  /** Whose memory of the device it stands in. */
  readonly user?: DeviceUser;
  /** It is taken to be the person's own, and new, until they say otherwise. */
  readonly isTickedAtFirst: boolean;
}

/** Looks at what a device sent beside what is here, newest first. */
export function arrangeOffered(
  sent: readonly Reading[],
  here: readonly Reading[],
  now: Date,
  users: ReadonlyMap<string, DeviceUser> = new Map(),
): readonly Offered[] {
  const twins = alreadyHere(sent, here);
  const isShared = new Set(users.values()).size > 1;
  return sent
    .map((reading): Offered => {
      const twin = twins.get(reading);
      const urgency = urgencyNow(reading, [...here, ...sent], now);
      const user = reading.origin.is === 'bluetooth' ? users.get(reading.origin.frame) : undefined;
      return {
        reading,
        isTickedAtFirst: twin === undefined && !(isShared && user !== undefined),
        ...(user !== undefined && { user }),
        ...(twin !== undefined && { twin }),
        ...(urgency !== undefined && { urgency }),
      };
    })
    .sort((a, b) => Date.parse(b.reading.takenAt) - Date.parse(a.reading.takenAt));
}
