import type { Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import { signInAsStaff } from '../kit/staff.ts';
import { expect, expectAccessible, goWithin, recordComplete, signInByNumber, test } from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** People who share a week with Riverside Surgery, one after the other. */
async function share(
  sandbox: Sandbox,
  count: number,
  { systolics = [], days = 7 }: { readonly systolics?: readonly number[]; readonly days?: number } = {},
): Promise<string[]> {
  const people = (await sandbox.people()).filter(({ tags }) => !tags.includes('staff')).slice(0, count);
  for (const [place, { nhsNumber }] of people.entries())
    await sandbox.act({
      kind: 'readings-shared',
      nhsNumber,
      service: 'riverside',
      systolic: systolics[place] ?? 128,
      diastolic: 78,
      days,
    });
  return people.map(({ nhsNumber }) => nhsNumber);
}

test('staff see who shares with them, most urgent first, read a week on one page, and file, decline, ask and send a plan', async ({
  page,
  sandbox,
}) => {
  await sandbox.reset();
  const [usual = '', urgent = ''] = await share(sandbox, 2, { systolics: [128, 186] });
  await page.goto('/clinician');
  await expect(heading(page)).toHaveText('Shared readings');
  await expectAccessible(page);
  await signInAsStaff(page, sandbox, 'Riverside Surgery');
  const rows = main(page).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Needs a look today');
  await expect(rows.first()).toContainText('28 readings to review');
  await expectAccessible(page);

  await rows.first().getByRole('button').click();
  await expect(heading(page)).toBeFocused();
  await expect(main(page).locator('[data-summary="average"]')).toHaveText('186/78 mmHg');
  await expect(main(page).locator('[data-summary="complete"]')).toHaveText('28 of 28 readings');
  expect(page.url()).not.toContain(urgent);
  await expectAccessible(page);
  // Nothing urgent is filed unseen.
  await press(page, 'File 28 readings');
  await expect(page.getByRole('alert')).toContainText('Tick first');
  await page.getByLabel('I have seen the values that need attention').check();
  await press(page, 'Ask for another reading');
  await page.getByLabel('What do you ask?').fill('Please measure again tomorrow, sitting down');
  await expectAccessible(page);
  await press(page, 'Send the request');
  await expect(page.getByText('The request is sent.')).toBeVisible();
  await press(page, 'Send a 7-day blood pressure plan');
  await expectAccessible(page);
  await press(page, 'Send the plan');
  await expect(page.getByText('The plan is sent.')).toBeVisible();
  await main(page).locator('tbody tr').first().getByRole('checkbox').uncheck();
  await press(page, 'File 27 readings');
  await expect(page.getByText('27 readings are filed.')).toBeVisible();
  await press(page, 'Decline');
  await page.getByLabel('Why are they declined?').fill('The cuff was loose');
  await page.getByLabel('I have seen').check();
  await press(page, 'Decline these readings');

  // On to the next one, with what was done said there.
  await expect(page.getByRole('status').filter({ hasText: '1 reading is declined' })).toBeVisible();
  await expect(main(page).locator('[data-summary="average"]')).toHaveText('128/78 mmHg');
  const download = page.waitForEvent('download');
  await press(page, 'Download as FHIR');
  expect((await download).suggestedFilename()).toBe('shared-readings.json');
  await press(page, 'File 28 readings');
  await expect(main(page)).toContainText('There is nothing to review.');

  // What the surgery has of it.
  const wrote = await sandbox.writes(urgent);
  const tasks = wrote.map(({ resource }) => resource as { resourceType: string; status: string });
  const count = (type: string, status: string) =>
    tasks.filter((one) => one.resourceType === type && one.status === status).length;
  expect([count('Task', 'completed'), count('Task', 'rejected')]).toEqual([27, 1]);
  expect([count('CommunicationRequest', 'active'), count('CarePlan', 'active')]).toEqual([1, 1]);
  expect((await sandbox.writes(usual)).filter(({ method }) => method === 'PUT').length).toBe(56);
});

test('what its person takes back after it was filed stands before staff with what the record has, until they file it again', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  test.setTimeout(90_000);
  await sandbox.reset();
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: false }).first().fill('80');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await press(page, 'Save reading');
  const own = main(page).locator('[data-reading]').first();
  await expect(own).toContainText('Received by Riverside Surgery');
  await sandbox.act({ kind: 'reading-reviewed', nhsNumber, outcome: 'filed' });
  await own.getByRole('button', { name: 'Take back' }).click();
  await own.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect
    .poll(async () => (await sandbox.readings(nhsNumber)).at(-1)?.resource)
    .toMatchObject({ status: 'entered-in-error' });

  const staff = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await signInAsStaff(staff, sandbox, 'Riverside Surgery');
  const row = main(staff).locator('tbody tr').first();
  await expect(row).toContainText('Taken back after you filed it');
  await expect(row).toContainText('The record has: 80 kg');
  await row.getByRole('button').click();
  // Nobody has ticked it: nothing leaves the record unasked.
  await expect(staff.getByRole('button', { name: 'File 0 readings' })).toBeVisible();
  await expect(main(staff).locator('tbody tr').first()).toContainText('Taken back after you filed it');
  await expectAccessible(staff);
  await main(staff).locator('tbody tr').first().getByRole('checkbox').check();
  await press(staff, 'File 1 reading');
  await expect(main(staff)).toContainText('There is nothing to review.');
  expect((await sandbox.writes(nhsNumber)).at(-1)?.resource).toMatchObject({
    resourceType: 'Task',
    status: 'completed',
  });
  await staff.context().close();
});

test('thirty people are reviewed with the keyboard alone', async ({ page, sandbox }) => {
  test.setTimeout(180_000);
  await sandbox.reset();
  const people = await share(sandbox, 30, { days: 1 });
  await signInAsStaff(page, sandbox, 'Riverside Surgery');
  await expect(main(page).locator('tbody tr')).toHaveCount(people.length, { timeout: 60_000 });
  await main(page).locator('tbody tr').first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  for (let reviewed = 1; reviewed <= people.length; reviewed += 1) {
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'File 4 readings' })).toBeFocused();
    await page.keyboard.press('Enter');
    if (reviewed < people.length)
      await expect(page.getByText(`to review`).first()).toContainText(
        `of ${people.length - reviewed} to review`,
      );
  }
  await expect(main(page)).toContainText('There is nothing to review.');
  for (const nhsNumber of people) {
    const filed = (await sandbox.writes(nhsNumber)).filter(
      ({ resource }) => (resource as { status?: string }).status === 'completed',
    );
    expect(filed).toHaveLength(4);
  }
});

test('who works elsewhere sees nothing of it, and a sign-in that ends shows nothing more', async ({
  page,
  sandbox,
}) => {
  await sandbox.reset();
  await share(sandbox, 1);
  await signInAsStaff(page, sandbox, 'Northgate Hospital NHS Foundation Trust');
  await expect(main(page)).toContainText('There is nothing to review.');
  await press(page, 'Sign out');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await signInAsStaff(page, sandbox, 'Riverside Surgery');
  await main(page).locator('tbody tr').first().getByRole('button').click();
  await expect(main(page)).toContainText('28 of 28 readings');
  await press(page, 'Sign out');
  await expect(main(page)).not.toContainText('readings to review');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(main(page)).not.toContainText('mmHg');
});
