import type { Reading } from '../reading.ts';
import { LEVELS, urgencyOf, type Urgency } from '../safety-net.ts';
import type { SentReading } from './shared-reading.ts';

/** A reading whose value needs help, wherever it was sent. */
export interface UrgentThere {
  readonly id: string;
  readonly reading: Reading;
  readonly level: Urgency['level'];
}

/** Values of the safety net among readings that are reviewed elsewhere: the most urgent first, of those the newest. */
export function urgentThere(readings: readonly SentReading[]): readonly UrgentThere[] {
  const standing = readings.filter(({ isWithdrawn }) => !isWithdrawn);
  const all = standing.flatMap(({ reading }) => reading ?? []);
  return standing
    .flatMap(({ id, reading }): UrgentThere[] => {
      if (reading === undefined || reading.answered !== undefined) return [];
      const urgency = urgencyOf(reading, all);
      return urgency === undefined ? [] : [{ id, reading, level: urgency.level }];
    })
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        Date.parse(b.reading.takenAt) - Date.parse(a.reading.takenAt),
    );
}
