import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { otherDevice } from '../kit/other-device.ts';
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

const main = (page: Page) => page.getByRole('main');
const first = (page: Page) => main(page).locator('[data-reading]').first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Somebody whom only Riverside Surgery knows, at their readings. */
async function begin(page: Page, sandbox: Sandbox, mark: string): Promise<string> {
  const { nhsNumber } = await sandbox.import(markedPerson(mark, 'Somebody').bundle, '?platforms=riverside');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await expect(heading(page)).toHaveText('Your readings');
  return nhsNumber;
}

async function typeWeight(page: Page, kilograms: string): Promise<void> {
  await page.getByRole('link', { name: 'Add a reading' }).first().click();
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill(kilograms);
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
}

/** What the surgery was sent, in order: permissions with their codes, readings with their status. */
async function sentTo(sandbox: Sandbox, nhsNumber: string): Promise<readonly string[]> {
  interface Sent {
    readonly resourceType: string;
    readonly status: string;
    readonly provision?: {
      readonly code: readonly { readonly coding: readonly { readonly code: string }[] }[];
    };
  }
  return (await sandbox.writes(nhsNumber)).map(({ method, resource }) => {
    const { resourceType, status, provision } = resource as Sent;
    const codes = provision?.code.flatMap(({ coding }) => coding.map(({ code }) => code)) ?? [];
    return [method, resourceType, status, ...codes].join(' ');
  });
}

/** Nobody hears what the surgery is allowed, until the faults are over. */
const keepFromTelling = (sandbox: Sandbox): Promise<void> =>
  sandbox.fault({
    service: 'riverside',
    kind: 'status',
    status: 503,
    method: 'GET',
    path: '/Consent',
    times: 99,
  });

const WEIGHT = '29463-7 784399000';
const GLUCOSE = '997671000000106 997681000000108 1030551000000103 1089381000000101';

test('who gets a reading may have such readings: told before the first, once, until the person takes it back', async ({
  page,
  context,
  sandbox,
}) => {
  const nhsNumber = await begin(page, sandbox, 'zc');
  await typeWeight(page, '80');
  await expect(main(page)).toContainText('its staff can see the readings of this kind');
  await expect(main(page)).toContainText('(Weight) from now on, until you take that back');
  await expectAccessible(page);
  await sandbox.fault({
    service: 'riverside',
    kind: 'lost-reply',
    method: 'POST',
    path: '/Consent',
    times: 2,
  });
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  expect(await sentTo(sandbox, nhsNumber)).toEqual([
    `POST Consent active ${WEIGHT}`,
    'POST Observation final',
  ]);

  // Another kind is one more in the same permission, and again told first.
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('What did you measure?').selectOption('Blood sugar (glucose)');
  await page.getByLabel('Blood sugar', { exact: true }).fill('5.6');
  await page.getByRole('radio', { name: 'before eating anything that day' }).check();
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(main(page).getByText('Received by Riverside Surgery')).toHaveCount(2);
  expect((await sentTo(sandbox, nhsNumber)).slice(2)).toEqual([
    `PUT Consent active ${WEIGHT} ${GLUCOSE}`,
    'POST Observation final',
  ]);

  // Taken back without a network, and told once there is one.
  await page.getByRole('link', { name: 'Who may see your readings' }).click();
  await expect(heading(page)).toHaveText('Who may see your readings');
  await expect(main(page)).toContainText('Weight: since today');
  await goOffline(page);
  await page.getByRole('button', { name: 'Take everything back' }).click();
  await expect(main(page)).toContainText('They keep what they have already filed.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(main(page)).toContainText('Riverside Surgery does not know this yet');
  expect(await sentTo(sandbox, nhsNumber)).toHaveLength(4);
  await context.setOffline(false);
  await expect(main(page)).not.toContainText('does not know this yet');
  await expect(main(page)).toContainText('Weight: taken back');
  expect((await sentTo(sandbox, nhsNumber)).slice(4)).toEqual([`PUT Consent inactive ${WEIGHT} ${GLUCOSE}`]);

  // What is changed from now on is held back, and said to be.
  await page.getByRole('link', { name: 'Your readings' }).first().click();
  const weight = main(page).locator('[data-reading]').filter({ hasText: 'kg' });
  await weight.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Weight', { exact: true }).fill('81');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(weight).toContainText('Held back: you do not let Riverside Surgery see readings of this kind');
  await expectAccessible(page);
  expect(await sentTo(sandbox, nhsNumber)).toHaveLength(5);

  // Until they are chosen anew.
  await typeWeight(page, '82');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(main(page).getByText('Held back')).toHaveCount(0);
  await expect.poll(() => sentTo(sandbox, nhsNumber)).toHaveLength(8);
  expect((await sentTo(sandbox, nhsNumber)).slice(5)).toEqual([
    `PUT Consent active ${WEIGHT}`,
    'PUT Observation amended',
    'POST Observation final',
  ]);
  const keys = (await sandbox.writes(nhsNumber))
    .filter(({ resource }) => (resource as { resourceType: string }).resourceType === 'Consent')
    .map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set(keys).size).toBe(1);
});

