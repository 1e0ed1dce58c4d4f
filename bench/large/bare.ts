import type { Bench } from '../product.ts';
import type { Call } from './asked.ts';

/**
 * The time in which a blank page of the app's origin, in the product's browser, sends all calls at once (as many at a
 * time as the browser allows) and turns each answer into objects; nothing is kept.
 */
export async function fetchBare({ base, browser }: Bench, calls: readonly Call[]): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
  try {
    const page = await context.newPage();
    // A file of the app that runs no script: its origin is the app's, which is whom the platforms answer.
    await page.goto(`${base}/config.json`);
    return await page.evaluate(async (all) => {
      const start = performance.now();
      await Promise.all(
        all.map(async ({ url, ...init }) => {
          const answer = await fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });
          if (!answer.ok) throw new Error(`${answer.status} ${url}`);
          await answer.json();
        }),
      );
      return performance.now() - start;
    }, calls);
  } finally {
    await context.close();
  }
}
