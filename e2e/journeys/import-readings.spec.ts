import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { expect, expectAccessible, recordComplete, signInByNumber, test, goWithin } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const main = (page: Page) => page.getByRole('main');
const items = (page: Page) => main(page).locator('[data-reading]');
const leftOut = (page: Page, reason: string) => main(page).locator(`[data-left-out="${reason}"]`);

async function begin(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await expect(heading(page)).toHaveText('Your readings');
}

const table = (rows: readonly string[]): string =>
  ['Date Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm)', ...rows, ''].join('\n');

/** Chooses a file that this test makes, and has it read. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Read the file' }).click();
}

/** The wall clock of London, so many minutes ago: "2026-03-02 08:05". */
function minutesAgo(minutes: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(new Date(Date.now() - minutes * 60_000));
}

const PRESSURES = table([
  '2026-02-01 08:05,135,85,72',
  '2026-02-02 08:05,131,82,70',
  '2026-02-03 08:05,129,81,68',
  '2026-02-04 08:05,1350,85,72',
  '2026-02-05 08:05,error,85,72',
]);

test('a file is read, accounted for row by row, kept once the person says so, and sent to whom they choose', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(150_000);
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('Top number (systolic)').fill('131');
  await page.getByLabel('Bottom number (diastolic)').fill('82');
  await page.getByLabel('Date').fill('2026-02-02');
  await page.getByLabel('Time').fill('08:05');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(items(page)).toHaveCount(1);
  const before = (await sandbox.readings(nhsNumber)).length;

  await page.getByRole('link', { name: 'Import readings from a file' }).click();
  await expect(heading(page)).toHaveText('Import readings from a file');
  await expectAccessible(page);
  await choose(page, 'monitor.csv', PRESSURES);
  await expect(step(page, 'What is in the file')).toBeFocused();
  const pressures = main(page).locator('[data-kind="blood-pressure"]');
  await expect(pressures).toContainText('1 February 2026');
  await expect(pressures).toContainText('3 February 2026');
  await expect(main(page)).toContainText('1 reading here already');
  await expect(main(page).getByRole('row', { name: /131\/82 mmHg.*131\/82 mmHg/ })).toContainText('typed in');
  await expect(leftOut(page, 'impossible')).toContainText('1 with a number that nobody can have');
  await expect(leftOut(page, 'no-number')).toContainText('1 with words, or nothing');
  // Of the two broken rows, the number that stands alone and the pulse are told as well.
  await expect(leftOut(page, 'half-a-pair')).toContainText('2');
  await expect(leftOut(page, 'not-asked-for')).toContainText('2');
  await expect(main(page)).toContainText('9 measurements and other lines: 3 readings, and 6 left out');
  await expectAccessible(page);
  expect(await sandbox.readings(nhsNumber)).toHaveLength(before);

  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByRole('button', { name: 'Keep 2 readings' }).click();
  await expect(heading(page)).toHaveText('Your readings');
  await expect(main(page).getByRole('status')).toContainText('2 readings from the file are on this device.');
  await expect(items(page)).toHaveCount(3);
  await expect(items(page).first()).toContainText('129/81 mmHg');
  await expect(items(page).first()).toContainText('Received by Riverside Surgery');
  await expect(items(page).nth(1)).toContainText('Not sent to anybody');
  await expect(items(page).nth(2)).toContainText('Received by Riverside Surgery');
  const writes = (await sandbox.readings(nhsNumber)).slice(before);
  expect(
    writes.map(({ resource }) =>
      (resource as { component: { valueQuantity: { value: number } }[] }).component.map(
        ({ valueQuantity }) => valueQuantity.value,
      ),
    ),
  ).toEqual([
    [135, 85, 72],
    [129, 81, 68],
  ]);
  await expectAccessible(page);
});

