import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test('what sources say against each other is seen at home, on the emergency card and in a search', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('conflicts')).nhsNumber);
  await recordComplete(page);
  const main = page.getByRole('main');
  await page.goto('/record');
  await expect(main).toContainText('The same medicine is current in two places, with different doses.');
  await page.goto('/emergency');
  await expect(main).toContainText('Sources give different doses.');
  await page.goto('/record/search?q=penicillin');
  await expect(main.locator('[data-entry]').filter({ hasText: 'says this was ruled out' })).not.toHaveCount(
    0,
  );
});
