import { startBench } from '../product.ts';
import type { Bench } from '../product.ts';
import { prove } from './asked.ts';
import { fetchBare } from './bare.ts';
import { recordAnswers, startReplay } from './replay.ts';
import type { Recorded } from './replay.ts';
import { visit } from './visit.ts';
import type { Visit } from './visit.ts';

/** A visit, and what it is compared with, taken right after it. */
export interface Pair {
  readonly large: Visit;
  /** A visit to a record of a tenth of the size. */
  readonly small: Visit;
  /** A bare page asking the same platforms for the same, in milliseconds. */
  readonly liveMs: number;
  /** A bare page getting the same bytes from servers that do nothing else, in milliseconds. */
  readonly replayMs: number;
  readonly serverMs: number;
  readonly bytes: Recorded['bytes'];
}

const RUNS = 3;
/** Sizes of records that are compared: one is a tenth of the other. */
const TENTH = 10;
/** Ports that one product takes up. */
const PORTS = 20;

const taken = new WeakMap<Bench, Promise<readonly Pair[]>>();

/** Visits with their comparisons, taken once for all figures that come from them; a first visit warms everything up. */
export function pairsOf(bench: Bench): Promise<readonly Pair[]> {
  const known = taken.get(bench) ?? takePairs(bench);
  taken.set(bench, known);
  return known;
}

async function takePairs(bench: Bench): Promise<readonly Pair[]> {
  const tenth = await startBench(Math.round(bench.resources / TENTH), bench.port + PORTS, { build: false });
  try {
    await visit(tenth);
    await visit(bench);
    const pairs: Pair[] = [];
    while (pairs.length < RUNS) pairs.push(await takePair(bench, tenth));
    return pairs;
  } finally {
    await tenth.end();
  }
}

async function takePair(bench: Bench, tenth: Bench): Promise<Pair> {
  const large = await visit(bench);
  const { asked, key } = large;
  const liveMs = await fetchBare(bench, await prove(asked, key));
  const recorded = await recordAnswers(await prove(asked, key), bench.base);
  const replay = await startReplay(recorded.answers);
  const replayMs = await fetchBare(bench, replay.calls);
  replay.end();
  const small = await visit(tenth);
  return { large, small, liveMs, replayMs, serverMs: recorded.serverMs, bytes: recorded.bytes };
}
