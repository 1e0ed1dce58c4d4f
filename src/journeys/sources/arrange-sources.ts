import type { Counts, Coverage } from '#/record/coverage.ts';
import type { HeldDetails, Statement } from '#/record/fact.ts';
import type { SetAside, SetAsideReason } from '#/record/reading-of-source.ts';

/** The sum of one source, as a row that must add up. */
export interface Account {
  readonly received: number;
  readonly shown: number;
  readonly folded: number;
  readonly setAside: number;
  /** received = shown + folded + set aside. When it is not, something was lost and the page says so. */
  readonly addsUp: boolean;
}

/** Adds up what happened to everything one source sent. */
export function accountOf(counts: Counts): Account {
  const setAside = Object.values(counts.setAside).reduce((sum, count) => sum + count, 0);
  const { received, shown, folded } = counts;
  return { received, shown, folded, setAside, addsUp: received === shown + folded + setAside };
}

/** Adds up all sources. */
export function totalOf(accounts: readonly Account[]): Account {
  const sum = (pick: (account: Account) => number): number =>
    accounts.reduce((total, account) => total + pick(account), 0);
  return {
    received: sum((one) => one.received),
    shown: sum((one) => one.shown),
    folded: sum((one) => one.folded),
    setAside: sum((one) => one.setAside),
    addsUp: accounts.every((one) => one.addsUp),
  };
}

const REASONS: readonly SetAsideReason[] = [
  'unreadable',
  'not-for-you',
  'another-person',
  'nothing-refers-to-it',
  'sent-twice',
  'not-about-care',
];

/** The reasons that occur, the ones a reader should know of first. */
export function reasonsOf(
  counts: Counts,
): readonly { readonly reason: SetAsideReason; readonly count: number }[] {
  return REASONS.flatMap((reason) => {
    const count = counts.setAside[reason] ?? 0;
    return count === 0 ? [] : [{ reason, count }];
  });
}

export interface SetAsideGroup {
  /** What it is; undefined for what is kept back: naming its kind would tell what the organisation may not. */
  readonly type: string | undefined;
  readonly reason: SetAsideReason;
  /** Undefined for what is kept back. */
  readonly count: number | undefined;
  /** Where in the items reading stopped, each place once. */
  readonly paths: readonly string[];
}

/** Like items together: "12 × claim for payment, not about your care". In the order of the reasons, most first. */
export function groupSetAside(items: readonly SetAside[]): readonly SetAsideGroup[] {
  const groups = new Map<
    string,
    { type: string; reason: SetAsideReason; count: number; paths: Set<string> }
  >();
  for (const { type, reason, path } of items) {
    if (reason === 'not-for-you') continue;
    const key = `${reason} ${type}`;
    const group = groups.get(key) ?? { type, reason, count: 0, paths: new Set<string>() };
    group.count += 1;
    if (path !== undefined && path !== '') group.paths.add(path);
    groups.set(key, group);
  }
  const told = [...groups.values()].sort((a, b) => b.count - a.count);
  const keptBack: readonly SetAsideGroup[] = items.some((one) => one.reason === 'not-for-you')
    ? [{ type: undefined, reason: 'not-for-you', count: undefined, paths: [] }]
    : [];
  return [...told.map((group) => ({ ...group, paths: [...group.paths] })), ...keptBack].sort(
    (a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason),
  );
}

/** Everything known about one source besides its coverage line. */
export function aboutSource(
  source: Coverage,
  details: readonly HeldDetails[] | undefined,
  statements: readonly Statement[] | undefined,
): { readonly details: readonly HeldDetails[]; readonly statements: readonly Statement[] } {
  return {
    details: (details ?? []).filter((one) => one.source === source.source),
    statements: (statements ?? []).filter((one) => one.source === source.source),
  };
}
