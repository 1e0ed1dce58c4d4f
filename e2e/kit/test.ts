import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';
import { portOf } from './products.ts';
import { Sandbox } from './sandbox.ts';
import type { SandboxPerson } from './sandbox.ts';

interface Fixtures {
  sandbox: Sandbox;
  /** Console errors and page errors that a test expects, as parts of their text. */
  expectedErrors: string[];
  watch: void;
}

/** Every journey runs with the sandbox at hand, no fault left over, and no error in the console unless it is named. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs off its pattern.
  baseURL: async ({}, use, { parallelIndex }) => use(`http://localhost:${portOf(parallelIndex)}`),
  sandbox: async ({ baseURL }, use) => {
    const sandbox = await Sandbox.at(baseURL ?? '');
    await sandbox.noFaults();
    await sandbox.forgetSightings();
    await use(sandbox);
    await sandbox.noFaults();
  },
  watch: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isNonceChallenge(message))
          errors.push(`console: ${message.text()}`);
      });
      await use();
      const unexpected = errors.filter((text) => !expectedErrors.some((part) => text.includes(part)));
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** A first call without the server's nonce is answered by handing one out (RFC 9449 §8, §9); browsers log that as an error. */
function isNonceChallenge(message: ConsoleMessage): boolean {
  const { url } = message.location();
  const text = message.text();
  return (
    (text.includes('status of 400') && url.endsWith('/token')) ||
    (text.includes('status of 401') && /\/FHIR\//.test(url))
  );
}

export { expect };

/** Signs in by typing the NHS number, as anybody may. */
export async function signInByNumber(page: Page, nhsNumber: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('NHS number').fill(nhsNumber);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await choosePin(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Your record|Eich cofnod)$/);
}

/** The PIN that everybody has here who does not say otherwise. */
export const PIN = '482913';

/** Answers what is asked after a first sign-in on a device; whoever may read no record is not asked. */
export async function choosePin(page: Page, pin = PIN): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(
    /^(Your record|Eich cofnod|Lock your record on this device|Cloi eich cofnod ar y ddyfais hon)$/,
  );
  if (/^(Your|Eich)/.test(await heading.innerText())) return;
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByLabel(/^(Repeat PIN|Ailadroddwch y PIN)$/).fill(pin);
  await page.getByRole('button', { name: /^(Choose a PIN|Dewis PIN)$/ }).click();
}

/** Types the PIN of a locked record. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Types the PIN once more, where an act asks who is there. */
export async function proveOwner(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel('Current PIN').fill(pin);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Signs in by the person's button. */
export async function signInByButton(page: Page, person: SandboxPerson): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: person.name }).first().click();
  await choosePin(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your record' })).toBeVisible();
}

/** Goes to another page within the app, without loading it again, until the window has another title. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const before = await page.title();
  const isThere = await page.evaluate((to) => {
    if (location.pathname + location.search === to) return true;
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    return false;
  }, path);
  if (!isThere) await expect(page).not.toHaveTitle(before);
}

/** Waits until every source has answered or failed. */
export async function recordComplete(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('phr:complete').length > 0, undefined, {
    timeout: 60_000,
  });
}

/** Until the app is kept on this device: a service worker that has not come so far cannot without a network. */
export async function appKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Takes the network away from all pages, once the app can do without. */
export async function goOffline(page: Page): Promise<void> {
  await appKept(page);
  await page.context().setOffline(true);
}

/** Fails on anything axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) })),
  ).toEqual([]);
}

/** The lines of the coverage region. */
export function coverageLines(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('region', { name: 'Coverage' }).getByRole('listitem');
}
