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

test('a death that a source has recorded is told at home and where sources are told, and can be asked about', async ({
  page,
  sandbox,
}) => {
  const patient = {
    resourceType: 'Patient',
    id: 'p',
    name: [{ family: 'Madeup', given: ['Ann'] }],
    birthDate: '1970-01-01',
    deceasedDateTime: '2024-03-05',
  };
  const condition = {
    resourceType: 'Condition',
    id: 'c',
    subject: { reference: 'Patient/p' },
    code: { text: 'Asthma' },
  };
  const entry = [patient, condition].map((resource) => ({ resource }));
  const { nhsNumber } = await sandbox.import({ resourceType: 'Bundle', type: 'collection', entry });
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.goto('/record');
  const main = page.getByRole('main');
  await expect(main).toContainText('A record says that you have died.');
  await main.getByRole('link', { name: 'See who says this' }).click();
  await expect(main).toContainText('A record says that you have died.');
  await expect(main.locator('[data-detail=died]')).toContainText('death recorded: 5 March 2024');
  await main.getByRole('link', { name: 'Ask about this death record' }).click();
  await expect(main.getByLabel('Your question')).toHaveValue(/A record says that I have died\./);
  const whom = main.getByRole('radio');
  if ((await whom.count()) > 0) await whom.first().check();
  await main.getByRole('button', { name: 'Keep this question' }).click();
  await main.getByRole('link', { name: 'what organisations hold about who you are' }).click();
  await expect(page).toHaveURL(/\/record\/sources$/);
});
