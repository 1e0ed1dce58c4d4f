import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const FOLDERS = ['synthea-r4', 'gpconnect-stu3', 'ips-r4'];

function bundlesOf(folder: string): { name: string; bundle: unknown }[] {
  return readdirSync(join(corpus, folder))
    .filter((name) => /\.json(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(corpus, folder, name));
      return {
        name,
        bundle: JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as unknown,
      };
    });
}

/** The totals that the page states, read off its rows. */
async function accounts(
  page: Page,
): Promise<{ received: number; shown: number; folded: number; setAside: number }[]> {
  await page.goto('/record/sources');
  const rows = page.locator('[data-source][data-received]');
  await expect(rows.first()).toBeAttached();
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const number = (name: string): number => Number(row.getAttribute(`data-${name}`));
      return {
        received: number('received'),
        shown: number('shown'),
        folded: number('folded'),
        setAside: number('set-aside'),
      };
    }),
  );
}

/** Received = shown + folded + set aside, for every source, and together what the platforms hold. */
async function expectAccounted(page: Page, resources: number): Promise<void> {
  const rows = await accounts(page);
  for (const row of rows) expect(row.shown + row.folded + row.setAside).toBe(row.received);
  expect(rows.reduce((sum, row) => sum + row.received, 0)).toBe(resources);
}

for (const folder of FOLDERS) {
  test(`every resource of every bundle of ${folder} is shown, folded or set aside with a reason`, async ({
    page,
    sandbox,
  }) => {
    test.skip(!existsSync(join(corpus, folder)), `skipped: ../shared/corpus/${folder} is not here`);
    test.setTimeout(600_000);
    for (const { name, bundle } of bundlesOf(folder)) {
      await test.step(name, async () => {
        const { nhsNumber, resources } = await sandbox.import(bundle);
        await signInByNumber(page, nhsNumber);
        await recordComplete(page);
        await expectAccounted(page, resources);
        await page.getByRole('button', { name: 'Sign out' }).first().click();
        await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      });
    }
  });
}

test('everybody the sandbox invents is accounted for as well', async ({ page, sandbox }) => {
  test.setTimeout(300_000);
  const people = (await sandbox.people()).filter(
    (one) =>
      one.assurance === 'P9' &&
      !one.tags.includes('imported') &&
      one.resources > 0 &&
      !one.tags.includes('large'),
  );
  expect(people.length).toBeGreaterThan(12);
  for (const person of people) {
    await test.step(person.name, async () => {
      await signInByNumber(page, person.nhsNumber);
      await recordComplete(page);
      await expectAccounted(page, person.resources);
      await page.getByRole('button', { name: 'Sign out' }).first().click();
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    });
  }
});

test('a made-up bundle with broken and unknown things in it loses nothing', async ({ page, sandbox }) => {
  const patient = { resourceType: 'Patient', id: 'p', name: [{ family: 'Madeup' }], birthDate: '1970-01-01' };
  const subject = { reference: 'Patient/p' };
  const { nhsNumber, resources } = await sandbox.import({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      patient,
      {
        resourceType: 'Observation',
        id: 'zero',
        status: 'final',
        subject,
        code: { text: 'A count of zero' },
        valueQuantity: { value: 0, unit: 'items' },
      },
      { resourceType: 'Observation', id: 'broken', status: 5, subject, code: 'text', valueQuantity: 'much' },
      { resourceType: 'Condition', id: 'undated', subject, code: { text: 'A condition without a date' } },
      { resourceType: 'MoonPhase', id: 'odd', subject },
      { resourceType: 'Claim', id: 'bill', patient: subject },
    ].map((resource) => ({ resource })),
  });
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await expectAccounted(page, resources);
  await page.goto('/record/results');
  await expect(page.getByRole('listitem').filter({ hasText: 'A count of zero' }).first()).toContainText('0');
  await page.goto('/record/conditions');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'A condition without a date' }).first(),
  ).toContainText(/not recorded/i);
});
