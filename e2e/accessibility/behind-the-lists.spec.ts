import type { Page } from '@playwright/test';
import { expect, expectAccessible, recordComplete, signInByNumber, test, goWithin } from '../kit/test.ts';

/** Opens the first link on a page that leads to an address, and waits for its heading. */
async function follow(page: Page, from: string, href: string): Promise<void> {
  await goWithin(page, from);
  const link = page.getByRole('main').locator(`a[href*="${href}"]`).first();
  await expect(link).toBeAttached();
  await goWithin(page, (await link.getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const [width, language] of [
  [360, 'en'],
  [1280, 'cy'],
] as const) {
  test(`entries, trends, letters and lone pages: axe finds nothing at ${width} px in ${language === 'en' ? 'English' : 'Welsh'}`, async ({
    page,
    context,
    sandbox,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await signInByNumber(page, (await sandbox.person('documents')).nhsNumber);
    await recordComplete(page);
    await context.addCookies([{ name: 'language', value: language, url: baseURL ?? '' }]);
    await follow(page, '/record/documents', '/record/entry/');
    await expectAccessible(page);
    const letters = await goWithin(page, '/record/documents').then(async () => {
      await expect(page.getByRole('main').locator('a[href*="/documents/open/"]').first()).toBeAttached();
      return page
        .getByRole('main')
        .locator('a[href*="/documents/open/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    });
    for (const letter of letters.slice(0, 4)) {
      await page.goto(letter);
      await expect(page.getByRole('main').locator('canvas, article, .app-letter').first()).toBeVisible();
      await expectAccessible(page);
    }
    await follow(page, '/record/results', '/results/trend/');
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
    await expectAccessible(page);
    await goWithin(page, '/record/search?q=zzzzzz');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test('the page for people who have not proven who they are: axe finds nothing', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('P5')).nhsNumber);
  await expect(page.getByRole('button', { name: /prove who you are/i })).toBeVisible();
  await expectAccessible(page);
});

test('the sign-in pages: axe finds nothing', async ({ page, sandbox }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('NHS number')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('NHS number').fill('123');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expectAccessible(page);
  expect((await sandbox.people()).length).toBeGreaterThan(14);
});
