import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/layers.ts';
import { coldFigures } from './cold.ts';
import type { Figure } from './figure.ts';
import { listFigures } from './lists.ts';
import { mergeFigures } from './labelled/measure.ts';
import { LARGE, LARGE_MEASURES } from './large.ts';
import { accountedShare, scriptSizes } from './measures.ts';
import { startBench } from './product.ts';
import { deliveryFigure } from './outbox.ts';
import { scheduleFigures } from './schedules.ts';
import { captureFigure } from './readings.ts';
import { vaultFigures } from './vault/measure.ts';
import type { Bench } from './product.ts';

type Measures = Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>>;

const MEASURES: Measures = {
  'accounted.share': async (bench) => [await accountedShare(bench)],
  'js.start-gz-kb js.record-gz-kb': scriptSizes,
  'vault.sealed-vs-plain': vaultFigures,
  'capture.saved-ms': captureFigure,
  'outbox.vs-bare': deliveryFigure,
  'outbox.lost outbox.duplicated': scheduleFigures,
  'merge.precision merge.recall conflict.recall conflict.false-alarms': mergeFigures,
};

const AT_LIFELONG_SIZE: Measures = {
  ...LARGE_MEASURES,
  'summary.vs-empty-react page-open.ms search-ready.ms': coldFigures,
  'scroll.dropped-share scroll-through.dropped-share year-jump.ms': listFigures,
};

// npm run bench [-- NAME … --resources N --port N]: measures what is named (or everything) and writes
// bench-results/latest.json. `--resources` makes the large record another size, for a quick look.
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    resources: { type: 'string', default: String(LARGE) },
    port: { type: 'string', default: '9173' },
  },
});
const groups = [
  { resources: 12_000, measures: MEASURES },
  { resources: Number(options.resources), measures: AT_LIFELONG_SIZE },
].map(({ resources, measures }) => ({
  resources,
  chosen: Object.entries(measures).filter(
    ([names]) => wanted.length === 0 || wanted.some((name) => names.split(' ').includes(name)),
  ),
}));
if (groups.every(({ chosen }) => chosen.length === 0)) {
  const names = [MEASURES, AT_LIFELONG_SIZE].flatMap((measures) => Object.keys(measures));
  console.error(`No such benchmark. There are: ${names.join(' ')}`);
  process.exit(1);
}
const results: Figure[] = [];
for (const { resources, chosen } of groups) {
  if (chosen.length === 0) continue;
  const bench = await startBench(resources, Number(options.port));
  try {
    for (const [names, measure] of chosen) {
      try {
        results.push(...(await measure(bench)));
      } catch (error) {
        // What could not be measured is absent; the others need not be measured again.
        console.error(`Not measured: ${names}`, error);
        process.exitCode = 1;
      }
    }
  } finally {
    await bench.end();
  }
}
mkdirSync(join(ROOT, 'bench-results'), { recursive: true });
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg(),
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