test('a file that was imported before brings only what is new, unless the person says that they are others', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zr', 'Somebody').bundle);
  await begin(page, nhsNumber);
  await goWithin(page, '/readings/import');
  await choose(page, 'monitor.csv', PRESSURES);
  await page.getByRole('button', { name: 'Keep 3 readings' }).click();
  await expect(items(page)).toHaveCount(3);

  // A later export of the same name, whose rows have moved.
  await page.getByRole('link', { name: 'Import readings from a file' }).click();
  await choose(
    page,
    'monitor.csv',
    PRESSURES.replace('2026-02-01', '2026-02-06 08:05,128,80,66\n2026-02-01'),
  );
  await expect(main(page)).toContainText('3 readings here already');
  await expect(page.getByRole('button', { name: 'Keep 1 reading', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await expect(page.getByLabel('Choose a file')).toBeFocused();
  await choose(page, 'again.csv', PRESSURES);
  await expect(main(page)).toContainText('Every reading in this file is here already.');
  await expect(page.getByRole('button', { name: /^Keep/ })).toHaveCount(0);
  await expectAccessible(page);
  // Unless the person says that they are others.
  await page.getByRole('checkbox', { name: 'Yes, keep these as well' }).check();
  await expect(page.getByRole('button', { name: 'Keep 3 readings' })).toBeVisible();
  await page.goto('/readings');
  await expect(items(page)).toHaveCount(3);
});

test('a file asks for what only the person knows, and what cannot be read says why', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zi', 'Somebody').bundle);
  await begin(page, nhsNumber);
  await goWithin(page, '/readings/import');
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expectAccessible(page);
  await choose(page, 'export.zip', 'PK\u0003\u0004 packed');
  await expect(page.getByRole('alert')).toContainText('Unpack it first');
  await choose(page, 'shopping.csv', 'what,how many\nmilk,2\n');
  await expect(page.getByRole('alert')).toContainText('We cannot find readings in this file.');

  await choose(page, 'sugar.csv', 'Date,Time,Glucose\n03/04/2026,08:05,5.6\n04/04/2026,08:05,6.1\n');
  await expect(step(page, 'We need to ask you something')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose one of the answers');
  await page.getByRole('radio', { name: 'mmol/L' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(main(page)).toContainText('The file says “03/04/2026 08:05”. Which day is that?');
  await expectAccessible(page);
  await page.getByRole('radio', { name: '3 April 2026' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(main(page).locator('[data-kind="glucose"]')).toContainText('4 April 2026');
  await page.getByRole('button', { name: 'Keep 2 readings' }).click();
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).first()).toContainText('6.1 mmol/L');
});

test('what is urgent today says what to do before anything else; what was urgent long ago is counted', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zu', 'Somebody').bundle);
  await begin(page, nhsNumber);
  await goWithin(page, '/readings/import');
  await choose(page, 'high.csv', table([`${minutesAgo(30)},186,96,72`, '2025-02-02 08:05,190,100,70']));
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Get help today: call your GP surgery or 111');
  await expect(page.getByRole('alert')).toContainText('186/96 mmHg');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(step(page, 'What is in the file')).toBeFocused();
  await expect(main(page)).toContainText('1 older reading was so low or so high');
  await expect(main(page)).toContainText('In 2 readings a number is lower or higher than most people’s.');
  await page.getByText('In 2 readings').click();
  await expectAccessible(page);
});

test('a file of FHIR brings the readings of its person, and none of anybody else', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  const fileOf = (value: string): string =>
    JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'Patient',
            identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value }],
          },
        },
        {
          resource: {
            resourceType: 'Observation',
            status: 'final',
            code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
            effectiveDateTime: '2026-02-02T07:30:00Z',
            valueQuantity: { value: 176, unit: 'lb', system: 'http://unitsofmeasure.org', code: '[lb_av]' },
          },
        },
      ],
    });
  await page.getByRole('link', { name: 'Import readings from a file' }).click();
  await choose(page, 'readings.json', fileOf(nhsNumber === '9990000018' ? '9990000026' : '9990000018'));
  await expect(page.getByRole('alert')).toContainText('This file is about somebody else');
  await choose(page, 'readings.json', fileOf(nhsNumber));
  await expect(main(page).locator('[data-kind="weight"]')).toContainText('2 February 2026');
  await page.getByRole('button', { name: 'Keep 1 reading' }).click();
  await expect(items(page).first()).toContainText('79.83 kg');
  await expect(items(page).first()).toContainText('written as 176 lb');
});
