import { everythingStored } from '../kit/stored.ts';
import { coverageLines, expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS policy'] });

const line = (page: Parameters<typeof coverageLines>[0], name: string) =>
  coverageLines(page).filter({ hasText: name });
const NORTHGATE = 'Northgate Hospital';
const RIVERSIDE = 'Riverside Surgery';

for (const [what, fault, words] of [
  ['resets every connection', { kind: 'refuse' }, 'could not be reached'],
  ['answers with an error', { kind: 'status', status: 503 }, 'could not be reached'],
  ['forbids the person', { kind: 'status', status: 403 }, 'refused'],
  ['cuts its answers', { kind: 'malformed' }, 'could not be read in full'],
  ['breaks off in mid-body', { kind: 'cut' }, 'could not be read in full'],
  ['answers with a web page', { kind: 'not-json' }, 'could not be read in full'],
  ["answers with another person's record", { kind: 'wrong-person' }, 'could not be read in full'],
  ['pages for ever', { kind: 'paging-loop' }, 'could not be read in full'],
] as const) {
  test(`a source that ${what} is said to be so, and the rest is shown`, async ({ page, sandbox }) => {
    const person = await sandbox.person('diabetes');
    await sandbox.fault({ service: 'northgate', ...fault });
    await signInByNumber(page, person.nhsNumber);
    await recordComplete(page);
    await expect(line(page, NORTHGATE)).toContainText(words);
    await expect(line(page, RIVERSIDE)).toContainText('up to date');
    await page.goto('/record/medicines');
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: /metformin/i })
        .first(),
    ).toBeVisible();
  });
}

test('a slow source does not hold up the others, and its line says that it is being asked', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ service: 'northgate', kind: 'slow', delayMs: 8000 });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await expect(line(page, RIVERSIDE)).toContainText('up to date');
  await expect(line(page, NORTHGATE)).not.toContainText('up to date');
  expect(await page.evaluate(() => performance.getEntriesByName('phr:first-entries').length)).toBe(1);
});

test('a source that asks for patience gets it', async ({ page, sandbox }) => {
  await sandbox.fault({ service: 'northgate', kind: 'throttle', times: 2, delayMs: 1000 });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(line(page, NORTHGATE)).toContainText('up to date');
});

test('a token that a platform turns away is replaced once, without troubling the person', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ service: 'riverside', kind: 'expired-token', times: 1 });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(line(page, RIVERSIDE)).toContainText('up to date');
});

test('a clock that is two minutes wrong, here or there, is no reason to show nothing', async ({
  page,
  sandbox,
}) => {
  for (const [service, delayMs] of [
    ['riverside', 120_000],
    ['northgate', -120_000],
  ] as const)
    await sandbox.fault({ service, kind: 'skew', delayMs });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(line(page, RIVERSIDE)).toContainText('up to date');
  await expect(line(page, NORTHGATE)).toContainText('up to date');
});

test('a platform whose clock is a day wrong is said to refuse; nobody is asked to sign in again', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ service: 'northgate', kind: 'skew', delayMs: 24 * 3_600_000 });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(line(page, NORTHGATE)).toContainText('refused');
  await expect(page.getByRole('main')).not.toContainText('sign in again');
});

test('nothing of another person is stored, whatever a platform answers', async ({ page, sandbox }) => {
  await sandbox.fault({ service: 'northgate', kind: 'wrong-person' });
  const person = await sandbox.person('diabetes');
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  const stored = await everythingStored(page);
  const others = (await sandbox.people()).filter((one) => one.nhsNumber !== person.nhsNumber);
  expect(stored.length).toBeGreaterThan(10_000);
  expect(others.filter(({ nhsNumber }) => stored.includes(nhsNumber))).toEqual([]);
});

test('a source that fails later keeps its older copy and says from when', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await sandbox.fault({ service: 'northgate', kind: 'refuse' });
  await page.getByRole('button', { name: /check for new information/i }).click();
  await expect(line(page, NORTHGATE)).toContainText(/from .*\d/, { timeout: 40_000 });
});

test('when the locator cannot be reached the person is told, and may try again', async ({
  page,
  sandbox,
}) => {
  await sandbox.fault({ service: 'locator', kind: 'refuse' });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await expect(page.getByRole('region', { name: 'Coverage' })).toContainText(/could not/i, {
    timeout: 40_000,
  });
  await sandbox.noFaults();
  await page.getByRole('button', { name: /check for new information/i }).click();
  await expect(line(page, RIVERSIDE)).toContainText('up to date');
});

test("a refresh that answers with another person's record leaves one's own copy as it was", async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('stu3')).nhsNumber);
  await recordComplete(page);
  await sandbox.fault({ service: 'hightown', kind: 'wrong-person' });
  await page.getByRole('button', { name: /check for new information/i }).click();
  await expect(line(page, 'Hightown Medical Centre')).toContainText(/from .*\d/, { timeout: 40_000 });
  await page.goto('/record/medicines');
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'Hightown Medical Centre' }).first(),
  ).toBeVisible();
});
