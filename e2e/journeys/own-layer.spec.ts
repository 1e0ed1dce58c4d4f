import type { Page } from '@playwright/test';
import { Sandbox } from '../kit/sandbox.ts';
import { expect, expectAccessible, recordComplete, signInByNumber, test, goWithin } from '../kit/test.ts';

/** Opens the entry of a name from the list of its kind. */
async function openEntry(page: Page, list: string, name: RegExp): Promise<string> {
  await goWithin(page, `/record/${list}`);
  const link = page.locator('main a[href*="/record/entry/"]').filter({ hasText: name }).first();
  await expect(link).toBeVisible();
  await goWithin(page, (await link.getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { name: 'Your own words about this' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Asks every source again, as a person would, and waits for the end of it. */
async function checkAgain(page: Page): Promise<void> {
  await goWithin(page, '/record');
  await recordComplete(page);
  await page.evaluate(() => performance.clearMarks('phr:complete'));
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await recordComplete(page);
}

/** `Type/id` of what an entry's address names. */
function resourceAt(path: string): { resourceType: string; id: string } {
  const [resourceType = '', id = ''] = path.split('/').slice(-2).map(decodeURIComponent);
  return { resourceType, id };
}

test.beforeEach(async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('conflicts')).nhsNumber);
  await recordComplete(page);
});

test.afterAll(async ({ baseURL }) => {
  await (await Sandbox.at(baseURL ?? '')).reset();
});

test('copies that the person takes apart stay apart, also after a new pull, until put back', async ({
  page,
}) => {
  const path = await openEntry(page, 'conditions', /^Essential hypertension/);
  await expect(page.getByRole('heading', { name: 'Where this comes from: 2 copies' })).toBeVisible();
  await page.getByRole('button', { name: 'These are not the same' }).click();
  const told = page.getByRole('status').filter({ hasText: 'shown apart' });
  await expect(told).toBeFocused();
  await expect(page.getByText('You keep this apart from:')).toBeVisible();
  await expectAccessible(page);
  await checkAgain(page);
  await goWithin(page, path);
  await expect(page.getByText('You keep this apart from:')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where this comes from', exact: true })).toBeVisible();
  await page.getByRole('listitem').getByRole('link', { name: 'Essential hypertension' }).first().click();
  await expect(page.getByText('You keep this apart from:')).toBeVisible();
  await page.getByRole('button', { name: 'Put back together' }).click();
  await expect(page.getByRole('heading', { name: 'Where this comes from: 2 copies' })).toBeVisible();
});

test('two entries that the person calls the same are one, until that is taken back', async ({ page }) => {
  const path = await openEntry(page, 'conditions', /^Atrial fibrillation/);
  await page.getByRole('button', { name: 'This is the same as another entry' }).click();
  await page.getByLabel('Find the other entry').fill('atrial fib 2019');
  await expect(page.getByText('1 found.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Choose Atrial fibrillation/ }).click();
  await page.getByRole('button', { name: 'Yes, they are the same' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'shown as one' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Where this comes from: 2 copies' })).toBeVisible();
  await checkAgain(page);
  await goWithin(page, path);
  await expect(page.getByText('because you said they are the same')).toBeVisible();
  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(page.getByRole('heading', { name: 'Where this comes from', exact: true })).toBeVisible();
});

test('what the person disputes says so, outlives a pull, and becomes a question to whoever is chosen', async ({
  page,
}) => {
  const path = await openEntry(page, 'medicines', /^Bisoprolol/);
  await page.getByRole('button', { name: 'This is not right' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Write what is not right');
  await page.getByLabel('What is not right?').fill('I take half a tablet');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'you do not agree' })).toBeFocused();
  await checkAgain(page);
  await expect(page.getByText('You say this is not right').first()).toBeAttached();
  await goWithin(page, '/record/medicines');
  const named = page.getByRole('listitem').filter({ has: page.locator(`a[href="${path}"]`) });
  await expect(named).toHaveCount(2);
  await expect(named.filter({ hasText: 'You say this is not right' })).toHaveCount(2);
  await goWithin(page, path);
  await expect(page.getByText('You say this is not right').first()).toBeVisible();
  await expect(page.getByText('I take half a tablet')).toBeVisible();

  await expect(page.getByText('different doses')).toBeVisible();
  await page.getByRole('link', { name: 'Ask about this' }).first().click();
  const text = page.getByLabel('Your question', { exact: true });
  await expect(text).toHaveValue(
    /Riverside Surgery says: .*Northgate .* says: |Northgate .* says: .*Riverside Surgery says: /,
  );
  await expect(text).toHaveValue(/15 July 2019.*Which is right\?$/);
  await page.getByLabel('Riverside Surgery').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep this question' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your question is kept' })).toBeFocused();
  const question = page.getByRole('region', { name: 'Ask Riverside Surgery' });
  await expect(question.getByRole('link', { name: /^0/ })).toHaveAttribute('href', /^tel:/);
  await question.getByRole('button', { name: 'I have asked this' }).click();
  await expect(question).toContainText('You asked this on');
  await page.reload();
  await expect(question).toContainText('You asked this on');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(question).toHaveCount(0);
});

test('what an organisation corrects is told before and after, and what it removes can still be read', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('conflicts');
  const changed = await openEntry(page, 'medicines', /^Simvastatin/);
  const removed = await openEntry(page, 'procedures', /colonoscopy/i);
  await goWithin(page, '/record/changes');
  await expect(page.getByText('Nothing has changed.')).toBeVisible();
  await page.goto('/record/changes?since=2020-01-01');
  await expect(page.getByText(/This device has kept your record only since/)).toBeVisible();

  await sandbox.act({ kind: 'amend', nhsNumber, ...resourceAt(changed) });
  await sandbox.act({ kind: 'remove', nhsNumber, ...resourceAt(removed) });
  await checkAgain(page);
  await expect(page.getByText('2 changes since')).toBeVisible();
  await page.getByRole('link', { name: 'See what has changed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What has changed');
  const corrected = page.getByRole('listitem').filter({ hasText: 'Simvastatin' });
  await expect(corrected).toContainText(
    /Before: One tablet at night\s*After: One tablet at night \(corrected\)/,
  );
  await expect(page.getByRole('listitem').filter({ hasText: /colonoscopy/i })).toContainText('Removed');
  await expectAccessible(page);

  await goWithin(page, changed);
  const before = page.getByRole('region', { name: 'What it said before' });
  await expect(before).toContainText('Before: One tablet at night');
  await expectAccessible(page);
  await goWithin(page, removed);
  await expect(page.getByRole('heading', { name: /Removed by Northgate/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/colonoscopy/i);
  await expectAccessible(page);
  const today = new Date().toISOString().slice(0, 10);
  await page.goto(`/record/changes?on=${today}`);
  await expect(page.getByRole('heading', { name: 'Current medicines' })).toBeVisible();
  await expectAccessible(page);
});
