import { RECORD_PAGES } from '../kit/pages.ts';
import {
  choosePin,
  coverageLines,
  expect,
  recordComplete,
  signInByButton,
  signInByNumber,
  test,
  goWithin,
} from '../kit/test.ts';

test('a person signs in by a button and reads every page of the record', async ({ page, sandbox }) => {
  const person = await sandbox.person('diabetes');
  await signInByButton(page, person);
  await recordComplete(page);
  await expect(coverageLines(page)).toHaveCount(person.platforms.length);
  for (const [path, heading] of RECORD_PAGES) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(new RegExp(`^${heading}`));
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
  }
  await page.goto('/record/medicines');
  const metformin = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /metformin/i });
  await expect(metformin.first()).toContainText(/Riverside Surgery|Northgate Hospital/);
});

test('an entry opens to its provenance, its copies and the data as received', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await goWithin(page, '/record/search?q=haemoglobin%20a1c');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/HbA1c|haemoglobin/i);
  await page.getByText('The data as received').first().click();
  await expect(page.getByText('"resourceType": "Observation"').first()).toBeVisible();
});

test('the marks fire in order, and the first entries are there before the slowest source has answered', async ({
  page,
  sandbox,
}) => {
  const person = await sandbox.person('large');
  await sandbox.fault({ service: 'calder', kind: 'slow', delayMs: 1200 });
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  const marks = await page.evaluate(() =>
    Object.fromEntries(
      performance
        .getEntriesByType('mark')
        .filter(({ name }) => name.startsWith('phr:'))
        .reverse()
        .map(({ name, startTime }) => [name, startTime]),
    ),
  );
  const order = ['phr:start', 'phr:unlocked', 'phr:located', 'phr:first-entries', 'phr:complete'].map(
    (name) => marks[name] ?? Number.NaN,
  );
  expect(
    order.every((time) => Number.isFinite(time)),
    JSON.stringify(marks),
  ).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  // The slow source held every one of its answers back back after it was asked.
  expect((marks['phr:complete'] ?? 0) - (marks['phr:first-entries'] ?? 0)).toBeGreaterThan(1000);
});

test('signing out leaves nothing of the record on the device', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('conflicts')).nhsNumber);
  await recordComplete(page);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your health record');
  const left = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    return {
      records: names.filter((name) => name?.startsWith('vault-')),
      local: localStorage.length,
      session: sessionStorage.length,
    };
  });
  expect(left).toEqual({ records: [], local: 0, session: 0 });
  await page.goto('/record/medicines');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('a deep link asks to sign in first and comes back to where it led', async ({ page, sandbox }) => {
  await page.goto('/record/vaccinations');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('NHS number').fill((await sandbox.person('child')).nhsNumber);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await choosePin(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vaccinations');
});

test('a reload shows the record again without signing in', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await page.goto('/record/conditions');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.reload();
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /diabetes/i })
      .first(),
  ).toBeVisible();
});

test('a page that does not exist says so', async ({ page }) => {
  await page.goto('/messages');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('nobody holding anything is not the same as no record', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('no-record')).nhsNumber);
  await recordComplete(page);
  await expect(page.getByRole('region', { name: 'Coverage' })).toContainText(/no organisation/i);
  await page.goto('/record/allergies');
  await expect(page.getByRole('main')).not.toContainText(/you have no allergies/i);
});

test.describe('levels of proof', () => {
  test('a person who has only claimed who they are sees nothing clinical and not even their NHS number', async ({
    page,
    sandbox,
  }) => {
    const person = await sandbox.person('P5');
    await sandbox.forgetSightings();
    await signInByNumber(page, person.nhsNumber);
    await expect(page.getByRole('button', { name: /prove who you are/i })).toBeVisible();
    const text = (await page.locator('body').innerText()).replace(/\s/g, '');
    expect(text).not.toContain(person.nhsNumber);
    const services = new Set((await sandbox.sightings()).map(({ service }) => service));
    expect([...services].filter((id) => id !== 'identity' && id !== 'nhs-login')).toEqual([]);
  });

  test('proving who you are opens the record', async ({ page, sandbox }) => {
    await signInByNumber(page, (await sandbox.person('P0')).nhsNumber);
    await page.getByRole('button', { name: /prove who you are/i }).click();
    await page.getByLabel('NHS number').fill((await sandbox.person('P0')).nhsNumber);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Prove my identity' }).click();
    await choosePin(page);
    await expect(page.getByRole('region', { name: 'Coverage' })).toContainText('Hightown Medical Centre');
  });

  test('a person who changes their mind at the sign-in page is told so', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(/do not want to sign in/i).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your health record');
    await expect(page.getByRole('main')).toContainText(/did not|not sign|cancel|stopped/i);
  });
});