test('what was allowed on two devices apart ends with one taking back, on whichever of them', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const nhsNumber = await begin(page, sandbox, 'ze');
  const other = await otherDevice(browser, nhsNumber, baseURL);
  await goWithin(other, '/readings');
  await typeWeight(page, '80');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');

  // The other device allows it too, in a writing that comes before it has heard of this one.
  await goOffline(other);
  await typeWeight(other, '81');
  await other.getByRole('button', { name: 'Save reading' }).click();
  await keepFromTelling(sandbox);
  await other.context().setOffline(false);
  await expect(first(other)).toContainText('Received by Riverside Surgery');
  expect((await sentTo(sandbox, nhsNumber)).filter((one) => one.includes('Consent'))).toEqual([
    `POST Consent active ${WEIGHT}`,
    `POST Consent active ${WEIGHT}`,
  ]);
  await sandbox.noFaults();

  await page.getByRole('link', { name: 'Who may see your readings' }).click();
  await expect(main(page)).toContainText('Weight: since today');
  await page.getByRole('button', { name: 'Take back: Weight' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(main(page)).toContainText('Weight: taken back');
  await expect(main(page)).not.toContainText('does not know this yet');
  expect((await sentTo(sandbox, nhsNumber)).slice(4)).toEqual([
    `PUT Consent inactive ${WEIGHT}`,
    `PUT Consent inactive ${WEIGHT}`,
  ]);

  // The other device hears of it when somebody looks, and sends nothing more.
  await other.getByRole('link', { name: 'Who may see your readings' }).click();
  await expect(main(other)).toContainText('Weight: taken back');
  await expectAccessible(other);
  await other.getByRole('link', { name: 'Your readings' }).first().click();
  await first(other).getByRole('button', { name: 'Change' }).click();
  await other.getByLabel('Weight', { exact: true }).fill('82');
  await other.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(other)).toContainText('Held back');
  expect(await sentTo(sandbox, nhsNumber)).toHaveLength(6);
  await other.context().close();
});

test('who could not be asked what they may see is not said to see nothing', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  const nhsNumber = await begin(page, sandbox, 'zf');
  const other = await otherDevice(browser, nhsNumber, baseURL);
  await typeWeight(page, '80');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  await keepFromTelling(sandbox);
  await goWithin(other, '/readings/sharing');
  await expect(main(other)).toContainText('We could not ask every organisation just now');
  await expect(main(other)).toContainText('This device knows of nobody who may see your readings.');
  await expect(main(other)).not.toContainText('You do not let anybody');
  await expectAccessible(other);
  await sandbox.noFaults();
  await other.getByRole('button', { name: 'Try again' }).click();
  await expect(main(other)).toContainText('Weight: since today');
  await expect(main(other)).not.toContainText('We could not ask');
  await other.context().close();
});

test('what somebody at the surgery asks for stands at the top until it has been sent', async ({
  page,
  browser,
  sandbox,
}) => {
  await begin(page, sandbox, 'zd');
  await typeWeight(page, '80');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');

  const surgery = await browser.newContext();
  const staff = await surgery.newPage();
  await signInAsStaff(staff, sandbox, 'Riverside Surgery');
  await main(staff).getByRole('row').filter({ hasText: 'Somebody zd' }).getByRole('button').click();
  await staff.getByRole('button', { name: 'Ask for another reading' }).click();
  await staff.getByLabel('What do you ask?').fill('Please weigh yourself again without shoes');
  await staff.getByRole('button', { name: 'Send the request' }).click();
  await expect(main(staff)).toContainText('The request is sent.');
  await staff.getByRole('button', { name: 'Send a 7-day blood pressure plan' }).click();
  await staff.getByRole('button', { name: 'Send the plan' }).click();
  await expect(main(staff)).toContainText('The plan is sent.');
  await surgery.close();

  await goWithin(page, '/record');
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await goWithin(page, '/readings');
  const asked = page.getByRole('region', { name: 'What you are asked for' });
  await expect(asked).toContainText('at Riverside Surgery asks for another reading (Weight):');
  await expect(asked).toContainText('“Please weigh yourself again without shoes”');
  await expect(asked).toContainText('A plan for you: Blood pressure for 7 days');
  await expectAccessible(page);
  await asked.getByRole('link', { name: 'Begin the 7 days of blood pressure' }).click();
  await expect(page.getByRole('checkbox', { name: 'Riverside Surgery' })).toBeChecked();
  await page.getByRole('link', { name: 'Your readings' }).first().click();
  await asked.getByRole('link', { name: 'Add this reading: Weight' }).click();
  await expect(page.getByRole('checkbox', { name: 'Riverside Surgery' })).toBeChecked();
  await page.getByLabel('Weight', { exact: true }).fill('79.5');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('79.5 kg');
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  await expect(asked).not.toContainText('without shoes');
  await expect(asked).toContainText('A plan for you');
});
