import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  PIN,
  recordComplete,
  signInByNumber,
  test,
  unlock,
  goWithin,
} from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function keepConditionsClosed(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change which parts ask again' }).click();
  await page.getByRole('checkbox', { name: 'Conditions' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep these closed' }).click();
  await expect(page.getByText('These ask again: Conditions.')).toBeVisible();
}

async function prove(page: Page): Promise<void> {
  await page.getByLabel('Current PIN').fill(PIN);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

test('a part that is kept closed asks again, on its page and wherever everything is shown together', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await keepConditionsClosed(page, nhsNumber);
  const theirs = /type 2 diabetes/i;
  for (const path of ['conditions', 'timeline', 'search', 'changes', 'questions']) {
    await page.goto(`/record/${path}`);
    await expect(heading(page)).toHaveText('You keep this closed');
    await expect(page.getByRole('main')).not.toContainText(theirs);
  }
  await expectAccessible(page);
  await goWithin(page, '/record');
  const card = page.getByRole('main').locator('.app-card').filter({ hasText: 'You keep this closed' });
  await expect(card).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText(theirs);
  await expect(page.getByRole('main')).toContainText(/metformin/i);
  await expectAccessible(page);
  await goWithin(page, '/record/medicines');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();

  await page.goto('/record/conditions');
  await prove(page);
  await expect(heading(page)).toHaveText('Conditions');
  await expect(page.getByRole('main')).toContainText(theirs);
  // Opened for all pages, until the record locks.
  await page.getByRole('link', { name: 'Your health record' }).first().click();
  await expect(page.getByRole('main')).toContainText(theirs);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await unlock(page);
  await expect(page.getByRole('main')).toContainText('You keep this closed');
  await expect(page.getByRole('main')).not.toContainText(theirs);
});

test('what is kept closed cannot be changed by whoever holds the unlocked phone', async ({
  page,
  sandbox,
}) => {
  await keepConditionsClosed(page, (await sandbox.person('diabetes')).nhsNumber);
  await page.getByRole('button', { name: 'Change which parts ask again' }).click();
  await expect(page.getByRole('checkbox', { name: 'Conditions' })).toHaveCount(0);
  await prove(page);
  await page.getByRole('checkbox', { name: 'Conditions' }).uncheck();
  await page.getByRole('button', { name: 'Keep these closed' }).click();
  await expect(page.getByText('No part asks again.')).toBeVisible();
});
