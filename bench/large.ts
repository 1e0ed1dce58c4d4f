import type { Figure } from './figure.ts';
import {
  consolidateFigure,
  firstEntriesFigure,
  growthFigure,
  heapFigure,
  indexFigure,
  longestTaskFigure,
  resyncFigures,
  searchFigure,
} from './large/figures.ts';
import type { Bench } from './product.ts';

/** Pieces of information that make about 50,000 entries; the rest is folded into them or stands beside them. */
export const LARGE = 69_000;

/** What is measured on the record of a person with about 50,000 entries from six sources. */
export const LARGE_MEASURES: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  'consolidate.vs-bare': async (bench) => [await consolidateFigure(bench)],
  'first-entries.share': async (bench) => [await firstEntriesFigure(bench)],
  'index.share': async (bench) => [await indexFigure(bench)],
  'heap.vs-bytes': async (bench) => [await heapFigure(bench)],
  'growth.50k-vs-5k': async (bench) => [await growthFigure(bench)],
  'resync.unchanged-share resync.changed-share': resyncFigures,
  'main-thread.longest-task-ms': async (bench) => [await longestTaskFigure(bench)],
  'search.p95-ms': async (bench) => [await searchFigure(bench)],
};
