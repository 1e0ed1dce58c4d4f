import { groupBy } from '../../../kit/group-by.ts';
import { must } from '../../../kit/must.ts';
import type { Reading } from '../reading.ts';
import { rounded } from '../rounded.ts';
import { daysBetween } from '../wall-clock.ts';
import { placedReadings, type Placed } from './placed.ts';
import { halfOfDay, type Protocol } from './protocol.ts';

/** Peak flow in the morning and in the evening, the best of three blows each time, for two weeks. */
export const PEAK_FLOW_DIARY = {
  id: 'peak-flow-diary',
  version: 1,
  kind: 'peak-flow',
  schedule: { everyDays: 1, times: 14, slots: ['morning', 'evening'], readingsPerSlot: 1 },
  averaging: 'best-of-slot',
  source:
    'NHS 111 Wales, Peak flow test: three blows, the highest counts (read). Two weeks twice daily and 20% variability: NICE NG245 in a summary by others',
  confirmed: false,
  author: 'project; no clinician has reviewed it',
  since: '2026-11-28',
} as const satisfies Protocol;

export type Zone = 'green' | 'amber' | 'red';

/**
 * From how many percent of the personal best on; below the lower of them is red. Unconfirmed: seen in US material, while
 * UK plans give each person their own numbers (often 80, 60 and 40), and BTS calls 33 to 50 % an acute severe attack.
 */
export const ZONES_FROM = { green: 80, amber: 50 } as const;

/** Variability (percent) from which on it speaks for asthma, by the summary of NICE NG245. */
export const VARIABLE_FROM = 20;

/** How many blows make a best one. */
const BLOWS = 3;

/** The best of one morning or evening. */
export interface PeakFlowSlot {
  readonly day: string;
  readonly slot: 'morning' | 'evening';
  /** L/min. */
  readonly best: number;
  readonly blows: number;
  readonly isComplete: boolean;
  /** Whole percent of the personal best, and the zone by the exact one; when a personal best is known. */
  readonly ofBest?: { readonly percent: number; readonly zone: Zone };
}

/**
 * How much it swings within a day: (highest − lowest) ÷ mean, averaged over the days with a morning and an evening among the
 * fourteen that end with the newest reading: two weeks are what is judged (`PEAK_FLOW_DIARY`), and a calm year before them
 * would hide a bad week.
 */
export interface Variability {
  /** To one decimal. */
  readonly percent: number;
  readonly days: number;
  readonly isVariable: boolean;
}

/** The diary, slot by slot in the order in which they were taken. Blows may be readings of their own or counted in one (`how.blows`). */
export function peakFlowDiary(
  readings: readonly Reading[],
  personalBest?: number,
): {
  readonly slots: readonly PeakFlowSlot[];
  readonly variability?: Variability;
  readonly unusable: readonly Reading[];
} {
  const { placed, unusable } = placedReadings(readings, 'peak-flow', ['peak-flow']);
  const sessions = groupBy(placed, ({ clock }) => [`${clock.day} ${halfOfDay(clock.minutes)}`]);
  const slots = [...sessions.values()].map((session) => slotOf(session, personalBest));
  const variability = variabilityOf(slots);
  return { slots, ...(variability === undefined ? {} : { variability }), unusable };
}

function slotOf(session: readonly Placed[], personalBest: number | undefined): PeakFlowSlot {
  const { day, minutes } = must(session[0], 'a reading in each session').clock;
  const best = Math.max(...session.map(({ reading }) => reading.values['peak-flow'] ?? 0));
  const blows = session.reduce((sum, { reading }) => sum + (reading.how.blows ?? 1), 0);
  const ofBest = shareOf(best, personalBest);
  return {
    day,
    slot: halfOfDay(minutes),
    best,
    blows,
    isComplete: blows >= BLOWS,
    ...(ofBest === undefined ? {} : { ofBest }),
  };
}

function shareOf(best: number, personalBest: number | undefined): PeakFlowSlot['ofBest'] {
  if (personalBest === undefined || !(personalBest > 0)) return undefined;
  const percent = rounded((best * 100) / personalBest, 0);
  return percent === undefined ? undefined : { percent, zone: zoneOf(best, personalBest) };
}

/** Not by the rounded percent: 79.6 is shown as 80 and is amber. */
function zoneOf(best: number, personalBest: number): Zone {
  if (best * 100 >= ZONES_FROM.green * personalBest) return 'green';
  return best * 100 >= ZONES_FROM.amber * personalBest ? 'amber' : 'red';
}

function variabilityOf(slots: readonly PeakFlowSlot[]): Variability | undefined {
  const newest =
    slots
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const swings = slots.flatMap(({ day, slot, best }) => {
    if (slot !== 'morning' || daysBetween(day, newest) >= PEAK_FLOW_DIARY.schedule.times) return [];
    const evening = slots.find((other) => other.day === day && other.slot === 'evening');
    return evening === undefined || best + evening.best === 0
      ? []
      : [(Math.abs(best - evening.best) * 200) / (best + evening.best)];
  });
  if (swings.length === 0) return undefined;
  const mean = swings.reduce((sum, swing) => sum + swing, 0) / swings.length;
  const percent = rounded(mean, 1);
  return percent === undefined
    ? undefined
    : { percent, days: swings.length, isVariable: mean >= VARIABLE_FROM };
}
