import { expect, expectAccessible, goOffline, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.beforeEach(async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
});

// The network is cut while scripts of other pages are still being fetched ahead.
test.use({ expectedErrors: ['net::ERR_INTERNET_DISCONNECTED'] });

test('an abbreviation finds what it means and says so, twenty at first and all of them on request', async ({
  page,
}) => {
  await page.goto('/record/search');
  await page.getByRole('searchbox').pressSequentially('BP');
  const hits = page.getByRole('main').locator('ul.app-entries').getByRole('listitem');
  await expect(hits).toHaveCount(20);
  await expect(hits.first()).toContainText('“BP” means: blood pressure.');
  await expect(page).toHaveURL(/\/record\/search$/);
  const said = await page.getByRole('status').filter({ hasText: 'found for' }).innerText();
  const total = Number(/^(\d+) entries found for “BP”/.exec(said)?.[1]);
  expect(total).toBeGreaterThan(20);
  while ((await hits.count()) < total) {
    const before = await hits.count();
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect(hits).toHaveCount(Math.min(total, before + 40));
  }
  await expect(page.getByRole('button', { name: /^Show \d+ more$/ })).toHaveCount(0);
});

test('the kind, the organisation and the years restrict what is found, and coming back finds them so', async ({
  page,
}) => {
  await page.goto('/record/search?q=metformin');
  await page.getByText('Search in part of your record').click();
  await page.getByRole('checkbox', { name: /^Medicines \(\d+\)$/ }).check();
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByLabel('From year').fill('1990');
  const hits = page.getByRole('main').locator('ul.app-entries').getByRole('listitem');
  await expect(hits.first()).toContainText('Riverside Surgery');
  await hits.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/record\/entry\//);
  await page.goBack();
  // What is asked for stands in no address: the browser writes those to the disk.
  await expect(page).toHaveURL(/\/record\/search\?q=metformin$/);
  await expect(page.getByLabel('From year')).toHaveValue('1990');
  await expect(hits.first()).toContainText('Riverside Surgery');
  await page.getByLabel('To year').fill('1980');
  await expect(page.getByText('This year is before the first year')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Search everything' }).click();
  await expect(hits.first()).toContainText(/metformin/i);
});

test('every letter is answered with a mark, also without a network', async ({ page, context }) => {
  await page.goto('/record/search');
  await page.waitForFunction(() => performance.getEntriesByName('phr:search-ready').length > 0);
  await goOffline(page);
  const marks = (): Promise<number> =>
    page.evaluate(() => performance.getEntriesByName('phr:search-shown').length);
  for (const letter of 'jab 2') {
    const before = await marks();
    await page.getByRole('searchbox').pressSequentially(letter);
    await expect.poll(marks).toBeGreaterThan(before);
  }
  await context.setOffline(false);
});
