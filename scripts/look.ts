import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { RECORD_PAGES } from '../e2e/kit/pages.ts';
import { choosePin, recordComplete, signInByNumber } from '../e2e/kit/test.ts';
import { ensureBrowser } from './browser.ts';
import { ROOT } from './layers.ts';

// npm run look -- [NHS number] [address of a running product]: a picture of every page at 360 and 1280 px in both languages.
const [nhsNumber = '9993001015', base = 'http://localhost:5173'] = process.argv.slice(2);
const folder = join(ROOT, 'screenshots');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const width of [360, 1280]) {
  for (const language of ['en', 'cy']) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    await context.addCookies([{ name: 'language', value: language, url: base }]);
    const page = await context.newPage();
    const shoot = (name: string): Promise<Buffer> =>
      page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
    await page.goto(base);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot('start');
    await page.getByRole('button', { name: /^(Sign in|Mewngofnodi)$/ }).click();
    await shoot('sign-in');
    await page.getByLabel(/NHS number|[Rr]hif GIG/).fill(nhsNumber);
    await page.getByRole('button', { name: /^(Continue|Parhau)$/ }).click();
    await page.getByLabel(/^(Repeat PIN|Ailadroddwch y PIN)$/).waitFor();
    await shoot('choose');
    await choosePin(page);
    for (const [path] of RECORD_PAGES) {
      await page.goto(base + path);
      await page
        .waitForFunction(() => performance.getEntriesByName('phr:complete').length > 0, undefined, {
          timeout: 15_000,
        })
        .catch(() => undefined);
      await page.waitForTimeout(500);
      await shoot(path.replace(/\W+/g, '-').replace(/^-/, ''));
    }
    await page.getByRole('button', { name: /^(Lock now|Cloi nawr)$/ }).click();
    await page.getByRole('button', { name: /^(Unlock|Datgloi)$/ }).waitFor();
    await shoot('locked');
    await context.close();
  }
}
// The two pictures that the manifest shows of the app before it is installed.
for (const [form, size] of [
  ['narrow', { width: 390, height: 844 }],
  ['wide', { width: 1280, height: 800 }],
] as const) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: size,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(ROOT, `public/screenshots/${form}.png`) });
  await context.close();
}
await browser.close();
console.log(`Pictures of every page are in ${folder}`);
