import { expect, expectAccessible, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

test('with a plain look neither the title, the icon nor the lock screen says what this is', async ({
  page,
  sandbox,
}) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(page).toHaveTitle(/^Your record/);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Give it a plain look' }).click();
  await expect(page.getByText('It has a plain look now.')).toBeVisible();
  await expectAccessible(page);

  // No name of a page or of the service, from the first moment of a page on.
  const titles: string[] = [];
  await page.exposeFunction('noteTitle', (title: string) => titles.push(title));
  await page.addInitScript(() => {
    const note = (window as unknown as { noteTitle: (title: string) => void }).noteTitle;
    new MutationObserver(() => note(document.title)).observe(document, { subtree: true, childList: true });
  });
  await page.goto('/record/medicines');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medicines');
  await expect(page).toHaveTitle('Notes');
  expect([...new Set(titles)].sort()).toEqual(['Notes', 'Opening…']);
  for (const [rel, file] of [
    ['icon', '/icons/plain.svg'],
    ['apple-touch-icon', '/icons/plain-180.png'],
    ['manifest', '/plain.webmanifest'],
  ] as const) {
    await expect(page.locator(`link[rel="${rel}"]`)).toHaveAttribute('href', file);
    expect((await page.request.get(file)).ok(), file).toBe(true);
  }
  await expect(page.locator('meta[name="apple-mobile-web-app-title"]')).toHaveAttribute('content', 'Notes');
  const manifest = await (await page.request.get('/plain.webmanifest')).text();
  expect(manifest).not.toMatch(/health|medic/i);

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock');
  const seen = await page.locator('body').innerText();
  expect(seen).not.toMatch(/health|NHS|record|GP|medic/i);
  await expect(page.getByRole('img')).toHaveCount(0);
  await expectAccessible(page);
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medicines');

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Give it its usual look' }).click();
  await expect(page).toHaveTitle(/^Settings/);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/icons/icon.svg');
});
