import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/layers.ts';
import { listFigures } from './lists.ts';
import { mergeFigures } from './labelled/measure.ts';
import { accountedShare, firstEntriesShare, scriptSizes } from './measures.ts';
import type { Figure } from './measures.ts';
import { startBench } from './product.ts';
import type { Bench } from './product.ts';

const MEASURES: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  'accounted.share': async (bench) => [await accountedShare(bench)],
  'first-entries.share': async (bench) => [await firstEntriesShare(bench)],
  'js.start-gz-kb js.record-gz-kb': scriptSizes,
  'scroll.dropped-share year-jump.ms': listFigures,
  'merge.precision merge.recall conflict.recall conflict.false-alarms': mergeFigures,
};

// npm run bench [-- NAME …]: measures what is named (or everything) and writes bench-results/latest.json.
const wanted = process.argv.slice(2);
const chosen = Object.entries(MEASURES).filter(
  ([names]) => wanted.length === 0 || wanted.some((name) => names.split(' ').includes(name)),
);
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${Object.keys(MEASURES).join(' ')}`);
  process.exit(1);
}
const bench = await startBench(12_000);
const results: Figure[] = [];
try {
  for (const [, measure] of chosen) results.push(...(await measure(bench)));
} finally {
  await bench.end();
}
mkdirSync(join(ROOT, 'bench-results'), { recursive: true });
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
writeFileSync(
  join(ROOT, 'bench-results/latest.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
console.table(
  results.map(({ name, value, unit, target, holds, runs }) => ({
    name,
    value: Number(value.toFixed(4)),
    unit,
    target,
    holds,
    runs,
  })),
);
