import { bundlesOf, expectBundleAccounted, FOLDERS, skipUnlessHere } from '../kit/account.ts';
import { test } from '../kit/test.ts';

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
