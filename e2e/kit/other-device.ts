import type { Browser, Page } from '@playwright/test';
import { recordComplete, signInByNumber } from './test.ts';

/** The same person's other device, signed in. */
export async function otherDevice(
  browser: Browser,
  nhsNumber: string,
  baseURL: string | undefined,
): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  return page;
}
