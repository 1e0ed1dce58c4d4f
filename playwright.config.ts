import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const executablePath = findBrowser();

/** Port of the app in tests; the stand-ins follow on the ports after it. */
export const PORT = Number(process.env['E2E_PORT'] ?? 6173);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // One sandbox serves all tests and some of them break its services on purpose, so they take turns.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/start-product.ts',
  use: {
    baseURL: `http://localhost:${PORT}`,
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
