import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../scripts/browser.ts';
import { BUILT } from '../scripts/build-app.ts';
import { ROOT } from '../scripts/layers.ts';

/** A product started for measuring, and a browser to use it with. */
export interface Bench {
  readonly base: string;
  readonly control: string;
  readonly port: number;
  /** The size of the largest record. */
  readonly resources: number;
  readonly browser: Browser;
  end(): Promise<void>;
}

/**
 * Starts the product on a port of its own with a large record of the given size. With `build: false` it serves what was
 * built before.
 */
export async function startBench(resources: number, port = 9173, { build = true } = {}): Promise<Bench> {
  const data = mkdtempSync(join(tmpdir(), 'health-record-bench-'));
  const options = ['--port', String(port), '--data', data, '--resources', String(resources), '--quiet'];
  if (!build) options.push('--app', BUILT);
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts'), ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, refuse) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready http')) ready();
    });
    child.on('exit', (code) => refuse(new Error(`The product did not start (exit ${code})`)));
  });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    base: `http://localhost:${port}`,
    control: `http://localhost:${port + 1}`,
    port,
    resources,
    browser,
    async end() {
      await browser.close();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const PIN = '482913';

/** Answers what is asked after a first sign-in on a device. */
export async function choosePin(page: Page): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('Repeat PIN').fill(PIN);
  await page.getByRole('button', { name: 'Choose a PIN' }).click();
}

/** Signs a person in on a new page and waits until every source has answered; `before` sees the page while it is blank. */
export async function openRecord(
  bench: Bench,
  nhsNumber: string,
  before?: (page: Page) => Promise<void>,
): Promise<Page> {
  return openRecordIn(await bench.browser.newContext({ locale: 'en-GB' }), bench.base, nhsNumber, before);
}

/** The same in a browser of its own. */
export async function openRecordIn(
  context: BrowserContext,
  base: string,
  nhsNumber: string,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await context.newPage();
  await before(page);
  await page.goto(base);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('NHS number').fill(nhsNumber);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await choosePin(page);
  // Asked now and then, not at each frame: a page that is made to draw all the time has less time for its work.
  await page.waitForFunction(() => performance.getEntriesByName('phr:complete').length > 0, undefined, {
    timeout: 300_000,
    polling: 500,
  });
  return page;
}
