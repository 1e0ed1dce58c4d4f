import { everythingStored } from '../kit/stored.ts';
import { coverageLines, expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

test('a pointer to an address that the directory does not vouch for gets no token and no request', async ({
  page,
  sandbox,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/token'))
      asked.push(new URLSearchParams(request.postData() ?? '').get('resource') ?? '');
  });
  const person = await sandbox.person('hostile');
  await signInByNumber(page, person.nhsNumber);
  await recordComplete(page);
  expect((await sandbox.sightings()).filter(({ service }) => service === 'unvouched')).toEqual([]);
  const vouched = (await sandbox.services()).map(({ baseUrl }) => baseUrl);
  expect(asked.filter((audience) => audience !== '').length).toBeGreaterThan(2);
  expect(asked.filter((audience) => audience !== '' && !vouched.includes(audience))).toEqual([]);
  await expect(coverageLines(page).filter({ hasText: 'refused' })).not.toHaveCount(0);
});

test('hostile text stays text', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('hostile')).nhsNumber);
  await recordComplete(page);
  for (const path of [
    '/record',
    '/record/timeline',
    '/record/results',
    '/record/documents',
    '/record/conditions',
    '/record/sources',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(
      await page.evaluate(
        () =>
          document.querySelectorAll(
            'main script, main iframe, main img[onerror], main [onclick], main a[href^="javascript:"], main a[href^="data:"]',
          ).length,
      ),
    ).toBe(0);
  }
});

test('the page may load scripts from its own origin only and connect to nobody but the services', async ({
  page,
}) => {
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(response?.headers()['referrer-policy']).toBe('no-referrer');
  // The policy itself must say no: without a network any request fails, whatever the policy.
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      }),
    );
    await fetch('https://example.org/').catch(() => undefined);
    return violation;
  });
  expect(blocked).toBe('connect-src');
});
test.use({ expectedErrors: ['example.org', 'Content Security Policy', 'Failed to load resource'] });

test('no token rests in localStorage, sessionStorage, cookies or the address', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  const rests = await page.evaluate(() => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    url: location.href,
  }));
  expect(JSON.stringify(rests)).not.toMatch(/eyJ|token|code=/);
});

test('what is not for the patient is named as withheld and shown nowhere', async ({ page, sandbox }) => {
  await signInByNumber(page, (await sandbox.person('nopat')).nhsNumber);
  await recordComplete(page);
  await expect(coverageLines(page).filter({ hasText: 'not shown to you' })).not.toHaveCount(0);
  const withheld =
    /withheld words|safeguarding summary|letter withheld in both ways|third-party information|risk note/i;
  expect(await everythingStored(page)).not.toMatch(withheld);
  for (const path of [
    '/record/timeline',
    '/record/documents',
    '/record/results',
    '/record/search?q=withheld',
    '/record/sources',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText(withheld);
  }
});
