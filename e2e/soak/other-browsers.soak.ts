import { firefox, webkit, type OtherBrowser } from '../kit/other-browsers.ts';
import { portOf, PRODUCTS } from '../kit/products.ts';
import { Sandbox } from '../kit/sandbox.ts';
import { expect, PIN, test } from '../kit/test.ts';
import { startProduct } from '../start-product.ts';

/** A product beside those that the runner has started, that can be taken away like a network. */
const OWN = PRODUCTS;

const quoted = (text: string): string => JSON.stringify(text);
const heading = (browser: OtherBrowser): Promise<string> =>
  browser.look(`document.querySelector('h1')?.innerText ?? ''`);
const main = (browser: OtherBrowser): Promise<string> =>
  browser.look(`document.querySelector('main')?.innerText ?? document.body.innerText`);

async function press(browser: OtherBrowser, name: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((one) => !one.disabled && one.innerText.trim() === ${quoted(name)})`;
  await expect.poll(() => browser.look<boolean>(`${button} !== undefined`), { timeout: 30_000 }).toBe(true);
  await browser.look(`(${button}.click(), true)`);
}

async function fill(browser: OtherBrowser, label: string, text: string): Promise<void> {
  const field = `[...document.querySelectorAll('label')].find((one) => one.innerText.trim() === ${quoted(label)})`;
  await expect.poll(() => browser.look<boolean>(`${field} !== undefined`), { timeout: 30_000 }).toBe(true);
  await browser.type(await browser.look<string>(`${field}.htmlFor`), text);
}

const ENGINES = [
  ['Firefox', () => firefox()],
  ['WebKit', () => webkit(portOf(OWN) + 40)],
] as const;

for (const [engine, open] of ENGINES) {
  test(`${engine}: sign in, choose a PIN, lock, unlock, and read with no network`, async () => {
    test.setTimeout(240_000);
    const browser = await open();
    test.skip(browser === undefined, `${engine} is not installed on this machine`);
    if (browser === undefined) return;
    const base = `http://localhost:${portOf(OWN)}`;
    const stop = await startProduct(OWN);
    try {
      const { nhsNumber } = await (await Sandbox.at(base)).person('diabetes');
      await browser.go(base);
      await press(browser, 'Sign in');
      await fill(browser, 'NHS number', nhsNumber);
      await press(browser, 'Continue');
      await fill(browser, 'PIN', PIN);
      await fill(browser, 'Repeat PIN', PIN);
      await press(browser, 'Choose a PIN');
      await expect.poll(() => heading(browser), { timeout: 30_000 }).toBe('Your record');
      const isComplete = `performance.getEntriesByName('phr:complete').length > 0`;
      await expect.poll(() => browser.look<boolean>(isComplete), { timeout: 60_000 }).toBe(true);
      const isKept = `navigator.serviceWorker.controller !== null`;
      await expect.poll(() => browser.look<boolean>(isKept), { timeout: 30_000 }).toBe(true);

      await press(browser, 'Lock now');
      await expect.poll(() => heading(browser)).toBe('Unlock your record');
      expect(await main(browser)).not.toContain('Metformin');
      await fill(browser, 'PIN', '000000');
      await press(browser, 'Unlock');
      await expect.poll(() => main(browser), { timeout: 30_000 }).toContain('not the right PIN');
      await fill(browser, 'PIN', PIN);
      await press(browser, 'Unlock');
      await expect.poll(() => heading(browser), { timeout: 30_000 }).toBe('Your record');

      // The network, the app's own server and every service are gone.
      await stop();
      await browser.go(`${base}/record/medicines`);
      await expect
        .poll(() => heading(browser), { timeout: 30_000 })
        .toMatch(/^(Medicines|Unlock your record)$/);
      if ((await heading(browser)) !== 'Medicines') {
        await fill(browser, 'PIN', PIN);
        await press(browser, 'Unlock');
      }
      await expect.poll(() => main(browser), { timeout: 30_000 }).toContain('Metformin');
      console.log(browser.name);
    } finally {
      await stop();
      await browser.end();
    }
  });
}
