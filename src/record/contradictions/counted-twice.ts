import type { Fact } from '../fact.ts';
import { tieredDate } from '../consolidate/date-tiers.ts';
import type { Differs } from './differs.ts';
import { byThing, toSide, type Said } from './side.ts';

/** Doses of one vaccine are weeks apart; two organisations that record it within so many days may mean one dose. */
const ONE_DOSE_DAYS = 14;
const DAY_MS = 86_400_000;

/** The same vaccine recorded as given at two organisations within days, so that one dose may be counted as two. */
export function countedTwice(all: readonly Said[]): readonly Differs[] {
  const given = all.filter(({ fact }) => fact.detail.kind === 'vaccination' && isGiven(fact));
  const found = new Map<string, Differs>();
  for (const group of byThing(given)) {
    for (const [a, b] of neighbours(group)) {
      const shared = a.entry.sources.some((source) => b.entry.sources.includes(source));
      if (a.entry === b.entry || shared) continue;
      found.set([a.entry.id, b.entry.id].sort().join(' '), {
        is: 'counted-twice',
        about: 'vaccination',
        sides: [toSide(a, saidOf(a.fact)), toSide(b, saidOf(b.fact))],
      });
    }
  }
  return [...found.values()];
}

const NOT_SO: ReadonlySet<string> = new Set(['withdrawn', 'refuted', 'not-done', 'cancelled']);
const isGiven = ({ detail, status }: Fact): boolean =>
  detail.kind === 'vaccination' && detail.given === 'yes' && !NOT_SO.has(status.standing);

/** Every two of which the days are close enough. */
function neighbours(group: readonly Said[]): (readonly [Said, Said])[] {
  const dated = group
    .flatMap((said) => {
      const [day] = tieredDate(said.fact.when).days;
      return day === undefined ? [] : [{ said, at: Date.parse(day) }];
    })
    .sort((a, b) => a.at - b.at);
  return dated.flatMap(({ said, at }, place) => {
    const close: (readonly [Said, Said])[] = [];
    for (const other of dated.slice(place + 1)) {
      if (other.at - at > ONE_DOSE_DAYS * DAY_MS) break;
      close.push([said, other.said]);
    }
    return close;
  });
}

const saidOf = ({ detail }: Fact): string =>
  detail.kind === 'vaccination' ? (detail.dose ?? detail.doseNumber?.toString() ?? '') : '';
