import type { Page } from '@playwright/test';
import type { SandboxPerson } from '../kit/sandbox.ts';
import {
  choosePin,
  expect,
  expectAccessible,
  PIN,
  recordComplete,
  signInByNumber,
  test,
  unlock,
} from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const LOCKED = 'Unlock your record';

/** First and last name, as the sign-in gives them. */
const nameOf = ({ name }: SandboxPerson): string => `${name.split(' ')[0]} ${name.split(' ').at(-1)}`;

test('a locked record shows nothing, opens by its PIN alone, and comes back to the page it was on', async ({
  page,
  sandbox,
}) => {
  const person = await sandbox.person('diabetes');
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  await page.goto('/record/conditions');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(heading(page)).toHaveText(LOCKED);
  await expect(page.locator('body')).not.toContainText(/diabetes/i);
  await expect(page.locator('body')).not.toContainText(person.name);
  await expect(page.getByRole('navigation', { name: 'Your record' })).toHaveCount(0);
  await expectAccessible(page);
  // Neither another page nor a new load gets past the lock.
  await page.goto('/record/medicines');
  await expect(heading(page)).toHaveText(LOCKED);
  // What will read the record loads while the PIN is typed.
  await expect.poll(() => page.workers().length).toBe(2);
  await sandbox.forgetSightings();
  await unlock(page, '000000');
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await expect(page.getByRole('alert').locator('..')).toBeFocused();
  await expectAccessible(page);
  await unlock(page);
  await expect(heading(page)).toHaveText('Medicines');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await recordComplete(page);
  // The sign-in was in the vault: sources were asked as before, and nobody had to sign in again.
  const proven = async () =>
    (await sandbox.sightings()).filter(({ path, proved }) => /FHIR/.test(path) && proved).length;
  await expect.poll(proven).toBeGreaterThan(0);
  const seen = await sandbox.sightings();
  expect(seen.filter(({ service, path }) => service === 'identity' && /auth|interaction/.test(path))).toEqual(
    [],
  );
});

test('it locks in every tab, and unlocks in every tab', async ({ page, context, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  const other = await context.newPage();
  await other.goto('/record/medicines');
  await expect(heading(other)).toHaveText('Medicines');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(heading(other)).toHaveText(LOCKED);
  await unlock(other);
  await expect(heading(other)).toHaveText('Medicines');
  await expect(heading(page)).toHaveText('Your record');
});

test('it locks when nobody has touched it for a while, and not while somebody does', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await page.clock.fastForward('04:00');
  await page.keyboard.press('Tab');
  await page.clock.fastForward('04:00');
  await page.clock.runFor(20_000);
  await expect(heading(page)).toHaveText('Your record');
  await page.clock.fastForward('01:30');
  await page.clock.runFor(20_000);
  await expect(heading(page)).toHaveText(LOCKED);
  await expect(page.getByRole('main')).toContainText('Nobody used your record for a while');
});

test('a tab that lies in the back does not lock the one that is being used', async ({
  page,
  context,
  sandbox,
}) => {
  await context.clock.install();
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  const other = await context.newPage();
  await other.goto('/record/medicines');
  await expect(heading(other)).toHaveText('Medicines');
  await page.bringToFront();
  for (let times = 0; times < 3; times += 1) {
    await context.clock.fastForward('04:00');
    await page.keyboard.press('Tab');
    await context.clock.runFor(20_000);
  }
  await expect(heading(page)).toHaveText('Your record');
  await expect(heading(other)).toHaveText('Medicines');
  await context.clock.fastForward('05:30');
  await context.clock.runFor(20_000);
  await expect(heading(page)).toHaveText(LOCKED);
});

test('who chooses a PIN in two tabs has the first, and loses nothing', async ({ page, context, sandbox }) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('/');
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.getByLabel('NHS number').fill(nhsNumber);
    await tab.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(heading(tab)).toHaveText('Lock your record on this device');
  }
  await choosePin(page);
  await recordComplete(page);
  await choosePin(other, '583014');
  await expect(heading(other)).toHaveText('Your record');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await unlock(page);
  await expect(heading(page)).toHaveText('Your record');
  await page.goto('/record/medicines');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('after too many wrong PINs the record is gone from the device', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await page.clock.install();
  await page.getByRole('button', { name: 'Lock now' }).click();
  for (let wrong = 1; wrong < 10; wrong += 1) {
    await unlock(page, '000000');
    await expect(page.getByRole('alert')).toContainText(
      wrong < 5 ? 'That is not the right PIN' : `${10 - wrong} more wrong PIN`,
    );
    if (wrong === 4) {
      // Even the right one is not heard before the wait is over, after a new load neither.
      await page.reload();
      await unlock(page);
      await expect(page.getByRole('alert')).toContainText(/Wait \d+ seconds/);
    }
    await page.clock.fastForward('01:01:00');
  }
  await unlock(page, '000000');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  const left = await page.evaluate(async () =>
    (await indexedDB.databases()).filter(({ name }) => name?.startsWith('vault-') === true),
  );
  expect(left).toEqual([]);
});

test('a passkey opens it as well, and nothing but that passkey', async ({ page, sandbox }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('NHS number').fill((await sandbox.person('diabetes')).nhsNumber);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Lock your record on this device');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(heading(page)).toHaveText('Your record');
  await recordComplete(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(heading(page)).toHaveText(LOCKED);
  await expect(page.getByLabel('PIN', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(heading(page)).toHaveText('Your record');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('No passkey was used');
  await expect(heading(page)).toHaveText(LOCKED);
});

test('two people on one device each open their own record only', async ({ page, sandbox }) => {
  const [first, second] = [await sandbox.person('diabetes'), await sandbox.person('conflicts')];
  await signInByNumber(page, first.nhsNumber);
  await recordComplete(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await page.getByLabel('NHS number').fill(second.nhsNumber);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Other people use this device too');
  await page.getByLabel('PIN', { exact: true }).fill('571846');
  await page.getByLabel('Repeat PIN').fill('571846');
  await page.getByRole('button', { name: 'Choose a PIN' }).click();
  await expect(heading(page)).toHaveText('Your record');
  await expect(page.getByRole('banner')).toContainText(nameOf(second));
  await recordComplete(page);
  await page.goto('/record/medicines');
  await page.getByRole('button', { name: 'Switch person' }).click();
  // The PIN of one does not open the record of the other.
  const own = page.getByRole('radio', { name: first.name.split(' ')[0] ?? '', exact: true });
  await own.check();
  await unlock(page, '571846');
  await expect(page.getByRole('alert')).toContainText('That is not the right PIN');
  await unlock(page, PIN);
  await expect(page.getByRole('banner')).toContainText(nameOf(first));
  await expect(heading(page)).toHaveText('Your record');
  await expect(page.locator('body')).not.toContainText(nameOf(second));
});
