import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { otherDevice } from '../kit/other-device.ts';
import type { Sandbox } from '../kit/sandbox.ts';
import { expect, expectAccessible, PIN, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS policy'] });

const vaultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name = '' }) => (name.startsWith('vault-') ? name : [])),
  );

test('a lost device is signed out from another one, and removes the record at its next contact', async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zq', 'Somebody').bundle);
  const lost = await otherDevice(browser, nhsNumber, baseURL);
  await lost.getByRole('button', { name: 'Lock now' }).click();
  expect(await vaultsOf(lost)).toHaveLength(1);

  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  const list = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Last used' });
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('(this device)');
  await expectAccessible(page);
  await list
    .last()
    .getByRole('button', { name: /^Sign out and remove/ })
    .click();
  // Whoever picks up an unlocked phone cannot do this.
  await page.getByLabel('Current PIN').fill('000000');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await expect(list).toHaveCount(2);
  await page.getByLabel('Current PIN').fill(PIN);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByText('That device is signed out.')).toBeVisible();
  await expect(list).toHaveCount(1);

  // It was locked, so nothing has happened there; whoever has the PIN opens it and gets nothing.
  expect(await vaultsOf(lost)).toHaveLength(1);
  await unlock(lost);
  await expect(lost.getByRole('main')).toContainText('Your record has been removed from this device');
  await expect(lost.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect.poll(() => vaultsOf(lost)).toEqual([]);
  await lost.goto('/record/medicines');
  await expect(lost.getByRole('heading', { level: 1 })).toHaveText('Your health record');
  // This one goes on.
  await page.getByRole('link', { name: 'Your health record' }).first().click();
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(page.getByRole('button', { name: 'Check for new information' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('sign in again');
  await lost.context().close();
});

/** Locks the record for so long that the sign-in's token runs out: whoever unlocks it begins with renewing. */
async function lockUntilTokenEnds(page: Page): Promise<void> {
  await page.clock.install();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByLabel('PIN', { exact: true })).toBeVisible();
  await page.clock.fastForward(10 * 60_000);
}

/** Tokens that the issuer gives are lost on the way; that it asks for its nonce first is not. */
const loseTokens = (sandbox: Sandbox, times?: number): Promise<void> =>
  sandbox.fault({
    service: 'identity',
    kind: 'lost-reply',
    method: 'POST',
    path: '/token',
    status: 200,
    ...(times !== undefined && { times }),
  });

const lostTokens = async (sandbox: Sandbox): Promise<number> =>
  (await sandbox.sightings()).filter(({ path, status }) => path.startsWith('/token') && status === 0).length;

for (const [what, before] of [
  ['a renewed sign-in', lockUntilTokenEnds],
  ['a token for one service', (page: Page) => page.getByRole('button', { name: 'Lock now' }).click()],
] as const) {
  test(`${what} that is lost on the way signs nobody out`, async ({ page, sandbox }) => {
    const { nhsNumber } = await sandbox.import(markedPerson('zq', 'Somebody').bundle);
    await signInByNumber(page, nhsNumber);
    await recordComplete(page);
    await before(page);
    await sandbox.forgetSightings();
    await loseTokens(sandbox, 1);
    await unlock(page);
    await expect.poll(() => lostTokens(sandbox)).toBe(1);
    await expect(page.getByRole('button', { name: 'Check for new information' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('1 of 1 source read.');
    await expect(page.getByRole('main')).not.toContainText('could not finish');
  });
}

test('a spent token that is used again signs every device out, and each says so', async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zq', 'Somebody').bundle);
  const other = await otherDevice(browser, nhsNumber, baseURL);
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  const told = 'you were signed out on all your devices';

  // The issuer gives a new refresh token, and the answer is lost, again and again: the device has only the old one.
  await lockUntilTokenEnds(page);
  await sandbox.forgetSightings();
  await loseTokens(sandbox);
  await unlock(page);
  await expect.poll(() => lostTokens(sandbox)).toBeGreaterThan(0);
  await expect(page.getByRole('main')).toContainText('0 of 1 source read.');
  // Locked first: an open record tries again by itself, and would be answered before the issuer's clock goes on.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock your record');
  await sandbox.noFaults();
  await sandbox.fault({ service: 'identity', kind: 'skew', delayMs: 60_000 });
  await unlock(page);
  await expect(page.getByRole('main')).toContainText(told);
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeVisible();
  await expectAccessible(page);

  await other.getByRole('button', { name: 'Lock now' }).click();
  await unlock(other);
  await expect(other.getByRole('main')).toContainText(told);
  // What they hold stays: it is theirs, and nobody has asked for it to go.
  await other.goto('/record/medicines');
  await expect(other.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await other.context().close();
});
