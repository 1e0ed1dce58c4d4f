import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test('what a practice ties to a problem is told with the problem, and the problem with what is tied to it', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('stu3')).nhsNumber);
  await recordComplete(page);
  const main = page.getByRole('main');
  await page.goto('/record/conditions');
  await main.getByRole('link', { name: 'Gout' }).first().click();
  const belongs = main.getByRole('region', { name: 'What belongs to this condition' });
  await belongs.getByRole('link', { name: /Allopurinol/ }).click();
  await expect(main.getByText('Last issued')).toBeVisible();
  await expect(main).toContainText('3 issued, 12 allowed');
  const related = main.getByRole('region', { name: 'Related entries' });
  await related.getByRole('link', { name: 'Gout' }).click();
  await expect(belongs).toBeVisible();
});
