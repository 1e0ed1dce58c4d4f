import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
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
const first = (page: Page) => main(page).locator('[data-reading]').first();

async function begin(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings');
  await expect(heading(page)).toHaveText('Your readings');
}

async function typePressure(page: Page, systolic: string, diastolic: string): Promise<void> {
  await page.getByLabel('Top number (systolic)').fill(systolic);
  await page.getByLabel('Bottom number (diastolic)').fill(diastolic);
}

test('a reading goes to whom the person chooses, is changed and taken back there, and to nobody else', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  const before = (await sandbox.readings(nhsNumber)).length;
  await expect(main(page)).toContainText('You have not added a reading yet.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await expect(heading(page)).toHaveText('Add a reading');
  await expectAccessible(page);
  await typePressure(page, '135', '85');
  await page.getByLabel(/^Pulse/).fill('72');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByText('More about it').click();
  await page.getByRole('radio', { name: 'left arm' }).check();
  await page.getByLabel('Anything to say about it?').fill('after a walk');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(heading(page)).toHaveText('Your readings');
  await expect(first(page)).toContainText('135/85 mmHg');
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  await expectAccessible(page);

  // What the surgery sees.
  const [sent, ...others] = (await sandbox.readings(nhsNumber)).slice(before);
  expect(others).toEqual([]);
  expect(sent).toMatchObject({ service: 'riverside', method: 'POST' });
  expect(sent?.resource).toMatchObject({
    resourceType: 'Observation',
    status: 'final',
    subject: { identifier: { value: nhsNumber } },
    component: [
      {
        code: { coding: [{ code: '8480-6' }, { code: '1162737008' }] },
        valueQuantity: { value: 135, code: 'mm[Hg]' },
      },
      {
        code: { coding: [{ code: '8462-4' }, { code: '1162735000' }] },
        valueQuantity: { value: 85, code: 'mm[Hg]' },
      },
      {
        code: { coding: [{ code: '8867-4' }, { code: '364075005' }] },
        valueQuantity: { value: 72, code: '/min' },
      },
    ],
    note: [{ text: 'after a walk' }],
  });

  await first(page).getByRole('button', { name: 'Change' }).click();
  await expect(heading(page)).toHaveText('Change a reading');
  await page.getByLabel('Top number (systolic)').fill('138');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('138/85 mmHg');
  await expect(first(page)).toContainText('Changed once. Before: 135/85 mmHg');
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  await first(page).getByRole('button', { name: 'Take back' }).click();
  await first(page).getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(first(page)).toContainText('You took this back');
  await expect
    .poll(async () =>
      (await sandbox.readings(nhsNumber))
        .slice(before)
        .map(({ resource }) => (resource as { status: string }).status),
    )
    .toEqual(['final', 'amended', 'entered-in-error']);
  const keys = (await sandbox.readings(nhsNumber)).slice(before).map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set(keys).size).toBe(1);
});

test('a reading that was kept for oneself is sent when the person decides so', async ({ page, sandbox }) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  const before = (await sandbox.readings(nhsNumber)).length;
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await typePressure(page, '128', '79');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Not sent to anybody');
  await first(page).getByRole('button', { name: 'Send it to somebody' }).click();
  await expectAccessible(page);
  await first(page).getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await first(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  const sent = (await sandbox.readings(nhsNumber)).slice(before);
  expect(sent.filter(({ method }) => method === 'POST')).toMatchObject([{ service: 'riverside' }]);
});

test('kept without a network, sent once it is back, and the person sees what became of it', async ({
  page,
  context,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('hypertension');
  await begin(page, nhsNumber);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  const before = (await sandbox.readings(nhsNumber)).length;
  await goOffline(page);
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Unit').selectOption('stones and pounds');
  await page.getByLabel('Weight', { exact: true }).fill('12 st 3');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('77.56 kg');
  await expect(first(page)).toContainText('written as 12 st 3');
  await expect(first(page)).toContainText('Waiting to be sent');
  await expect(main(page)).toContainText('They are sent when this device has the internet again.');
  await expectAccessible(page);
  expect(await sandbox.readings(nhsNumber)).toHaveLength(before);

  await context.setOffline(false);
  await expect(first(page)).toContainText('Received by');
  expect((await sandbox.readings(nhsNumber)).slice(before)).toMatchObject([
    { resource: { valueQuantity: { value: 77.56, code: 'kg' } } },
  ]);
  await sandbox.act({
    kind: 'reading-reviewed',
    nhsNumber,
    outcome: 'declined',
    reason: 'Please weigh again without shoes',
  });
  await goWithin(page, '/record');
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await goWithin(page, '/readings');
  await expect(first(page)).toContainText('did not put it in your record');
  await expect(first(page)).toContainText('Please weigh again without shoes');
});

test('an answer that is lost makes no second reading', async ({ page, sandbox }) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await typePressure(page, '128', '78');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  const before = (await sandbox.readings(nhsNumber)).length;
  await sandbox.fault({
    service: 'riverside',
    kind: 'lost-reply',
    method: 'POST',
    path: '/Observation',
    times: 2,
  });
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  expect((await sandbox.readings(nhsNumber)).slice(before)).toHaveLength(1);
});

