import { defineConfig } from '@playwright/test';
import { PRODUCTS } from './e2e/kit/products.ts';
import { findBrowser } from './scripts/browser.ts';

const executablePath = findBrowser('without-window');

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: PRODUCTS,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/start-product.ts',
  use: {
    viewport: { width: 360, height: 780 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
