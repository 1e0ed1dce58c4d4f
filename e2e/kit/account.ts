import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Sandbox, SandboxPerson } from './sandbox.ts';
import { expect, recordComplete, signInByNumber, test } from './test.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');

/** Data that real systems made, where it is at hand. */
export const FOLDERS = ['synthea-r4', 'gpconnect-stu3', 'ips-r4'] as const;

/** One file as it was found. */
export interface Bundle {
  readonly name: string;
  readonly bundle: unknown;
}

/** The bundles of a folder, smallest file first. */
export function bundlesOf(folder: string): readonly Bundle[] {
  return readdirSync(join(corpus, folder))
    .filter((name) => /\.json(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(corpus, folder, name));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return { name, size: text.length, bundle: JSON.parse(text) as unknown };
    })
    .sort((a, b) => a.size - b.size);
}

/** Ends the test, and says so, where the folder is not here. */
export function skipUnlessHere(folder: string): void {
  test.skip(!existsSync(join(corpus, folder)), `skipped: ../shared/corpus/${folder} is not here`);
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
export async function expectAccounted(page: Page, resources: number): Promise<void> {
  const rows = await accounts(page);
  for (const row of rows) expect(row.shown + row.folded + row.setAside).toBe(row.received);
  expect(rows.reduce((sum, row) => sum + row.received, 0)).toBe(resources);
}

/** Signs a person in, expects all of their record to be accounted for, and signs them out again. */
export async function expectPersonAccounted(
  page: Page,
  person: Pick<SandboxPerson, 'nhsNumber' | 'resources'>,
): Promise<void> {
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  await expectAccounted(page, person.resources);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
}

/** Makes a bundle somebody's record, and expects all of it to be accounted for. */
export async function expectBundleAccounted(page: Page, sandbox: Sandbox, given: Bundle): Promise<void> {
  await test.step(given.name, async () => {
    await expectPersonAccounted(page, await sandbox.import(given.bundle));
  });
}
