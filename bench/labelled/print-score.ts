import type { Pair, Score } from './score.ts';

/** Prints the figures by kind and, for the kinds named, how often each alteration was among the wrong and missed pairs. */
export function printScore({ kinds, contradictions }: Score, named: readonly string[] = []): void {
  console.table(
    kinds.map(({ kind, facts, precision, recall, joined, wrong, missed }) => ({
      kind,
      facts,
      precision: rounded(precision),
      recall: rounded(recall),
      joined,
      wrong: wrong.length,
      missed: missed.length,
    })),
  );
  console.table(
    contradictions.map(({ alarms: _alarms, ...one }) => ({ ...one, recall: rounded(one.recall) })),
  );
  for (const { is, alarms } of contradictions.filter((one) => named.includes(one.is))) {
    console.log(`${is}, reported without cause:`);
    console.table(tagsOf(alarms));
  }
  for (const { kind, wrong, missed } of kinds.filter((one) => named.includes(one.kind))) {
    console.log(`${kind}, joined wrongly:`);
    console.table(tagsOf(wrong));
    console.log(`${kind}, not joined:`);
    console.table(tagsOf(missed));
  }
}

const rounded = (share: number): number => Number(share.toFixed(4));

function tagsOf(pairs: readonly Pick<Pair, 'tags'>[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of pairs) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}
