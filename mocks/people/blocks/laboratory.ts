import type { PlatformId } from '../../kit/world.ts';
import type { Panel, Test } from '../codes/tests.ts';
import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import { addDays } from '../dates.ts';
import { reportNumber } from './identifiers.ts';

/** How far a person's values lie from the usual mean, by the test's SNOMED CT code. */
export type Tendency = Readonly<Record<string, number>>;

/** A believable value of a test. */
export function value(random: Random, test: Test, shift = 0): number {
  return Math.max(0, random.around(test.mean + shift, test.spread, test.decimals));
}

/** A believable value for every test of a panel, in its order. */
export function values(random: Random, panel: Panel, tendency: Tendency = {}): number[] {
  return panel.tests.map((test) => value(random, test, tendency[test.code ?? ''] ?? 0));
}

/** How the practice's copy of a hospital report shows where it came from. */
export type Copy = 'same-identifier' | 'same-content';

/** A report at the hospital laboratory and its copy in the practice's record. */
export function reportAndCopy(
  draft: Draft,
  where: { hospital: PlatformId; practice: PlatformId },
  what: {
    panel: Panel;
    on: string;
    values: readonly (number | undefined)[];
    conclusion?: string;
    status?: string;
  },
  copy: Copy,
): void {
  const identifier = reportNumber(draft.random, what.on);
  const time = `${draft.random.int(8, 16)}`.padStart(2, '0') + `:${draft.random.int(10, 59)}`;
  draft.book(where.hospital).panel({ ...what, identifier, time });
  draft.book(where.practice).panel({
    ...what,
    time,
    bare: draft.random.chance(0.4),
    ...(copy === 'same-identifier' ? { identifier } : { dayOnly: draft.random.chance(0.5) }),
  });
}

/** Dates from `from` to `to`, about `everyDays` apart, each a few days off as appointments are. */
export function visitsBetween(random: Random, from: string, to: string, everyDays: number): string[] {
  const dates: string[] = [];
  let next = addDays(from, random.int(0, 14));
  while (next <= to) {
    dates.push(next);
    next = addDays(next, everyDays + random.int(-9, 9));
  }
  return dates;
}
