import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { expect, expectAccessible, goWithin, recordComplete, signInByNumber, test } from '../kit/test.ts';

const main = (page: Page) => page.getByRole('main');

/** YYYY-MM-DD, so many days before today. */
const daysAgo = (days: number): string => {
  const day = new Date(Date.now() - days * 86_400_000);
  return day.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
};

async function add(page: Page, link: string, label: string, value: string, day = daysAgo(0)): Promise<void> {
  await goWithin(page, '/readings/diary');
  await page.getByRole('link', { name: link }).click();
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Date', { exact: true }).fill(day);
  await page.getByLabel('Time', { exact: true }).fill('00:01');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(main(page).locator('[data-reading]').first()).toBeVisible();
}

test('a weight diary says when a rise matters, where the weight was added; a peak flow is held against one’s best', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zq', 'Somebody').bundle);
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await page.getByRole('link', { name: 'Diaries: weight, blood sugar, peak flow' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep this diary: Weight with heart failure' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You keep this diary' })).toBeFocused();
  await add(page, 'Add your weight', 'Weight', '80', daysAgo(3));
  await expect(main(page)).not.toContainText('Call your heart failure team');
  await add(page, 'Add your weight', 'Weight', '82.5');
  await expect(page.getByRole('alert')).toContainText('Call your heart failure team or GP surgery today');
  await expect(page.getByRole('alert')).toContainText('Your weight went up by 2.5 kg');
  await expectAccessible(page);

  await goWithin(page, '/readings/diary');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('82.5 kg');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('2.5 kg up');
  await page.getByRole('button', { name: 'Keep this diary: Peak flow with asthma' }).click();
  await page.getByLabel(/^Your best peak flow/).fill('20');
  await page.getByRole('button', { name: 'Keep this number' }).click();
  await expect(main(page)).toContainText('Type a whole number from 30 to 900');
  await page.getByLabel(/^Your best peak flow/).fill('500');
  await page.getByRole('button', { name: 'Keep this number' }).click();
  await add(page, 'Add a peak flow', 'Peak flow, litres a minute', '240');
  await expect(page.getByRole('alert').filter({ hasText: 'less than half of your best' })).toBeVisible();
  // Whoever gets it is told what it is held against.
  await expect(main(page).locator('[data-reading]').filter({ hasText: '240' })).toContainText(
    'best when well: 500',
  );
  await goWithin(page, '/readings/diary');
  await expect(page.getByRole('row').filter({ hasText: '240' })).toContainText('48%');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop keeping it: Weight with heart failure' }).click();
  await goWithin(page, '/readings');
  await expect(main(page).getByText('82.5 kg')).toBeVisible();
  await expect(main(page)).not.toContainText('Call your heart failure team');
});