test('what cannot be is refused, what is rare is asked about, and what is urgent says what to do first', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zq', 'Somebody').bundle);
  await begin(page, nhsNumber);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await goOffline(page);
  await typePressure(page, '85', '135');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(page.getByRole('alert')).toContainText('The bottom number must be lower than the top number');
  await expectAccessible(page);
  await typePressure(page, '84', '55');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(main(page)).toContainText('Is this right?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'No, change it' }).click();
  await typePressure(page, '185', '95');
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(page.getByRole('alert')).toContainText('Get help today: call your GP surgery or 111');
  await expect(page.getByRole('alert')).toContainText('pain or tightness in the chest');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(first(page)).toContainText('185/95 mmHg');
  await expect(first(page)).toContainText('Not sent to anybody');
});

test('what somebody feels is given on a scale, says where help is, and arrives as what they say of themselves', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  const before = (await sandbox.readings(nhsNumber)).length;
  const add = async (kind: string): Promise<void> => {
    await page.getByRole('link', { name: 'Add a reading' }).click();
    await page.getByLabel('What did you measure?').selectOption(kind);
  };
  const save = page.getByRole('button', { name: 'Save reading' });
  await add('Pain');
  await page.getByLabel('Pain, from 0 to 10').fill('11');
  await save.click();
  await expect(page.getByRole('alert')).toContainText('Pain, from 0 to 10 must be at most 10');
  await page.getByLabel('Pain, from 0 to 10').fill('4');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await save.click();
  await expect(first(page)).toContainText('Pain 4 out of 10');
  await add('Breathlessness');
  await expect(main(page)).toContainText('Call 999 if you suddenly cannot get your breath');
  await save.click();
  await expect(page.getByRole('alert')).toContainText('When you get breathless: choose one');
  await page.getByRole('radio', { name: 'when I hurry on the flat or walk up a slight hill' }).check();
  await expectAccessible(page);
  await save.click();
  await expect(first(page)).toContainText('Breathlessness 1 out of 4: when I hurry on the flat');
  await add('Mood');
  await expect(main(page)).toContainText('Samaritans on 116 123');
  await page.getByLabel('How happy you felt yesterday, from 0 to 10').fill('7');
  await expectAccessible(page);
  await save.click();
  await expect(first(page)).toContainText('Mood 7 out of 10');
  await expect
    .poll(async () => (await sandbox.readings(nhsNumber)).slice(before).map(({ resource }) => resource))
    .toMatchObject([
      {
        category: [{ coding: [{ code: 'survey' }] }],
        code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }, { code: '225908003' }] },
        valueQuantity: { value: 4, code: '{score}' },
      },
    ]);
});

const PLACE = 'N 51 30 W 0 7';

/** A JPEG that says where it was taken, as phones write it (segment APP1, Exif). */
function withPlace(jpeg: Buffer): Buffer {
  const said = Buffer.from(`Exif\0\0${PLACE}`);
  const head = Buffer.from([0xff, 0xe1, 0, said.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)]);
}

test('a photo of the display goes with the reading to whom the person chooses, made small and drawn anew', async ({
  page,
  browser,
  baseURL,
  sandbox,
}) => {
  test.setTimeout(90_000);
  await sandbox.reset();
  const { nhsNumber } = await sandbox.person('diabetes');
  await begin(page, nhsNumber);
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: false }).first().fill('80');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByText('More about it').click();
  const photo = page.getByLabel('Photo of the display (optional)');
  await photo.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(main(page)).toContainText('This is not a picture that we can open');
  const picture = await page.screenshot({ fullPage: true, type: 'jpeg' });
  await photo.setInputFiles({ name: 'display.jpg', mimeType: 'image/jpeg', buffer: withPlace(picture) });
  await expect(page.getByRole('img', { name: 'Photo of the display of a device' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(first(page)).toContainText('Received by Riverside Surgery');
  await first(page).getByText('Show the photo').click();
  await expect(first(page).getByRole('img')).toBeVisible();
  const sent = (await sandbox.readings(nhsNumber)).at(-1)?.resource as {
    contained: readonly { readonly content: { readonly data: string } }[];
  };
  const data = Buffer.from(sent.contained[0]?.content.data ?? '', 'base64');
  // It begins as a JPEG does, and holds nothing of the file that was chosen.
  expect(data.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(withPlace(picture).includes(PLACE)).toBe(true);
  expect(data.includes(PLACE) || data.includes('Exif')).toBe(false);
  const size = await first(page)
    .getByRole('img')
    .evaluate((img: HTMLImageElement) => Math.max(img.naturalWidth, img.naturalHeight));
  expect(size).toBeLessThanOrEqual(1000);

  const staff = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await signInAsStaff(staff, sandbox, 'Riverside Surgery');
  await main(staff).locator('tbody tr').first().getByRole('button').click();
  await staff.getByText('Photo of the display').click();
  await expect(staff.getByRole('img', { name: /photographed by the person/ })).toBeVisible();
  await expectAccessible(staff);
  await staff.context().close();
});
