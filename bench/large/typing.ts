import type { Page } from '@playwright/test';
import { largePerson } from '../people.ts';
import { openRecord } from '../product.ts';
import type { Bench } from '../product.ts';
import { TYPED } from './typed.ts';

/** One key: what stood in the field then, and how long until its answer was painted. */
export interface Key {
  readonly text: string;
  readonly ms: number;
}

/** By how much the page is slowed down. */
export const THROTTLE = 4;
const KEY_MS = 120;
const PAUSE_MS = 500;

/** What the page notes while somebody types: keys with what they left in the field, and when answers were painted. */
interface Noted {
  readonly keys: { readonly at: number; readonly handled: number; text: string }[];
}

/**
 * Types words key by key into the search of a large record on a device whose page runs at a quarter of its speed, and
 * measures each key until the answer that includes it is painted.
 */
export async function typeWords(bench: Bench): Promise<readonly Key[]> {
  const { nhsNumber } = await largePerson(bench);
  const page = await openRecord(bench, nhsNumber);
  try {
    await page.waitForFunction(() => performance.getEntriesByName('phr:search-ready').length > 0);
    await openSearch(page);
    await noteKeys(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const keys: Key[] = [];
    for (const words of TYPED) keys.push(...(await typeOne(page, words)));
    return keys;
  } finally {
    await page.context().close();
  }
}

/** Goes to the search without a new load, so that it stays prepared. */
async function openSearch(page: Page): Promise<void> {
  const box = page.getByRole('searchbox').first();
  await box.fill('a');
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Search your record' }).waitFor();
  await page.waitForTimeout(PAUSE_MS);
}

async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = globalThis as unknown as {
      noted: Noted;
      addEventListener(name: string, listen: (event: Heard) => void, capture: boolean): void;
    };
    interface Heard {
      readonly key: string;
      readonly timeStamp: number;
      readonly target: { readonly value: string };
    }
    here.noted = { keys: [] };
    here.addEventListener(
      'keydown',
      ({ timeStamp }) => here.noted.keys.push({ at: timeStamp, handled: performance.now(), text: '' }),
      true,
    );
    here.addEventListener(
      'input',
      ({ target }) => {
        const last = here.noted.keys.at(-1);
        if (last !== undefined) last.text = target.value;
      },
      true,
    );
  });
}

async function typeOne(page: Page, words: string): Promise<readonly Key[]> {
  const box = page.getByRole('searchbox').first();
  await box.fill('');
  await page.waitForTimeout(PAUSE_MS);
  await page.evaluate(() => {
    performance.clearMarks('phr:search-shown');
    (globalThis as unknown as { noted: Noted }).noted.keys.length = 0;
  });
  await page.keyboard.type(words, { delay: KEY_MS });
  await page.waitForTimeout(PAUSE_MS * 2);
  const { keys, shown } = await page.evaluate(() => ({
    keys: (globalThis as unknown as { noted: Noted }).noted.keys,
    shown: performance.getEntriesByName('phr:search-shown').map(({ startTime }) => startTime),
  }));
  // A space asks nothing new, so nothing is painted for it.
  return keys
    .filter(({ text }) => !text.endsWith(' '))
    .map(({ at, handled, text }) => {
      const painted = shown.find((time) => time >= handled);
      return { text, ms: painted === undefined ? Number.POSITIVE_INFINITY : painted - at };
    });
}
