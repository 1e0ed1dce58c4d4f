import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { startKillable, type Killable } from '../kit/killable.ts';
import { randomFrom } from '../kit/random.ts';
import { everythingStored } from '../kit/stored.ts';
import { expect, PIN, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

/** How often the browser is killed; the same number gives the same moments. */
const KILLS = Number(process.env['KILLS'] ?? 200);
const LONGEST_MS = { 'first load': 2500, refresh: 1500, note: 400, 'PIN change': 900 } as const;
type Doing = keyof typeof LONGEST_MS;
const DOINGS = Object.keys(LONGEST_MS) as readonly Doing[];

/** A step that takes longer has stopped for good: better an error that names it than a run without end. */
const STEP_MS = 90_000;

/** What a record comes to, read off its page of sources. */
async function accounts(page: Page): Promise<string> {
  await page.goto('/record');
  await recordComplete(page);
  await page.goto('/record/sources');
  const rows = page.locator('[data-source][data-received]');
  await expect(rows.first()).toBeAttached();
  return JSON.stringify(
    await rows.evaluateAll((all) =>
      all.map((row) =>
        ['source', 'received', 'shown', 'folded', 'set-aside'].map((name) =>
          row.getAttribute(`data-${name}`),
        ),
      ),
    ),
  );
}

test(`killed ${KILLS} times at random moments, it reopens to what was last committed`, async ({
  baseURL,
  sandbox,
}) => {
  test.setTimeout(KILLS * 60_000);
  const random = randomFrom(Number(process.env['SEED'] ?? 1));
  const { nhsNumber } = await sandbox.person('conflicts');
  const args = test.info().project.use.launchOptions?.args ?? [];
  const start = (folder: string): Promise<Killable> =>
    startKillable(findBrowser() ?? 'chromium', folder, args);
  const pageOf = async ({ context }: Killable): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MS);
    const goTo = page.goto.bind(page);
    page.goto = (url, options) => goTo(new URL(url, baseURL).href, options);
    return page;
  };

  let folder = mkdtempSync(join(tmpdir(), 'health-record-kill-'));
  let whole: string | undefined;
  let kept: string[] = [];
  let pin = PIN;
  const killed = new Map<Doing, number>();
  try {
    for (let round = 0; round < KILLS; round += 1) {
      const doing = DOINGS[Math.floor(random() * DOINGS.length)] ?? 'refresh';
      let browser = await start(folder);
      if (doing === 'first load') {
        await browser.kill();
        rmSync(folder, { recursive: true, force: true });
        folder = mkdtempSync(join(tmpdir(), 'health-record-kill-'));
        kept = [];
        pin = PIN;
        browser = await start(folder);
      }
      const page = await pageOf(browser);
      await signInIfAsked(page, nhsNumber, [pin]);
      const wait = random() * LONGEST_MS[doing];
      if (doing !== 'first load') await recordComplete(page);
      if (doing === 'refresh') await page.getByRole('button', { name: 'Check for new information' }).click();
      const text = `note number ${round}`;
      if (doing === 'note') await writeNote(page, text);
      const next = String(100_000 + Math.floor(random() * 900_000));
      if (doing === 'PIN change') await changePin(page, pin, next);
      await pause(wait);
      // What the page has said to be kept, is.
      if (doing === 'note' && (await page.getByText('Your note is kept.').isVisible())) kept.push(text);
      const isChanged = await page.getByText('Your PIN is changed').isVisible();
      await browser.kill();
      killed.set(doing, (killed.get(doing) ?? 0) + 1);

      const again = await start(folder);
      const after = await pageOf(again);
      // The new PIN once the page has said so; before that the one or the other, and never neither.
      const pins = doing !== 'PIN change' ? [pin] : isChanged ? [next] : [next, pin];
      pin = (await signInIfAsked(after, nhsNumber, pins)) ?? pin;
      // Every chunk opens, and what was said to be kept is there.
      const stored = await everythingStored(after, pin);
      for (const note of kept) expect(stored, `round ${round}, ${doing}`).toContain(note);
      const now = await accounts(after);
      whole ??= now;
      expect(now, `round ${round}, ${doing} after ${Math.round(wait)} ms`).toBe(whole);
      await again.kill();
      if ((round + 1) % 20 === 0) console.log(`${round + 1} of ${KILLS}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`killed: ${[...killed].map(([doing, times]) => `${doing} ${times}`).join(', ')}`);
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens the record, by the first of these PINs that fits; tells which. */
async function signInIfAsked(
  page: Page,
  nhsNumber: string,
  pins: readonly string[],
): Promise<string | undefined> {
  await page.goto('/record');
  const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
  const heading = page.getByRole('heading', { level: 1, name: 'Your record', exact: true });
  const locked = page.getByRole('button', { name: 'Unlock', exact: true });
  await expect(signIn.or(heading).or(locked).first()).toBeVisible();
  if (await signIn.isVisible()) {
    await signInByNumber(page, nhsNumber);
    return undefined;
  }
  for (const pin of pins) {
    if (!(await locked.isVisible())) break;
    await unlock(page, pin);
    const wrong = page.getByRole('alert').filter({ hasText: 'not the right PIN' });
    await expect(heading.or(wrong)).toBeVisible();
    if (await heading.isVisible()) return pin;
  }
  await expect(heading).toBeVisible();
  return undefined;
}

/** Changes the PIN, up to the click that does. */
async function changePin(page: Page, from: string, to: string): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('/settings');
  await press('Change your PIN');
  await page.getByLabel('Current PIN').fill(from);
  await press('Continue');
  await page.getByLabel('PIN', { exact: true }).fill(to);
  await page.getByLabel('Repeat PIN').fill(to);
  await press('Change your PIN');
}

/** Writes a note on an entry, up to the click that is to keep it. */
async function writeNote(page: Page, text: string): Promise<void> {
  await page.goto('/record/conditions');
  const entry = page.locator('main a[href*="/record/entry/"]').first();
  await expect(entry).toBeVisible();
  await page.goto((await entry.getAttribute('href')) ?? '');
  const field = page.getByLabel('Your note');
  const write = page.getByRole('button', { name: 'Write a note' });
  await expect(write.or(field).first()).toBeVisible();
  // A note that was not kept before the last kill is still being written.
  if (!(await field.isVisible())) await write.click();
  await field.fill(text);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
}
