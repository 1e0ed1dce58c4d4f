import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { appOf } from '../kit/products.ts';
import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

/** Puts a service worker where the app is served from, in every way it is served. */
function serve(worker: string, script: Buffer): void {
  writeFileSync(worker, script);
  writeFileSync(`${worker}.gz`, gzipSync(script));
  writeFileSync(`${worker}.br`, brotliCompressSync(script));
}

test('a new version waits until a form is done with and the person says so; nothing typed is lost', async ({
  page,
  context,
  sandbox,
}) => {
  const worker = join(appOf(test.info().parallelIndex), 'service-worker.js');
  const before = readFileSync(worker);
  try {
    await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
    await recordComplete(page);
    const other = await context.newPage();
    await other.goto('/record/medicines');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Medicines');
    await page.goto('/record/conditions');
    const entry = page.locator('main a[href*="/record/entry/"]').first();
    await entry.click();
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Your note').fill('half');

    serve(worker, Buffer.concat([before, Buffer.from('\n// another version\n')]));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const banner = page.getByRole('region', { name: 'New version' });
    await expect(banner).toContainText('waits until you have finished');
    await expect(banner.getByRole('button')).toHaveCount(0);
    await page.getByLabel('Your note').fill('half and half');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText('Your note is kept.')).toBeVisible();

    await banner.getByRole('button', { name: 'Use it now' }).click();
    await expect(banner).toHaveCount(0);
    // Unlocked as before, on the same page, and the note is there.
    await expect(page.getByRole('main')).toContainText('half and half');
    const isNew = await page.evaluate(async () => {
      const { active, waiting } = await navigator.serviceWorker.ready;
      return (
        active?.state === 'activated' && waiting === null && navigator.serviceWorker.controller === active
      );
    });
    expect(isNew).toBe(true);
    // The other tab goes on, and begins anew with its next page.
    await expect(other.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await other.getByRole('button', { name: 'Menu' }).click();
    await other.getByRole('link', { name: 'Allergies and reactions' }).first().click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Allergies and reactions');
    await context.setOffline(true);
    await page.goto('/record/conditions');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  } finally {
    await context.setOffline(false);
    serve(worker, before);
  }
});
