import { coverageLines, expect, goOffline, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.use({
  expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS', 'An SSL', 'ServiceWorker'],
});

test('without a network the record opens again from this device, and says how old it is', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await goOffline(page);
  await page.goto('/record/medicines');
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /metformin/i })
      .first(),
  ).toBeVisible();
  await expect(coverageLines(page).first()).toContainText(/from .*\d/, { timeout: 60_000 });
  await page.goto('/record/conditions');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conditions');
});
