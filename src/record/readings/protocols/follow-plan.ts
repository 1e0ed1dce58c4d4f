import { must } from '../../../kit/must.ts';
import { eachOnce } from '../duplicates.ts';
import type { Reading } from '../reading.ts';
import { addDays, daysBetween, wallClockOf } from '../wall-clock.ts';
import { HOME_BLOOD_PRESSURE, homeBloodPressure, type HomeBloodPressure } from './home-blood-pressure.ts';
import { progressOf, type Progress } from './schedule.ts';

/** A plan that somebody is following. */
export interface FollowedPlan {
  readonly protocol: typeof HOME_BLOOD_PRESSURE.id;
  /** YYYY-MM-DD, by the clock on the wall. */
  readonly startDay: string;
  /** The one to measure at: always the same. */
  readonly arm?: 'left' | 'right';
  /** Organisation codes of who gets its readings. */
  readonly to: readonly string[];
  /** When the person wants to be reminded, HH:MM by the clock on the wall. */
  readonly times: Readonly<Record<'morning' | 'evening', string>>;
}

/** A plan that begins later is better begun then. */
const LATEST_DAYS = 7;

/** Why a plan cannot be followed: it would be over, or is far off; or its reminders are not of a morning and an evening. */
export type PlanFault = 'day' | 'times';

/** The day to begin on: the one that is asked for (`asked`, YYYY-MM-DD), unless that has passed. */
export function dayToBegin(
  asked: string | undefined,
  today: string,
): { readonly startDay: string; readonly hasPassed: boolean } {
  const hasPassed = asked !== undefined && asked < today;
  return { startDay: asked === undefined || hasPassed ? today : asked, hasPassed };
}

/**
 * What is wrong with a plan that somebody would begin on a day (`today`, YYYY-MM-DD); they may have begun already. The day that
 * they are asked to begin on is not too far off.
 */
export function faultOfPlan(
  { startDay, times: { morning, evening } }: Pick<FollowedPlan, 'startDay' | 'times'>,
  today: string,
  asked?: string,
): PlanFault | undefined {
  const away = daysBetween(today, startDay);
  const isNear = away <= LATEST_DAYS || startDay === asked;
  if (!(away > -HOME_BLOOD_PRESSURE.schedule.times && isNear)) return 'day';
  return morning === '' || morning >= '12:00' || evening < '12:00' ? 'times' : undefined;
}

/** The seven days as whoever asks for them sends them: which days (YYYY-MM-DD, both belong to it), and how often a day. */
export function plannedFrom(startDay: string) {
  const { kind, schedule } = HOME_BLOOD_PRESSURE;
  return {
    kind,
    from: startDay,
    until: addDays(startDay, schedule.times - 1),
    timesADay: schedule.slots.length * schedule.readingsPerSlot,
  };
}

/** How far a plan has come, and what its readings come to so far. */
export interface FollowedView {
  readonly progress: Progress;
  readonly result: HomeBloodPressure;
  /** Readings that are perhaps others of them, arrived twice: each counted once. */
  readonly twice: number;
  /** YYYY-MM-DD, by the clock on the wall. */
  readonly today: string;
  /** Which day of the plan it is: 1 on its first, 0 or less before. */
  readonly day: number;
  /** The next session is one of today. */
  readonly isDue: boolean;
  /** Milliseconds until the next reading of a session may be taken; 0 when it may be taken now. */
  readonly waitMs: number;
}

/** NICE NG136 1.2.7: two consecutive measurements at least 1 minute apart. */
const APART_MS = 60_000;

/** Follows a plan with the readings there are; `now` is an instant with the offset of where the person is. */
export function followPlan(plan: FollowedPlan, readings: readonly Reading[], now: string): FollowedView {
  const { kind, schedule } = HOME_BLOOD_PRESSURE;
  const { once, twice } = eachOnce(readings.filter((reading) => reading.kind === kind));
  const result = homeBloodPressure(once, plan.startDay);
  const counted = result.days.flatMap(({ morning, evening }) => [...morning, ...evening]);
  const progress = progressOf(
    schedule,
    plan.startDay,
    counted.map(({ takenAt }) => takenAt),
    now,
  );
  const { at, day: today } = must(wallClockOf(now), 'an instant with its offset');
  const last = Math.max(...counted.map(({ takenAt }) => wallClockOf(takenAt)?.at ?? -Infinity));
  const { next } = progress;
  // Only between two of one session; a typed time has no seconds, so the minute it names may have just begun.
  const isBetween = next !== undefined && next.has > 0 && next.has < next.wanted;
  return {
    progress,
    result,
    twice,
    today,
    day: daysBetween(plan.startDay, today) + 1,
    isDue: next?.from === today,
    waitMs: isBetween ? Math.min(APART_MS, Math.max(0, last + APART_MS - at)) : 0,
  };
}
