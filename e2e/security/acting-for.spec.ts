import type { Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import {
  expect,
  expectAccessible,
  goOffline,
  recordComplete,
  signInByNumber,
  test,
  unlock,
  goWithin,
} from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const banner = (page: Page) => page.getByRole('region', { name: 'Acting for someone else' });

test.afterEach(async ({ sandbox }) => sandbox.reset());

async function peopleOf(sandbox: Sandbox) {
  const people = await sandbox.people();
  const tagged = (tag: string) => people.filter(({ tags }) => tags.includes(tag));
  const [carer, elder] = [tagged('carer')[0], tagged('dementia')[0]];
  if (carer === undefined || elder === undefined) throw new Error('The family must be there');
  return { carer, elder };
}

/** Signs the carer in and opens their mother's record. */
async function openMothersRecord(page: Page, sandbox: Sandbox) {
  const people = await peopleOf(sandbox);
  await signInByNumber(page, people.carer.nhsNumber);
  await recordComplete(page);
  await page.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('button', { name: 'Open Beatrice’s record' }).click();
  await expect(banner(page)).toBeVisible();
  await recordComplete(page);
  return people;
}

test('a carer opens the record of their mother, sees whose it is everywhere, and goes back to their own', async ({
  page,
  context,
  sandbox,
}) => {
  const { carer } = await peopleOf(sandbox);
  await signInByNumber(page, carer.nhsNumber);
  await recordComplete(page);
  await page.getByRole('button', { name: 'Switch person' }).click();
  await expect(heading(page)).toHaveText('Acting for someone else');
  await expect(page.getByText('lasting power of attorney')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open .*record$/ })).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open Beatrice’s record' }).click();
  await expect(heading(page)).toHaveText('Your record');
  await expect(banner(page)).toContainText('This is Beatrice Adeyemi’s record, not your own.');
  await recordComplete(page);
  await expectAccessible(page);
  await goWithin(page, '/record/conditions');
  await expect(page.getByRole('main')).toContainText('Dementia');
  await expect(page.getByRole('main')).not.toContainText('Hypothyroidism');
  await expect(banner(page)).toBeVisible();

  // Locked and unlocked by the carer's own PIN, it is the same page of the same record.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(heading(page)).toHaveText('Unlock your record');
  await expect(page.getByRole('main')).not.toContainText('Dementia');
  await unlock(page);
  await expect(heading(page)).toHaveText('Conditions');
  await expect(banner(page)).toContainText('Beatrice');

  // Another tab goes along, and neither keeps anything of the other person.
  const other = await context.newPage();
  await other.goto('/record/conditions');
  await expect(other.getByRole('main')).toContainText('Dementia');
  await banner(page).getByRole('button', { name: 'Go back to your own record' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(banner(other)).toHaveCount(0);
  await goWithin(page, '/record/conditions');
  await expect(page.getByRole('main')).toContainText('Hypothyroidism');
  await expect(page.getByRole('main')).not.toContainText('Dementia');
  await page.goBack();
  await expect(page.getByRole('main')).not.toContainText('Dementia');

  // What the platforms saw: the patient's subject, never the carer's own, and a proof with every call.
  const seen = (await sandbox.sightings()).filter(
    ({ service, subject }) => service === 'riverside' && subject !== undefined,
  );
  expect(new Set(seen.map(({ subject }) => subject)).size).toBe(2);
  expect(seen.every(({ proved }) => proved)).toBe(true);
});

test('a role that ends takes the key and the record with it, at the next contact, and the carer is told', async ({
  page,
  context,
  sandbox,
}) => {
  const { carer, elder } = await openMothersRecord(page, sandbox);
  const stored = () =>
    page.evaluate(
      async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('vault-')).length,
    );
  expect(await stored()).toBe(2);

  // With no network it goes on as before.
  await goOffline(page);
  await page.goto('/record/conditions');
  await expect(page.getByRole('main')).toContainText('Dementia');
  await context.setOffline(false);

  // A page that has its tokens already asks anew whether it may.
  await page.goto('/record');
  await recordComplete(page);
  await sandbox.act({ kind: 'delegation-expires', nhsNumber: elder.nhsNumber, carer: carer.nhsNumber });
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(heading(page)).toHaveText('Acting for someone else');
  await expect(page.getByRole('region', { name: 'Important' })).toContainText('removed from this device');
  await expectAccessible(page);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open Tobi’s record' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open Beatrice’s record' })).toHaveCount(0);
  await expect.poll(stored).toBe(1);
  await page.goto('/record/conditions');
  await expect(page.getByRole('main')).toContainText('Hypothyroidism');
});

test.describe('without a network for long', () => {
  test.use({ expectedErrors: ['net::ERR_INTERNET_DISCONNECTED'] });

  test('records of people whose role nobody has confirmed for more than 30 days are closed until the device is online', async ({
    page,
    context,
    sandbox,
  }) => {
    await openMothersRecord(page, sandbox);
    await goOffline(page);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
    await unlock(page);
    await expect(heading(page)).toHaveText('Your record');
    await expect(banner(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Switch person' }).click();
    await expect(page.getByRole('main')).toContainText('3 records are closed.');
    await expect(page.getByRole('main')).not.toContainText('knows of nobody');
    await expect(page.getByRole('button', { name: /^Open .*record$/ })).toHaveCount(0);
    await expectAccessible(page);

    await context.setOffline(false);
    await page.goto('/people');
    await expect(page.getByRole('button', { name: /^Open .*record$/ })).toHaveCount(3);
    await expect(page.getByRole('main')).not.toContainText('records are closed');
  });

  test('bringing a record up to date confirms the role for it, and the 30 days begin anew', async ({
    page,
    context,
    sandbox,
  }) => {
    await openMothersRecord(page, sandbox);
    const reopen = async (days: number) => {
      await page.getByRole('button', { name: 'Lock now' }).click();
      await page.clock.setFixedTime(Date.now() + days * 86_400_000);
      await unlock(page);
    };
    await reopen(20);
    await sandbox.forgetSightings();
    await page.getByRole('button', { name: 'Check for new information' }).click();
    const isAsked = async () => (await sandbox.sightings()).some(({ service }) => service === 'riverside');
    await expect.poll(isAsked).toBe(true);
    await expect(page.getByRole('button', { name: 'Check for new information' })).toBeVisible();
    await goOffline(page);
    for (const [days, isOpen] of [
      [45, true],
      [52, false],
    ] as const) {
      await reopen(days);
      await expect(heading(page)).toHaveText('Your record');
      await expect(banner(page)).toHaveCount(isOpen ? 1 : 0);
    }
    await context.setOffline(false);
  });
});

test('the roles of others are nobody’s business, and a token for one is none for another', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await page.goto('/people');
  await expect(page.getByText('The NHS knows of nobody you can act for.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Switch person' })).toHaveCount(0);
});
