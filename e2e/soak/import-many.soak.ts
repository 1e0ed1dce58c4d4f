import type { Page } from '@playwright/test';
import { markedPerson } from '../kit/marked-person.ts';
import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const main = (page: Page) => page.getByRole('main');
const items = (page: Page) => main(page).locator('[data-reading]');

async function begin(page: Page, nhsNumber: string): Promise<void> {
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
}

/** Chooses a file that this test makes, and has it read. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Read the file' }).click();
}

test('stopped half-way, nothing is kept; thousands are kept in a moment and shown a hundred at a time', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.import(markedPerson('zs', 'Somebody').bundle);
  await begin(page, nhsNumber);
  await page.goto('/readings/import');
  const many = (count: number): string =>
    [
      'Timestamp,Glucose (mmol/L),Notes',
      ...Array.from({ length: count }, (_, index) => {
        const at = new Date(Date.UTC(2025, 0, 1) + index * 5 * 60_000).toISOString().slice(0, 19);
        return `${at},${(5 + (index % 40) / 10).toFixed(1)},${'x'.repeat(40)}`;
      }),
    ].join('\n');
  await choose(page, 'large.csv', many(400_000));
  await expect(step(page, 'Reading the file')).toBeFocused();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(main(page).getByRole('status')).toContainText('You stopped. Nothing from the file was kept.');
  await page.goto('/readings');
  await expect(main(page)).toContainText('You have not added a reading yet.');

  await page.goto('/readings/import');
  await choose(page, 'sensor.csv', many(3000));
  await page.getByRole('button', { name: 'Keep 3,000 readings' }).click();
  await expect(main(page).getByRole('status')).toContainText('3,000 readings from the file');
  await expect(items(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(items(page)).toHaveCount(200);
  await page.goto('/readings/import');
  await choose(page, 'sensor.csv', many(3000));
  await expect(main(page)).toContainText('Every reading in this file is here already.');
});
