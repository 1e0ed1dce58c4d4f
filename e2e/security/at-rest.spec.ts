import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { searchDisk } from '../kit/disk.ts';
import { markedPerson } from '../kit/marked-person.ts';
import { portOf } from '../kit/products.ts';
import {
  expect,
  goOffline,
  PIN,
  proveOwner,
  recordComplete,
  signInByNumber,
  test,
  unlock,
  goWithin,
} from '../kit/test.ts';

const { bundle: BUNDLE, word, marks: MARKS } = markedPerson('qzx', 'Ann');

/** Everything that must not be found: words, the person's number, codes, and the tokens that were handed out. */
function listenForTokens(page: Page): () => readonly string[] {
  const tokens: string[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/token') || !response.ok()) return;
    void response
      .json()
      .then((said: Record<string, unknown>) => {
        for (const name of ['access_token', 'refresh_token', 'id_token'])
          if (typeof said[name] === 'string') tokens.push(said[name]);
      })
      .catch(() => undefined);
  });
  return () => tokens;
}

async function wholeSession(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  for (const path of [
    'medicines',
    'allergies',
    'conditions',
    'results',
    'documents',
    'timeline',
    'sources',
  ]) {
    await goWithin(page, `/record/${path}`);
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  }
  await page.goto('/record');
  await page.getByRole('searchbox').fill(word('condition'));
  await page.getByRole('searchbox').press('Enter');
  const hit = page
    .getByRole('main')
    .getByRole('link', { name: word('condition') })
    .first();
  await expect(hit).toBeVisible();
  await hit.click();
  await page.getByText('The data as received').first().click();
  await expect(page.getByText(word('remark')).first()).toBeVisible();
  await showCardWhileLocked(page);
  await leaveReadingWaiting(page);
}

/** The card that may be read without unlocking is sealed all the same: a copied disk shows nothing of it. */
async function showCardWhileLocked(page: Page): Promise<void> {
  await goWithin(page, '/emergency');
  await page.getByText('Add or change your own words').click();
  await page.getByLabel('What else should they know?').fill(word('card'));
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect(page.getByText('Your words are on your card.')).toBeVisible();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await proveOwner(page);
  await expect(page.getByText(/^While your record is locked, this is shown/)).toBeVisible();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('article')).toContainText(word('card'));
  await page.goto('/record');
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your record');
}

/** A reading that cannot be sent yet lies in the vault, and beside it to be sent while the vault is locked. */
async function leaveReadingWaiting(page: Page): Promise<void> {
  await goWithin(page, '/readings/new');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await goOffline(page);
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill('77.5');
  await page.getByText('More about it').click();
  await page.getByLabel('Anything to say about it?').fill(word('reading'));
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(page.getByText('Waiting to be sent')).toBeVisible();
}

async function inOwnProfile(
  use: (context: BrowserContext) => Promise<void>,
  look: (folder: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'health-record-profile-'));
  try {
    const { launchOptions, viewport } = test.info().project.use;
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: `http://localhost:${portOf(test.info().parallelIndex)}`,
      ...(viewport === undefined ? {} : { viewport }),
      locale: 'en-GB',
    });
    try {
      await use(context);
    } finally {
      await context.close();
    }
    look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('nothing of a person can be read from the disk: no word, name, number, code or token', async ({
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(BUNDLE);
  const secrets: string[] = [nhsNumber, PIN, word('card'), ...MARKS];
  await inOwnProfile(
    async (context) => {
      const page = await context.newPage();
      const tokens = listenForTokens(page);
      await wholeSession(page, nhsNumber);
      secrets.push(...tokens());
      expect(tokens().length).toBeGreaterThan(0);
    },
    (folder) => expect(searchDisk(folder, secrets)).toEqual([]),
  );
});

test('the search finds what does lie in the clear, small and packed', async ({ baseURL }) => {
  await inOwnProfile(
    async (context) => {
      const page = await context.newPage();
      await page.goto(baseURL ?? '');
      await page.evaluate(async (planted) => {
        const opening = indexedDB.open('planted', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        await new Promise((resolve) => opening.addEventListener('success', resolve));
        const database = opening.result;
        for (let row = 0; row < 400; row += 1) {
          const change = database.transaction('rows', 'readwrite', { durability: 'strict' });
          change.objectStore('rows').put(`${planted} ${row} `.repeat(200), row);
          await new Promise((resolve) => change.addEventListener('complete', resolve));
        }
        database.close();
      }, word('planted'));
    },
    (folder) => expect(searchDisk(folder, [word('planted')]).map(({ as }) => as)).not.toEqual([]),
  );
});
