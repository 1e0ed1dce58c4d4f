import { bundlesOf, expectAccounted, expectBundleAccounted, expectPersonAccounted } from '../kit/account.ts';
import { FOLDERS, skipUnlessHere } from '../kit/account.ts';
import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

for (const folder of FOLDERS) {
  // The largest; `npm run soak -- imported` reads all of them.
  test(`what is in a bundle of ${folder} is shown, folded or set aside with a reason`, async ({
    page,
    sandbox,
  }) => {
    skipUnlessHere(folder);
    test.setTimeout(300_000);
    const largest = bundlesOf(folder).at(-1);
    if (largest !== undefined) await expectBundleAccounted(page, sandbox, largest);
  });
}

test('people that the sandbox invents are accounted for as well', async ({ page, sandbox }) => {
  test.setTimeout(120_000);
  // One for each way in which records differ; `npm run soak -- imported` takes everybody.
  for (const tag of ['stu3', 'hostile'])
    await test.step(tag, async () => expectPersonAccounted(page, await sandbox.person(tag)));
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
