import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { appOf } from '../kit/products.ts';
import { expect, goOffline, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

/** Puts a file where the app is served from, in every way it is served. */
function serve(file: string, content: Buffer): void {
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
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
    const third = await context.newPage();
    await third.goto('/record/visits');
    await expect(third.getByRole('heading', { level: 1 })).toHaveText('Visits');
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
    // One that is locked begins anew at once: what unlocks and reads the record is loaded then.
    await third.evaluate(() => document.documentElement.setAttribute('data-old', ''));
    await page.getByRole('button', { name: 'Lock now' }).click();
    await expect(third.getByRole('heading', { level: 1 })).toHaveText('Unlock your record');
    await expect(third.locator('html[data-old]')).toHaveCount(0);
    await unlock(third);
    await expect(third.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await goOffline(page);
    await page.goto('/record/conditions');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  } finally {
    await context.setOffline(false);
    serve(worker, before);
  }
});

test.describe('a bad version', () => {
  test.use({ expectedErrors: ['not today', 'Failed to load resource'] });

  test('that does not start says so, and leaves as soon as there is a good one', async ({
    page,
    sandbox,
  }) => {
    const app = appOf(test.info().parallelIndex);
    const [worker, html] = ['service-worker.js', 'index.html'].map((name) => join(app, name)) as [
      string,
      string,
    ];
    const good = { worker: readFileSync(worker), html: readFileSync(html) };
    const script = /assets\/index-[^"]+\.js/.exec(good.html.toString())?.[0] ?? '';
    const bad = script.replace('index-', 'bad-');
    const badly = (text: Buffer): Buffer => Buffer.from(text.toString().replaceAll(script, bad));
    expect(script).not.toBe('');
    try {
      await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
      await recordComplete(page);
      await page.getByRole('button', { name: 'Lock now' }).click();
      serve(join(app, bad), Buffer.from("throw new Error('not today');"));
      serve(html, badly(good.html));
      serve(worker, badly(good.worker));
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      const banner = page.getByRole('region', { name: 'New version' });
      await banner.getByRole('button', { name: 'Use it now' }).click();
      await expect(page.getByRole('heading', { name: 'This service did not start' })).toBeVisible();

      serve(html, good.html);
      serve(worker, Buffer.concat([good.worker, Buffer.from('\n// mended\n')]));
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock your record');
      await unlock(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your record');
    } finally {
      serve(html, good.html);
      serve(worker, good.worker);
      for (const ending of ['', '.gz', '.br']) rmSync(join(app, bad + ending), { force: true });
    }
  });
});
