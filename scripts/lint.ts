import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, allArrows, objection } from './layers.ts';

const FOLDERS = ['src', 'service-worker', 'mocks', 'e2e', 'scripts'];

const objections = allArrows().flatMap((arrow) => {
  const why = objection(arrow);
  return why === undefined ? [] : [`${arrow.from} → ${arrow.to}: ${why}`];
});
for (const line of objections) console.error(line);
console.log(`imports: ${objections.length} against the floor plan`);
const run = spawnSync(
  join(ROOT, 'node_modules/.bin/oxlint'),
  ['--type-aware', '--deny-warnings', ...FOLDERS],
  { stdio: 'inherit', cwd: ROOT },
);
const map = spawnSync(process.execPath, [join(ROOT, 'scripts/map.ts'), '--check'], {
  stdio: 'inherit',
  cwd: ROOT,
});
process.exit(objections.length === 0 && run.status === 0 && map.status === 0 ? 0 : 1);
