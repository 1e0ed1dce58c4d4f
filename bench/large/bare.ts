import type { Page } from '@playwright/test';
import type { Bench } from '../product.ts';
import type { Call } from './asked.ts';

/**
 * The time in which a blank page of the app's origin, in the product's browser, sends all calls at once (as many at a
 * time as the browser allows) and turns each answer into objects; nothing is kept.
 */
export function fetchBare(bench: Bench, calls: readonly Call[]): Promise<number> {
  return onBarePage(bench, (page) =>
    page.evaluate(async (all) => {
      const start = performance.now();
      await Promise.all(
        all.map(async ({ url, ...init }) => {
          const answer = await fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });
          if (!answer.ok) throw new Error(`${answer.status} ${url}`);
          await answer.json();
        }),
      );
      return performance.now() - start;
    }, calls),
  );
}

/** The same, one call after the other; of each answer only that it is one of success is looked at. */
export function sendBare(bench: Bench, calls: readonly Call[]): Promise<number> {
  return onBarePage(bench, (page) =>
    page.evaluate(async (all) => {
      const start = performance.now();
      for (const { url, ...init } of all) {
        const answer = await fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });
        if (!answer.ok) throw new Error(`${answer.status} ${url}`);
        await answer.arrayBuffer();
      }
      return performance.now() - start;
    }, calls),
  );
}

async function onBarePage<Result>(
  { base, browser }: Bench,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
  try {
    const page = await context.newPage();
    // A file of the app that runs no script: its origin is the app's, which is whom the platforms answer.
    await page.goto(`${base}/config.json`);
    return await work(page);
  } finally {
    await context.close();
  }
}
