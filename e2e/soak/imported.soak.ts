import {
  bundlesOf,
  expectBundleAccounted,
  expectPersonAccounted,
  FOLDERS,
  skipUnlessHere,
} from '../kit/account.ts';
import { expect, test } from '../kit/test.ts';

for (const folder of FOLDERS) {
  test(`every resource of every bundle of ${folder} is shown, folded or set aside with a reason`, async ({
    page,
    sandbox,
  }) => {
    skipUnlessHere(folder);
    test.setTimeout(1_200_000);
    for (const bundle of bundlesOf(folder)) await expectBundleAccounted(page, sandbox, bundle);
  });
}

test('everybody the sandbox invents is accounted for as well', async ({ page, sandbox }) => {
  test.setTimeout(1_200_000);
  const people = (await sandbox.people()).filter(
    (one) =>
      one.assurance === 'P9' &&
      !one.tags.includes('imported') &&
      one.resources > 0 &&
      !one.tags.includes('large'),
  );
  expect(people.length).toBeGreaterThan(12);
  for (const person of people) await test.step(person.name, () => expectPersonAccounted(page, person));
});
