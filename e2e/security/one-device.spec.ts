import { choosePin, expect, recordComplete, signInByNumber, test } from '../kit/test.ts';
import type { Page } from '@playwright/test';

const recordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('vault-') === true ? [name] : [])),
  );

test('signing out in one tab signs the others out, and nothing is written back', async ({
  page,
  context,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  const other = await context.newPage();
  await other.goto('/record/medicines');
  await expect(other.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await other.waitForTimeout(1500);
  expect(await recordsOn(page)).toEqual([]);
});

test('when a second person signs in, the first one’s record is locked in every tab', async ({
  page,
  context,
  sandbox,
}) => {
  const [first, second] = [await sandbox.person('diabetes'), await sandbox.person('conflicts')];
  const other = await context.newPage();
  await signInByNumber(page, first.nhsNumber);
  await recordComplete(page);
  await page.goto('/record/medicines');
  await other.goto('/');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your record');
  await other.getByRole('button', { name: 'Lock now' }).click();
  await other.getByRole('button', { name: 'Sign in as someone else' }).click();
  await other.getByLabel('NHS number').fill(second.nhsNumber);
  await other.getByRole('button', { name: 'Continue', exact: true }).click();
  await choosePin(other, '571846');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your record');
  await recordComplete(other);
  expect(await recordsOn(other)).toHaveLength(2);
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(first.name);
  await expect(other.getByRole('main')).toContainText(
    second.nhsNumber.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3'),
  );
});

test('a page that is closed right after "Sign out" does not wake up signed in', async ({ page, sandbox }) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.goto('/record');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect.poll(() => recordsOn(page)).toEqual([]);
  // Who comes back keeps what they then have.
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your record');
});

test('two tabs share one pull, and both show what it brought', async ({ page, context, sandbox }) => {
  const person = await sandbox.person('diabetes');
  await signInByNumber(page, person.nhsNumber);
  const other = await context.newPage();
  await other.goto('/record/search?q=metformin');
  await recordComplete(page);
  await expect(
    other
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /metformin/i })
      .first(),
  ).toBeVisible();
});
