import type { Page } from '@playwright/test';
import {
  coverageLines,
  expect,
  expectAccessible,
  goOffline,
  proveOwner,
  recordComplete,
  signInByNumber,
  test,
  unlock,
  goWithin,
} from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const card = (page: Page) => page.getByRole('article', { name: /^Emergency card: / });

/** How many cards lie on this device to be read while locked. */
async function cardsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('keyring');
        opening.addEventListener('error', () => reject(new Error('no keyring')));
        opening.addEventListener('success', () => {
          const cards = opening.result.transaction('cards').objectStore('cards').count();
          cards.addEventListener('success', () => resolve(cards.result));
        });
      }),
  );
}

async function openCard(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/emergency');
  await expect(heading(page)).toHaveText('Emergency card');
  await expect(card(page)).toBeVisible();
}

test('the card has what helpers need, works with no network, and is not seen while locked unless its owner says so', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await openCard(page, nhsNumber);
  await expect(card(page)).toContainText(/metformin/i);
  await expect(card(page)).toContainText(/type 2 diabetes/i);
  await expect(card(page)).toContainText('Dose: ');
  expect(await coverageLines(page).count()).toBeGreaterThan(0);
  await expectAccessible(page);

  await page.getByText('Add or change your own words').click();
  await page.getByLabel('What else should they know?').fill('I am deaf. There is a dog at home.');
  await page.getByRole('group', { name: 'Person to call 1' }).getByLabel('Name').fill('Ann');
  await page.getByRole('group', { name: 'Person to call 1' }).getByLabel('Phone number').fill('my sister');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect(page.getByRole('alert')).toContainText('Type a phone number');
  await expectAccessible(page);
  await page.getByRole('group', { name: 'Person to call 1' }).getByLabel('Phone number').fill('01632 960587');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect(page.getByText('Your words are on your card.')).toBeVisible();
  await expect(card(page)).toContainText('There is a dog at home');
  await expect(card(page).getByRole('link', { name: '01632 960587' })).toHaveAttribute('href', /^tel:/);

  await goOffline(page);
  await page.reload();
  await expect(card(page)).toContainText(/metformin/i);

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await expect(page.getByText(/metformin|dog at home/i)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^In an emergency/ })).toHaveCount(0);
  await unlock(page);
  await expect(heading(page)).toHaveText('Emergency card');
  await expect(page.getByLabel('What else should they know?')).toBeHidden();
  await page.getByText('Add or change your own words').click();
  await page.getByLabel('What else should they know?').fill('I am deaf. There is a cat');
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await unlock(page);
  await expect(page.getByLabel('What else should they know?')).toHaveValue('I am deaf. There is a cat');
});

test('who chooses so has the card read while locked: what they chose of it, and nothing once they take it back', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await openCard(page, nhsNumber);
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await page.getByRole('checkbox', { name: 'Active conditions' }).uncheck();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await proveOwner(page);
  await expect(
    page.getByText('While your record is locked, this is shown: Allergies and reactions; Current medicines.'),
  ).toBeVisible();

  await goOffline(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(card(page)).toContainText(/metformin/i);
  await expect(card(page)).not.toContainText(/type 2 diabetes/i);
  await expect(card(page)).toContainText('Not shown on this card. That does not mean there are none.');
  await expectAccessible(page);
  await page.reload();
  await expect(card(page)).toContainText(/metformin/i);
  // Nothing else of the record opens with it.
  await page.getByRole('link', { name: 'Unlock your record' }).click();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^In an emergency/ }).click();
  await expect(card(page)).toBeVisible();
  await page.getByRole('link', { name: 'Unlock your record' }).click();

  await unlock(page);
  await expect(heading(page)).toHaveText('Your record');
  await page.goto('/emergency');
  await page.getByRole('button', { name: 'Stop showing it while locked' }).click();
  await expect(page.getByText('While your record is locked, your card is not shown.')).toBeVisible();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('who only holds an unlocked phone lets nobody read the card while locked, and nothing more of it', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await openCard(page, nhsNumber);
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await expect(page.getByRole('heading', { name: 'First show that it is you' })).toBeVisible();
  await expectAccessible(page);
  await proveOwner(page, '135790');
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await expect(page.getByText('While your record is locked, your card is not shown.')).toBeVisible();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^In an emergency/ })).toHaveCount(0);
  expect(await cardsKept(page)).toBe(0);

  // Its owner lets the medicines be read. More than that needs them again; less does not.
  await unlock(page);
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await page.getByRole('checkbox', { name: 'Active conditions' }).uncheck();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await proveOwner(page);
  await expect(page.getByText(/^While your record is locked, this is shown/)).toBeVisible();
  await page.getByRole('button', { name: 'Change what is shown' }).click();
  await page.getByRole('checkbox', { name: 'Active conditions' }).check();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await expect(page.getByRole('heading', { name: 'First show that it is you' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('checkbox', { name: 'Active conditions' }).uncheck();
  await page.getByRole('checkbox', { name: 'Allergies and reactions' }).uncheck();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await expect(
    page.getByText('While your record is locked, this is shown: Current medicines.'),
  ).toBeVisible();
});

test('a card that is read while locked goes with its record', async ({ page, sandbox }) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await openCard(page, nhsNumber);
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await page.getByRole('button', { name: 'Show it while locked' }).click();
  await proveOwner(page);
  await expect(page.getByText(/^While your record is locked, this is shown/)).toBeVisible();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(card(page)).toBeVisible();
  await page.goto('/record');
  await unlock(page);
  await expect(heading(page)).toHaveText('Your record');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(heading(page)).toHaveText('Your health record');
  await page.goto('/emergency');
  await expect(heading(page)).toHaveText('Your health record');
  expect(await cardsKept(page)).toBe(0);
});
