import type { Page } from '@playwright/test';
import { FURTHER_PAGES, OWN_PAGES, RECORD_PAGES } from '../kit/pages.ts';
import {
  choosePin,
  expect,
  expectAccessible,
  goWithin,
  recordComplete,
  signInByNumber,
  test,
} from '../kit/test.ts';

async function expectFitting(page: Page, path: string): Promise<void> {
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  expect(fits, `${path} scrolls sideways`).toBe(true);
}

/** Each width and each language once; `LOOKS=all` tries every one with the other. */
const LOOKS = [
  [360, 'en'],
  [1280, 'cy'],
  ...(process.env['LOOKS'] === 'all'
    ? ([
        [360, 'cy'],
        [1280, 'en'],
      ] as const)
    : []),
] as const;

for (const [width, language] of LOOKS) {
  test(`axe finds nothing at ${width} px in ${language === 'en' ? 'English' : 'Welsh'}`, async ({
    page,
    sandbox,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    await context.addCookies([{ name: 'language', value: language, url: baseURL ?? '' }]);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^(Sign in|Mewngofnodi)$/ }).click();
    await page.getByLabel(/NHS number|Rhif GIG/).fill((await sandbox.person('diabetes')).nhsNumber);
    await page.getByRole('button', { name: /^(Continue|Parhau)$/ }).click();
    await expect(page.getByLabel('PIN', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await choosePin(page);
    await recordComplete(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [path, heading] of RECORD_PAGES) {
      await goWithin(page, path);
      await expect(page.getByRole('region', { name: /^(Coverage|Cwmpas)$/ })).toBeVisible();
      await expectFitting(page, path);
      if (language === 'en') await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectAccessible(page);
    }
    for (const [path, heading] of [...OWN_PAGES, ...FURTHER_PAGES]) {
      await goWithin(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (language === 'en') await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectFitting(page, path);
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: /^(Lock now|Cloi nawr)$/ }).click();
    await expect(page.getByLabel('PIN', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
}

test('every page of the record can be reached with the keyboard alone', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signInByNumber(page, (await sandbox.person('conflicts')).nhsNumber);
  await recordComplete(page);
  const pages = RECORD_PAGES.filter(
    ([, heading]) => !heading.startsWith('Your') && !heading.startsWith('Search'),
  );
  for (const [path, heading] of [...pages, ...OWN_PAGES]) {
    await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
    let reached = false;
    for (let presses = 0; presses < 200 && !reached; presses += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(
        (wanted) =>
          document.activeElement instanceof HTMLAnchorElement && document.activeElement.pathname === wanted,
        path,
      );
    }
    expect(reached, path).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await goWithin(page, '/record');
  }
});

test('a printed page says what is missing', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await page.goto('/record/medicines');
  await page.emulateMedia({ media: 'print' });
  const region = page.getByRole('region', { name: 'Coverage' });
  await expect(region).toBeVisible();
  await expect(region.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
});
