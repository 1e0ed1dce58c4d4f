import type { Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import { signInAsStaff } from '../kit/staff.ts';
import {
  expect,
  expectAccessible,
  goOffline,
  recordComplete,
  signInByNumber,
  test,
  goWithin,
} from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');

/** YYYY-MM-DD, so many days before today. */
const daysAgo = (days: number): string => {
  const at = new Date(Date.now() - days * 86_400_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Types one reading of the plan, up to the button that keeps it. */
async function type(page: Page, day: string, time: string, [top, bottom]: readonly [number, number]) {
  await page.getByRole('link', { name: /^Add / }).first().click();
  await expect(heading(page)).toHaveText('Add a reading');
  await page.getByLabel('Top number (systolic)').fill(String(top));
  await page.getByLabel('Bottom number (diastolic)').fill(String(bottom));
  await page.getByLabel('Date').fill(day);
  await page.getByLabel('Time').fill(time);
  await page.getByRole('button', { name: 'Save reading' }).click();
}

async function add(page: Page, day: string, time: string, pressure: readonly [number, number]) {
  await type(page, day, time, pressure);
  await expect(heading(page)).toHaveText('Blood pressure plan');
}

/** What the cuff kept: a value that was typed already, and the evening that nobody typed. */
const CUFF = [
  'Date Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm)',
  `${daysAgo(2)} 08:00,136,86,70`,
  `${daysAgo(1)} 20:00,130,80,71`,
  '',
].join('\n');

async function importFromCuff(page: Page): Promise<void> {
  await goWithin(page, '/readings/import');
  const file = { name: 'cuff.csv', mimeType: 'text/csv', buffer: Buffer.from(CUFF) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(main(page)).toContainText('1 reading here already');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByRole('button', { name: 'Keep 1 reading' }).click();
  await expect(heading(page)).toHaveText('Your readings');
}

/** What a clinician makes of it, in both languages, and that they file it. */
async function review(staff: Page, sandbox: Sandbox): Promise<void> {
  await signInAsStaff(staff, sandbox, 'Riverside Surgery');
  await expect(main(staff).locator('tbody tr').first()).toContainText('Needs a look today');
  await main(staff).locator('tbody tr').first().getByRole('button').click();
  const average = main(staff).locator('[data-summary="average"]');
  await expect(average).toHaveText('139/83 mmHg');
  await expect(main(staff)).toContainText('Stage 1: 135/85 to 149/94');
  await expect(main(staff).locator('[data-summary="complete"]')).toHaveText('9 of 28 readings');
  await expect(main(staff)).toContainText('sessions with one reading only');
  await staff.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(average).toHaveText('139/83 mmHg');
  await expect(main(staff)).toContainText('Cam 1: 135/85 i 149/94');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'English' }).click();
  await staff.getByRole('button', { name: 'Send a 7-day blood pressure plan' }).click();
  await staff.getByLabel('First day').fill(daysAgo(-10));
  await staff.getByRole('button', { name: 'Send the plan' }).click();
  await expect(main(staff)).toContainText('The plan is sent.');
  await staff.getByLabel('I have seen the values that need attention').check();
  await staff.getByRole('button', { name: 'File 9 readings' }).click();
  await expect(main(staff)).toContainText('9 readings are filed');
}

test('seven days of blood pressure, from the first screen to the clinician’s page: two of them without a network, one evening missed, one value that cannot be, one that needs help, and a cuff that repeats what was typed', async ({
  page,
  context,
  browser,
  sandbox,
}) => {
  test.setTimeout(150_000);
  await sandbox.reset();
  const { nhsNumber } = await sandbox.person('hypertension');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  const before = (await sandbox.readings(nhsNumber)).length;
  await goWithin(page, '/readings');
  await page.getByRole('link', { name: 'Measure your blood pressure for 7 days' }).click();
  await expect(heading(page)).toHaveText('Blood pressure plan');
  await expectAccessible(page);
  await page.getByLabel('First day').fill(daysAgo(30));
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a day from 6 days ago');
  await expectAccessible(page);
  await page.getByLabel('First day').fill(daysAgo(4));
  await page.getByRole('radio', { name: 'left arm' }).check();
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(main(page)).toContainText('Day 5 of 7');
  await expect(main(page)).toContainText('There is no reading in this plan yet.');

  // Two days without a network.
  await goOffline(page);
  await add(page, daysAgo(4), '08:00', [150, 95]);
  await type(page, daysAgo(4), '20:00', [95, 146]);
  await expect(page.getByRole('alert')).toContainText('The bottom number must be lower');
  await page.getByLabel('Top number (systolic)').fill('146');
  await page.getByLabel('Bottom number (diastolic)').fill('95');
  await page.getByRole('button', { name: 'Save reading' }).click();
  // The evening of the second day is missed.
  await add(page, daysAgo(3), '08:00', [134, 84]);
  await add(page, daysAgo(3), '08:02', [132, 82]);
  await expect(main(page)).toContainText('You measured on 2 days. An average needs 4 days or more.');
  expect(await sandbox.readings(nhsNumber)).toHaveLength(before);
  await context.setOffline(false);

  await add(page, daysAgo(2), '08:00', [136, 86]);
  await type(page, daysAgo(2), '20:00', [185, 95]);
  await expect(page.getByRole('alert')).toContainText('Get help today');
  await page.getByRole('main').getByRole('button').first().click();
  await expect(heading(page)).toHaveText('Blood pressure plan');
  await add(page, daysAgo(1), '08:00', [128, 78]);
  await add(page, daysAgo(1), '08:02', [127, 77]);

  // By hand: (134 + 132 + 136 + 185 + 128 + 127) ÷ 6 = 140.3, and (84 + 82 + 86 + 95 + 78 + 77) ÷ 6 = 83.7.
  await expect(page.locator('[data-average]')).toHaveText('140/84 mmHg');
  await expect(main(page)).toContainText('135/85 or higher');
  await expect(main(page)).toContainText('From 6 readings. You measured on 4 days.');
  await expect(page.locator(`[data-day="${daysAgo(4)}"]`)).toContainText('not in the average');
  await expect(page.locator(`[data-day="${daysAgo(3)}"]`)).toContainText('Missed');
  await expectAccessible(page);

  // What arrived, once each, with the arm that was chosen for the plan.
  await expect
    .poll(async () => (await sandbox.readings(nhsNumber)).slice(before).length, { timeout: 60_000 })
    .toBe(8);
  const sent = (await sandbox.readings(nhsNumber)).slice(before);
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(8);
  expect(JSON.stringify(sent[0]?.resource)).toMatch(/left/i);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Put reminders in your calendar' }).click();
  expect((await download).suggestedFilename()).toBe('reminders.ics');

  await importFromCuff(page);
  await expect.poll(async () => (await sandbox.readings(nhsNumber)).slice(before).length).toBe(9);
  const surgery = await browser.newContext();
  await review(await surgery.newPage(), sandbox);
  await surgery.close();
  await page.goto('/readings');
  await expect(main(page).locator('[data-reading]').first()).toContainText(
    'Riverside Surgery has put it in your record there',
    { timeout: 60_000 },
  );

  // (134 + 132 + 136 + 185 + 128 + 127 + 130) ÷ 7 = 138.9, and (84 + 82 + 86 + 95 + 78 + 77 + 80) ÷ 7 = 83.1.
  await page.goto('/readings/plan');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(heading(page)).toHaveText('Cynllun pwysedd gwaed');
  await expect(page.locator('[data-average]')).toHaveText('139/83 mmHg');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dod â’r cynllun hwn i ben' }).click();
  await page.getByRole('button', { name: 'Ie, dod ag ef i ben' }).click();
  // The next one begins on the day that the surgery asks for, though it is more than a week off.
  await expect(page.getByLabel('Diwrnod cyntaf')).toHaveValue(daysAgo(-10));
  await expect(main(page)).toContainText('Gofynnir i chi ddechrau ar');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dechrau’r cynllun' }).click();
  await expect(main(page)).toContainText('Mae’r cynllun yn dechrau ar');
});
