import { expect, type Page } from '@playwright/test';
import type { Sandbox } from './sandbox.ts';

/** Signs in at `/clinician` as the first who works at an organisation. */
export async function signInAsStaff(page: Page, sandbox: Sandbox, organisation: string): Promise<void> {
  const found = (await sandbox.staff()).find((one) => one.organisation.name === organisation);
  if (found === undefined) throw new Error(`Nobody works at ${organisation}`);
  await page.goto('/clinician');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Staff ID').fill(found.staffId);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared readings');
}
