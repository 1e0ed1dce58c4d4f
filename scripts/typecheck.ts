import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The compile units: a file that reaches for what its unit does not have does not compile. */
const UNITS = ['pure', 'worker', 'screen', 'node', 'tests'];

const tsc = resolve(import.meta.dirname, '../node_modules/.bin/tsc');
let failed = 0;
for (const unit of UNITS) {
  const run = spawnSync(tsc, ['-p', `tsconfig.${unit}.json`], {
    stdio: 'inherit',
    cwd: resolve(import.meta.dirname, '..'),
  });
  if (run.status !== 0) {
    console.error(`types: ${unit} does not compile`);
    failed += 1;
  }
}
console.log(`types: ${UNITS.length - failed} of ${UNITS.length} units compile`);
process.exit(failed === 0 ? 0 : 1);
