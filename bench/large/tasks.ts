import { largePerson } from '../people.ts';
import { openRecord } from '../product.ts';
import type { Bench } from '../product.ts';

/** The longest thing that the page's thread did in one go, and when, in milliseconds. */
export interface LongestTask {
  /** From its start to its end, as the person waits for it. */
  readonly ms: number;
  /** Of it, the time in which it had a processor. */
  readonly cpuMs: number;
  /** The most processor time of any task: what is left of the longest on a machine that has nothing else to do. */
  readonly mostCpuMs: number;
  /** Its start, since the app opened after signing in. */
  readonly at: number;
  readonly tasks: number;
  readonly over50: number;
}

/** As much of the browser's trace as is used here (Chrome trace event format; times in microseconds). */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** The longest task of the page's thread from the return to the app until everything is shown, from the browser's own trace. */
export async function longestTask(bench: Bench): Promise<LongestTask> {
  const { nhsNumber } = await largePerson(bench);
  const page = await openRecord(bench, nhsNumber, async (blank) => {
    await bench.browser.startTracing(blank, { categories: CATEGORIES });
  });
  const trace = await bench.browser.stopTracing();
  await page.context().close();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  return longestIn(traceEvents);
}

function longestIn(events: readonly TraceEvent[]): LongestTask {
  const complete = events.find(({ name }) => name === 'phr:complete');
  // The app starts twice: before signing in, and on the way back.
  const start = events.findLast(
    ({ name, ts }) => name === 'phr:start' && complete !== undefined && ts < complete.ts,
  );
  if (complete === undefined || start === undefined) throw new Error('The trace has no marks');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === complete.pid &&
      tid === complete.tid &&
      ts + (dur ?? 0) >= start.ts &&
      ts <= complete.ts,
  );
  const longest = tasks.reduce((one, other) => ((other.dur ?? 0) > (one.dur ?? 0) ? other : one));
  return {
    ms: (longest.dur ?? 0) / 1000,
    cpuMs: (longest.tdur ?? 0) / 1000,
    mostCpuMs: Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000,
    at: (longest.ts - start.ts) / 1000,
    tasks: tasks.length,
    over50: tasks.filter(({ dur }) => (dur ?? 0) > 50_000).length,
  };
}
