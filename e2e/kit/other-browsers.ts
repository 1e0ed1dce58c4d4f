/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities } from 'selenium-webdriver';

/** What a journey needs of a browser that the test runner cannot drive itself. */
export interface OtherBrowser {
  readonly name: string;
  go(url: string): Promise<void>;
  /** Runs in the page; only what JSON can say comes back. */
  look<T>(expression: string): Promise<T>;
  /** Types into the element of this id, as a person would. */
  type(id: string, text: string): Promise<void>;
  end(): Promise<void>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
].find((path) => existsSync(path));
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';

/** Firefox, driven by WebDriver BiDi; undefined where it is not installed. */
export async function firefox(): Promise<OtherBrowser | undefined> {
  if (FIREFOX === undefined) return undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    go: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    look: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    async type(id, text) {
      const field = await page.waitForSelector(`[id="${id}"]`);
      await field?.type(text);
    },
    end: () => browser.close(),
  };
}

/** WebKitGTK's small browser, driven by WebDriver on a screen of its own; undefined where it is not installed. */
export async function webkit(port: number): Promise<OtherBrowser | undefined> {
  if (MINI_BROWSER === undefined || !existsSync(WEBKIT_DRIVER) || !existsSync(XVFB)) return undefined;
  const display = ':97';
  const screen = spawn(XVFB, [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
  });
  const browser = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
  const said = await browser.getCapabilities();
  return {
    name: `WebKitGTK ${String(said.get('browserVersion'))}`,
    go: (url) => browser.get(url),
    look: <T>(expression: string) => browser.executeScript<T>(`return (${expression});`),
    type: (id, text) => browser.findElement(By.css(`[id="${id}"]`)).sendKeys(text),
    async end() {
      await browser.quit();
      driver.kill();
      screen.kill();
    },
  };
}
