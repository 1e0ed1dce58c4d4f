import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, recordComplete, signInByNumber, test, goWithin } from '../kit/test.ts';

test.setTimeout(240_000);

/** Signs in the person with the largest record, opens a long list and waits until all of it is there. */
async function openList(page: Page, nhsNumber: string, path: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, path);
  await recordComplete(page);
}

const SOURCES = /From: \S|Held by \d+ organisations: \S/;

const entriesOf = (page: Page): Locator =>
  page.getByRole('main').locator('.app-shelves').getByRole('listitem');

/** What a screen reader is told of the page: role and name of everything that is not ignored. */
async function spokenOn(page: Page): Promise<readonly { readonly role: string; readonly name: string }[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
}

async function entriesAsText(page: Page): Promise<void> {
  const said = await page
    .getByRole('status')
    .filter({ hasText: /entries/ })
    .textContent();
  const count = Number(/\d+/.exec(said ?? '')?.[0]);
  expect(count).toBeGreaterThan(2000);
  await expect(entriesOf(page)).toHaveCount(count);
  const texts = await entriesOf(page).allTextContents();
  expect(texts.filter((text) => !SOURCES.test(text))).toEqual([]);
  expect(texts.filter((text) => !/(19|20)\d\d|Date not recorded|Date as sent/.test(text))).toEqual([]);
  expect(await page.locator('.app-entry:not(.app-entry--line)').count()).toBeLessThan(400);
}

test('a record of ordinary length is read aloud in full', async ({ page, sandbox }) => {
  await openList(page, (await sandbox.person('diabetes')).nhsNumber, '/record/timeline');
  await expect.poll(() => entriesOf(page).count()).toBeGreaterThan(300);
  const count = await entriesOf(page).count();
  await expect
    .poll(async () => (await spokenOn(page)).filter(({ name }) => SOURCES.test(name)).length)
    .toBeGreaterThanOrEqual(count);
});

async function findAndPrint(page: Page): Promise<void> {
  const oldest = entriesOf(page).last();
  await expect(oldest).not.toBeInViewport();
  await expect(oldest).toHaveText(SOURCES);
  const title = (await oldest.getByRole('link').first().textContent()) ?? '';
  const isShown = (): Promise<boolean> =>
    oldest.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isShown()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await isShown()).toBe(true);
  await page.emulateMedia({ media: null });
  await oldest.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/record\/entry\//);
  await expect(page.getByRole('main')).toContainText(title);
}

async function jumpToYear(page: Page): Promise<void> {
  const jumps = page.getByRole('navigation', { name: 'Jump to a year' }).getByRole('link');
  const year =
    (await jumps
      .filter({ hasText: /^\d{4}$/ })
      .last()
      .textContent()) ?? '';
  await jumps.filter({ hasText: year }).click();
  const heading = page.getByRole('heading', { level: 2, name: year });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const first = page.getByRole('region', { name: year }).getByRole('listitem').first();
  await expect(first).not.toHaveClass(/app-entry--line/);
  await expect(heading).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(first.getByRole('link').first()).toBeFocused();
  const inYear = await page.getByRole('region', { name: year }).getByRole('listitem').count();
  await expect
    .poll(async () => (await spokenOn(page)).filter(({ name }) => SOURCES.test(name)).length)
    .toBeGreaterThanOrEqual(inYear);
  const headings = (await spokenOn(page)).filter(
    ({ role, name }) => role === 'heading' && /^\d{4}$/.test(name),
  );
  expect(headings.length).toBe(
    await page
      .locator('.app-shelf__heading')
      .filter({ hasText: /^\d{4}$/ })
      .count(),
  );
  // The whole of a page this long takes minutes; the year stands for it.
  const { violations } = await new AxeBuilder({ page })
    .include(`[aria-labelledby="shelf-${year}"]`)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([]);
}

async function chooseKind(page: Page): Promise<void> {
  await page.getByText('Choose what to show').click();
  const box = page.getByRole('checkbox', { name: /^Visits \(/ });
  const count = Number(/\((\d+)\)/.exec((await page.getByText(/^Visits \(/).textContent()) ?? '')?.[1]);
  await box.check();
  await expect(entriesOf(page)).toHaveCount(count);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => entriesOf(page).count()).toBeGreaterThan(count);
}

test('results of a long record stand under their reports and lead to their courses', async ({
  page,
  sandbox,
}) => {
  await openList(page, (await sandbox.person('large')).nhsNumber, '/record/results');
  await expect.poll(() => entriesOf(page).count()).toBeGreaterThan(1000);
  await expect(page.locator('main a[href*="/results/trend/"]').first()).toBeAttached();
  const all = await entriesOf(page).count();
  await page.getByLabel('Show').selectOption('vital-signs');
  await expect.poll(() => entriesOf(page).count()).toBeLessThan(all);
  await expectAccessible(page);
});

test('a timeline of a lifetime: all of it is there, can be found, jumped in and chosen from', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(180_000);
  await openList(page, (await sandbox.person('large')).nhsNumber, '/record/timeline');
  const again = async (): Promise<void> => {
    await page.goto('/record/timeline');
    await recordComplete(page);
  };
  await test.step('every entry of a long timeline is on the page, as text that says what, when and from whom', () =>
    entriesAsText(page));
  await again();
  await test.step('what is far away can be found and printed, and leads to its entry', () =>
    findAndPrint(page));
  await again();
  await test.step('a jump shows the year at once, gives it the focus, and draws its entries in full', () =>
    jumpToYear(page));
  await again();
  await test.step('a choice of kind and organisation leaves the entries it counts', () => chooseKind(page));
});

test('whoever goes back to a long list is where they left it', async ({ page, sandbox }) => {
  const { nhsNumber } = await sandbox.person('large');
  await openList(page, nhsNumber, '/record/timeline');
  const years = page.getByRole('navigation', { name: /year/i }).getByRole('link');
  await years.nth(Math.floor((await years.count()) / 2)).click();
  await page.mouse.wheel(0, 1500);
  await page.waitForTimeout(1000);
  const followed = await page.evaluate(() => {
    const placed = [...document.querySelectorAll('[data-entry]')].map((entry) => ({
      entry,
      top: entry.getBoundingClientRect().top,
    }));
    const middle = innerHeight / 2;
    const { entry, top } = placed.reduce((a, b) =>
      Math.abs(b.top - middle) < Math.abs(a.top - middle) ? b : a,
    );
    entry.querySelector('a')?.click();
    return { id: entry.getAttribute('data-entry') ?? '', top };
  });
  const entry = page.locator(`[data-entry="${followed.id}"]`);
  await expect(entry).toHaveCount(0);
  await page.goBack();
  await expect(entry.getByRole('link').first()).toBeFocused();
  await expect
    .poll(() => entry.evaluate((one, top) => Math.abs(one.getBoundingClientRect().top - top), followed.top))
    .toBeLessThan(40);
});
