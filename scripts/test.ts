import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ROOT } from './layers.ts';

interface Tally {
  passed: number;
  failed: number;
}

const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name);
const reports = join(ROOT, 'test-results');

function run(
  name: string,
  command: string,
  parameters: readonly string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  console.log(
    `== ${name}: ${status === 0 ? 'holds' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  return status === 0;
}

/** A check without tests of its own counts as one. */
const single = (holds: boolean): Tally => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 });

/** Reads how many tests a runner ran. A run that left no report, or ran nothing, has failed. */
function tally(report: string, holds: boolean, read: (json: never) => Tally): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counted = read(JSON.parse(readFileSync(report, 'utf8')) as never);
  const ranNothing = counted.passed + counted.failed === 0;
  return { passed: counted.passed, failed: Math.max(counted.failed, holds && !ranNothing ? 0 : 1) };
}

function main(): void {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const browser = ensureBrowser('without-window');
  const node = process.execPath;
  const [unitReport, e2eReport] = [join(reports, 'unit.json'), join(reports, 'e2e.json')];
  const tallies = [
    single(run('formatting', bin('prettier'), ['--check', '--log-level', 'warn', '.'])),
    single(run('lint', node, ['scripts/lint.ts'])),
    single(run('types', node, ['scripts/typecheck.ts'])),
  ];
  const unit = run('unit tests', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  tallies.push(
    tally(unitReport, unit, (json: { numPassedTests: number; numFailedTests: number }) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
    })),
  );
  const e2e = run('journeys in a browser', bin('playwright'), ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
    CHROMIUM_PATH: browser,
  });
  tallies.push(
    tally(e2eReport, e2e, (json: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
      passed: json.stats.expected + json.stats.flaky,
      failed: json.stats.unexpected,
    })),
  );
  const total = tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
  }));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

main();
