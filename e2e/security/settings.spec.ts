import type { Page } from '@playwright/test';
import { expect, expectAccessible, PIN, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

// The last file would otherwise be one journey after another while the other product stands idle.
test.describe.configure({ mode: 'parallel' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openSettings(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(heading(page)).toHaveText('Settings');
}

test('a PIN is changed by who knows it, and the old one opens nothing any more', async ({
  page,
  sandbox,
}) => {
  await openSettings(page, (await sandbox.person('diabetes')).nhsNumber);
  await expectAccessible(page);
  await press(page, 'Change your PIN');
  await page.getByLabel('Current PIN').fill('000000');
  await press(page, 'Continue');
  await page.getByLabel('PIN', { exact: true }).fill('739164');
  await page.getByLabel('Repeat PIN').fill('739165');
  await press(page, 'Change your PIN');
  await expect(page.getByRole('alert')).toContainText('The two PINs are not the same');
  await page.getByLabel('Repeat PIN').fill('739164');
  await press(page, 'Change your PIN');
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await page.getByLabel('Current PIN').fill(PIN);
  await press(page, 'Continue');
  await page.getByLabel('PIN', { exact: true }).fill('739164');
  await page.getByLabel('Repeat PIN').fill('739164');
  await expectAccessible(page);
  await press(page, 'Change your PIN');
  await expect(page.getByRole('status').filter({ hasText: 'Your PIN is changed' })).toBeVisible();
  await press(page, 'Lock now');
  await unlock(page, PIN);
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await unlock(page, '739164');
  await expect(heading(page)).toHaveText('Settings');
});

test('a recovery code opens the record of somebody who has lost their PIN, with their notes', async ({
  page,
  sandbox,
}) => {
  await openSettings(page, (await sandbox.person('diabetes')).nhsNumber);
  await press(page, 'Make a recovery code');
  await page.getByLabel('Current PIN').fill(PIN);
  await press(page, 'Continue');
  const code = page.getByText(/^[0-9A-Z]{5}-[0-9A-Z-]+$/);
  const written = await code.innerText();
  await expectAccessible(page);
  await press(page, 'I have written it down');
  await expect(code).toHaveCount(0);
  await writeNote(page, 'mine alone');
  await press(page, 'Keep');
  await expect(page.getByText('Your note is kept.')).toBeVisible();
  await press(page, 'Lock now');
  await page.getByText('Use a recovery code').click();
  await page.getByLabel('Recovery code').fill(written.toLowerCase());
  await expectAccessible(page);
  await press(page, 'Unlock with the code');
  await expect(page.getByRole('main')).toContainText('mine alone');
});

test('what somebody is writing when the record locks is there when it opens again', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await writeNote(page, 'half a sentence');
  await page.waitForTimeout(1000);
  await press(page, 'Lock now');
  await unlock(page);
  await expect(page.getByLabel('Your note')).toHaveValue('half a sentence');
  await press(page, 'Keep');
  await expect(page.getByText('Your note is kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('half a sentence');
  await expect(page.getByLabel('Your note')).toHaveCount(0);
});

test('a reading that needs help is not lost when the record locks before its advice was read', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await page.goto('/readings/new');
  await page.getByLabel('What did you measure?').selectOption('Oxygen level');
  await page.getByLabel(/^Oxygen level/).fill('88');
  await page.waitForTimeout(1000);
  await press(page, 'Save reading');
  await expect(page.getByRole('main')).toContainText('Call 999');
  await press(page, 'Lock now');
  await unlock(page);
  await expect(page.getByText('You had begun this reading before.')).toBeVisible();
  await expect(page.getByLabel(/^Oxygen level/)).toHaveValue('88');
  await expectAccessible(page);
  await press(page, 'Save reading');
  await press(page, 'I have read this');
  await expect(page.locator('[data-reading]').first()).toContainText('88%');
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await expect(page.getByLabel('What did you measure?')).toHaveValue('blood-pressure');
  await expect(page.getByText('You had begun this reading before.')).toHaveCount(0);
});

test('signing in again is the way out for somebody who has lost everything that unlocks', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await press(page, 'Lock now');
  await page.getByText('I cannot unlock it').click();
  await press(page, 'Sign in');
  await page.getByLabel('NHS number').fill(nhsNumber);
  await press(page, 'Continue');
  await expect(heading(page)).toHaveText('Unlock your record');
  await page.getByText('I cannot unlock it').click();
  await press(page, 'Remove my record from this device and start again');
  await expect(heading(page)).toHaveText('Lock your record on this device');
  await page.getByLabel('PIN', { exact: true }).fill('739164');
  await page.getByLabel('Repeat PIN').fill('739164');
  await press(page, 'Choose a PIN');
  await expect(heading(page)).toHaveText('Your record');
  await recordComplete(page);
});

async function writeNote(page: Page, text: string): Promise<void> {
  await page.goto('/record/conditions');
  const entry = page.locator('main a[href*="/record/entry/"]').first();
  await expect(entry).toBeVisible();
  await page.goto((await entry.getAttribute('href')) ?? '');
  await press(page, 'Write a note');
  await page.getByLabel('Your note').fill(text);
}

test('signing out says first what would be lost for good, and locking keeps it', async ({
  page,
  sandbox,
}) => {
  await openSettings(page, (await sandbox.person('diabetes')).nhsNumber);
  await writeNote(page, 'mine alone');
  await press(page, 'Keep');
  await expect(page.getByText('Your note is kept.')).toBeVisible();
  await press(page, 'Sign out');
  await expect(heading(page)).toHaveText('Settings');
  const said = page.getByRole('region', { name: 'Important' });
  await expect(said).toContainText('One thing that you wrote here');
  await expectAccessible(page);
  await said.getByRole('button', { name: 'Lock it instead' }).click();
  await expect(heading(page)).toHaveText('Unlock your record');
  await unlock(page);
  await press(page, 'Sign out');
  await said.getByRole('button', { name: 'Sign out and remove' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});
