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
}

/** Looks at what a device sent beside what is here, newest first. */
export function arrangeOffered(
  sent: readonly Reading[],
  here: readonly Reading[],
  now: Date,
): readonly Offered[] {
  const twins = alreadyHere(sent, here);
  return sent
    .map((reading): Offered => {
      const twin = twins.get(reading);
      const urgency = urgencyNow(reading, [...here, ...sent], now);
      return {
        reading,
        ...(twin !== undefined && { twin }),
        ...(urgency !== undefined && { urgency }),
      };
    })
    .sort((a, b) => Date.parse(b.reading.takenAt) - Date.parse(a.reading.takenAt));
}
