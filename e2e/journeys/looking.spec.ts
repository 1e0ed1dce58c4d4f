import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { signInAsStaff } from '../kit/staff.ts';
import { expect, expectAccessible, goWithin, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const HOSPITAL = 'Northgate Hospital NHS Foundation Trust';

test('a hospital finds readings that were sent to the surgery once the person lets it look, and not before or after', async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const { bundle } = markedPerson('looking', 'Somebody');
  const { nhsNumber } = await sandbox.import(bundle, '?platforms=riverside,northgate');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/readings/new');
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill('83.4');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await press(page, 'Save reading');
  await expect(main(page).locator('[data-reading]').first()).toContainText('Riverside Surgery');
  await expect.poll(async () => (await sandbox.readings(nhsNumber)).length).toBe(1);

  const hospital = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const staff = await hospital.newPage();
  await signInAsStaff(staff, sandbox, HOSPITAL);
  await staff.getByLabel('NHS number').fill('999 123 4567');
  await staff.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(main(staff)).toContainText('Enter an NHS number');
  await expectAccessible(staff);
  await staff.getByLabel('NHS number').fill(nhsNumber);
  await staff.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(main(staff)).toContainText('This person shares nothing with your organisation now.');
  await press(staff, 'Look at other organisations');
  await expect(main(staff)).toContainText('Other organisations have nothing that you may look at.');

  await goWithin(page, '/readings/sharing');
  await press(page, `Let ${HOSPITAL} look`);
  await expect(main(page)).toContainText('Riverside Surgery writes down each time they look');
  await expectAccessible(page);
  await press(page, 'Yes, let them look');
  await expect(main(page)).toContainText(`${HOSPITAL} may look at: Weight.`);
  await expect(main(page)).not.toContainText('does not know this yet');

  await press(staff, 'Look again');
  await expect(main(staff)).toContainText('1 organisation has readings that you may look at.');
  await expect(main(staff).getByRole('table')).toContainText('83.4 kg');
  await expect(main(staff)).toContainText('Sent to Riverside Surgery');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(main(staff)).toContainText('Anfonwyd at');

  await press(page, `Stop ${HOSPITAL} looking`);
  await press(page, 'Yes, stop it');
  await expect(main(page)).toContainText(`${HOSPITAL} may not look there any more`);
  await expect(main(page)).not.toContainText('does not know this yet');
  await press(staff, 'Edrych eto');
  await expect(main(staff)).toContainText('Nid oes gan sefydliadau eraill ddim y cewch edrych arno.');
  await expect(main(staff).getByRole('table')).toHaveCount(0);
  await hospital.close();
});
