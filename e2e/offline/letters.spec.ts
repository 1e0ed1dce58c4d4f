import type { Page } from '@playwright/test';
import { chunksStored } from '../kit/stored.ts';
import {
  appKept,
  expect,
  expectAccessible,
  goOffline,
  recordComplete,
  signInByNumber,
  test,
  goWithin,
} from '../kit/test.ts';

test.use({
  expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS', 'An SSL', 'ServiceWorker'],
});

const letters = (page: Page) => page.getByRole('main').locator('a[href*="/documents/open/"]');

test('the newest letters, and those that were chosen, are read without a network', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('documents')).nhsNumber);
  await recordComplete(page);
  await appKept(page);
  await goWithin(page, '/record/documents');
  await expect(letters(page).first()).toBeVisible();
  const all = await letters(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );

  // One is opened and chosen; the newest came by themselves.
  const last = all.at(-1) ?? '';
  await goWithin(page, last);
  const keep = page.getByRole('button', { name: 'Always keep it on this device' });
  await keep.click();
  await expect(page.getByRole('status').filter({ hasText: 'It is kept on this device' })).toBeVisible();
  await expectAccessible(page);

  const kept = async () => (await chunksStored(page)).filter(([name]) => name.startsWith('letters/')).length;
  await expect.poll(kept).toBeGreaterThanOrEqual(Math.min(5, all.length));
  await goOffline(page);
  for (const [address, words] of [
    [last, 'It is kept on this device'],
    [all[0] ?? '', /without the internet/],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.getByRole('link', { name: 'Save this document' })).toBeVisible();
  }
});
