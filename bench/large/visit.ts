import type { Page } from '@playwright/test';
import type { KeyPair } from 'dpop';
import { largePerson } from '../people.ts';
import { openRecord } from '../product.ts';
import type { Bench } from '../product.ts';
import { noteRequests } from './asked.ts';
import type { Asked } from './asked.ts';
import { deviceKey, makeKeyReadable } from './device-key.ts';
import { heapOf } from './heap.ts';
import type { Heap } from './heap.ts';
import { platformOrigins, quiet, trafficOf } from './traffic.ts';
import type { Traffic } from './traffic.ts';

/** When what happened, in milliseconds since the start of the fetch (`phr:unlocked`). */
export interface Marks {
  readonly located: number;
  readonly first: number;
  readonly complete: number;
  readonly searchReady: number;
}

/** A pull that comes after the first one. */
export interface LaterPull extends Traffic {
  readonly ms: number;
}

/** One person signing in on a new device, and what that took. */
export interface Visit {
  readonly entries: number;
  readonly marks: Marks;
  readonly heap: Heap;
  readonly first: Traffic;
  readonly unchanged: LaterPull;
  readonly changed: LaterPull;
  readonly asked: readonly Asked[];
  readonly key: KeyPair;
}

/** The share of a record that changes before the last pull of a visit. */
export const CHANGED = 0.01;

/** Signs the person with the large record in, and pulls three times: everything, nothing new, a little changed. */
export async function visit(bench: Bench): Promise<Visit> {
  const { nhsNumber } = await largePerson(bench);
  const origins = await platformOrigins(bench);
  const opened: { page?: Page; asked: () => readonly Asked[] } = { asked: () => [] };
  const first = await trafficOf(bench, async () => {
    opened.page = await openRecord(bench, nhsNumber, async (page) => {
      await makeKeyReadable(page);
      opened.asked = noteRequests(page, origins);
    });
  });
  const { page } = opened;
  if (page === undefined) throw new Error('The record did not open');
  const asked = opened.asked();
  try {
    const marks = await marksOf(page);
    const entries = await entriesOn(page);
    const heap = await heapOf(page);
    const key = await deviceKey(page);
    await quiet(bench);
    const unchanged = await checkAgain(bench, page);
    await act(bench, { kind: 'churn', nhsNumber, share: CHANGED });
    const changed = await checkAgain(bench, page);
    return { entries, marks, heap, first, unchanged, changed, asked, key };
  } finally {
    await page.context().close();
  }
}

/** Waits until the search is prepared and reads when everything was. */
async function marksOf(page: Page): Promise<Marks> {
  await page.waitForFunction(() => performance.getEntriesByName('phr:search-ready').length > 0);
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const start = at('phr:unlocked');
    return {
      located: at('phr:located') - start,
      first: at('phr:first-entries') - start,
      complete: at('phr:complete') - start,
      searchReady: at('phr:search-ready') - start,
    };
  });
}

/** How many entries the first page says there are. */
async function entriesOn(page: Page): Promise<number> {
  const tile = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('a[href="/record/timeline"]') });
  const text = (await tile.innerText()).replaceAll(',', '');
  const counts = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (counts.length === 0) throw new Error(`The first page does not say how many entries there are: ${text}`);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function checkAgain(bench: Bench, page: Page): Promise<LaterPull> {
  let ms = Number.NaN;
  const traffic = await trafficOf(bench, async () => {
    const from = await page.evaluate(() => {
      performance.clearMarks('phr:complete');
      return performance.now();
    });
    await page.getByRole('button', { name: /^Check (again|for new information)$/ }).click();
    await page.waitForFunction(() => performance.getEntriesByName('phr:complete').length > 0, undefined, {
      timeout: 300_000,
    });
    const done = await page.evaluate(() => performance.getEntriesByName('phr:complete')[0]?.startTime);
    ms = (done ?? Number.NaN) - from;
  });
  return { ...traffic, ms };
}

async function act({ control }: Bench, deed: object): Promise<void> {
  const answer = await fetch(`${control}/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(deed),
  });
  if (!answer.ok) throw new Error(`The sandbox did not act: ${await answer.text()}`);
}
