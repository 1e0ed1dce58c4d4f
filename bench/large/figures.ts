import { atMost, median } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Bench } from '../product.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { longestTask } from './tasks.ts';
import type { LongestTask } from './tasks.ts';
import { THROTTLE, typeWords } from './typing.ts';
import { CHANGED } from './visit.ts';
import type { LaterPull } from './visit.ts';

const TASK_RUNS = 3;
const START = 'phr:unlocked';

const sizeOf = ({ large, bytes }: Pair): object => ({ entries: large.entries, bytes });

/** From the start of the fetch until everything is shown, over a bare page's fetch and parse of the same answers. */
export async function consolidateFigure(bench: Bench): Promise<Figure> {
  const pairs = await pairsOf(bench);
  return atMost(1.5, {
    name: 'consolidate.vs-bare',
    unit: 'times',
    values: pairs.map(({ large, liveMs }) => large.marks.complete / liveMs),
    detail: {
      start: START,
      bare: 'all requests of the product to the platforms at once, proofs made beforehand, against the same platforms',
      // The same bytes from servers that have nothing else to do: how much of the bare time is the platforms' work.
      vsReplay: median(pairs.map(({ large, replayMs }) => large.marks.complete / replayMs)),
      requests: pairs.map(({ large }) => large.asked.length),
      completeMs: pairs.map(({ large }) => large.marks.complete),
      locatedMs: pairs.map(({ large }) => large.marks.located),
      bareMs: pairs.map(({ liveMs }) => liveMs),
      replayMs: pairs.map(({ replayMs }) => replayMs),
      serverMs: pairs.map(({ serverMs }) => serverMs),
      sizes: pairs.map(sizeOf),
    },
  });
}

/** How early the first entries are painted, as a share of the time until all are. */
export async function firstEntriesFigure(bench: Bench): Promise<Figure> {
  const pairs = await pairsOf(bench);
  return atMost(0.15, {
    name: 'first-entries.share',
    unit: 'share',
    values: pairs.map(({ large: { marks } }) => marks.first / marks.complete),
    detail: {
      start: START,
      firstMs: pairs.map(({ large }) => large.marks.first),
      completeMs: pairs.map(({ large }) => large.marks.complete),
    },
  });
}

/** What making the record searchable takes, right after everything is shown, as a share of the time until then. */
export async function indexFigure(bench: Bench): Promise<Figure> {
  const pairs = await pairsOf(bench);
  return atMost(0.2, {
    name: 'index.share',
    unit: 'share',
    values: pairs.map(({ large: { marks } }) => (marks.searchReady - marks.complete) / marks.complete),
    detail: {
      indexMs: pairs.map(({ large: { marks } }) => marks.searchReady - marks.complete),
      completeMs: pairs.map(({ large }) => large.marks.complete),
    },
  });
}

/** Memory of page and record worker once all is shown, over what was received (uncompressed). */
export async function heapFigure(bench: Bench): Promise<Figure> {
  const pairs = await pairsOf(bench);
  return atMost(1.5, {
    name: 'heap.vs-bytes',
    unit: 'times',
    values: pairs.map(({ large: { heap }, bytes }) => (heap.page + heap.worker) / bytes.json),
    detail: { heap: pairs.map(({ large }) => large.heap), bytes: pairs.map(({ bytes }) => bytes) },
  });
}

/** The time an entry takes in a large record over that in one of a tenth of its size. */
export async function growthFigure(bench: Bench): Promise<Figure> {
  const pairs = await pairsOf(bench);
  const each = ({ entries, marks }: Pair['large']): number => marks.complete / entries;
  return atMost(1.2, {
    name: 'growth.50k-vs-5k',
    unit: 'times',
    values: pairs.map(({ large, small }) => each(large) / each(small)),
    detail: {
      entries: pairs.map(({ large, small }) => [large.entries, small.entries]),
      completeMs: pairs.map(({ large, small }) => [large.marks.complete, small.marks.complete]),
    },
  });
}

/** Bytes of a second pull over those of the first: when nothing has changed, and when a hundredth has. */
export async function resyncFigures(bench: Bench): Promise<Figure[]> {
  const pairs = await pairsOf(bench);
  const figure = (name: string, limit: number, pullOf: (pair: Pair) => LaterPull, more: object): Figure =>
    atMost(limit, {
      name,
      unit: 'share',
      values: pairs.map((pair) => pullOf(pair).bytes / pair.large.first.bytes),
      detail: {
        ...more,
        firstBytes: pairs.map(({ large }) => large.first.bytes),
        bytes: pairs.map((pair) => pullOf(pair).bytes),
        ms: pairs.map((pair) => pullOf(pair).ms),
        requests: pairs.map((pair) => pullOf(pair).requests),
        identityRequests: pairs.map((pair) => pullOf(pair).identityRequests),
      },
    });
  return [
    figure('resync.unchanged-share', 0.01, ({ large }) => large.unchanged, {}),
    figure('resync.changed-share', 0.03, ({ large }) => large.changed, { changed: CHANGED }),
  ];
}

/** The longest that the page's thread is held in one go from the return to the app until everything is shown. */
export async function longestTaskFigure(bench: Bench): Promise<Figure> {
  const runs: LongestTask[] = [];
  while (runs.length < TASK_RUNS) runs.push(await longestTask(bench));
  return atMost(50, {
    name: 'main-thread.longest-task-ms',
    unit: 'ms',
    values: runs.map(({ ms }) => ms),
    detail: { runs },
  });
}

/** How long a typed key takes until its answer is painted: all but the slowest twentieth. */
export async function searchFigure(bench: Bench): Promise<Figure> {
  const keys = [...(await typeWords(bench))].sort((a, b) => a.ms - b.ms);
  const at = (share: number): number => keys[Math.ceil(keys.length * share) - 1]?.ms ?? Number.NaN;
  const value = at(0.95);
  return {
    name: 'search.p95-ms',
    value,
    unit: 'ms',
    target: '<= 50',
    holds: value <= 50,
    runs: keys.length,
    detail: {
      throttle: THROTTLE,
      of: "the page's thread",
      p50: at(0.5),
      p99: at(0.99),
      slowest: keys.slice(-12),
    },
  };
}
