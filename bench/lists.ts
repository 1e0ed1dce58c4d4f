/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { openRecord, startBench } from './product.ts';
import type { Bench } from './product.ts';

const ENTRIES = 50_000;
const FRAME_MS = 1000 / 60;
const SCROLL_MS = 10_000;
/** As fast as a list goes after a hard flick of the thumb, in pixels a second. */
const FLICK = 20_000;

/** How a list of 50,000 entries scrolls and jumps, on the timeline of the largest record. */
export async function listFigures(bench: Bench): Promise<Figure[]> {
  const given = await largest(bench);
  if (given.resources >= ENTRIES) return measureOn(bench, given);
  // Copies are one entry, so that there must be more resources than entries are wanted.
  const own = await startBench(66_000, Number(new URL(bench.base).port) + 100);
  try {
    return await measureOn(own, await largest(own));
  } finally {
    await own.end();
  }
}

interface Person {
  readonly nhsNumber: string;
  readonly tags: readonly string[];
  readonly resources: number;
}

async function largest(bench: Bench): Promise<Person> {
  const people = (await (await fetch(`${bench.control}/people`)).json()) as Person[];
  const found = people.find(({ tags }) => tags.includes('large'));
  if (found === undefined) throw new Error('Nobody is tagged large');
  return found;
}

async function measureOn(bench: Bench, person: Person): Promise<Figure[]> {
  const page = await openRecord(bench, person.nhsNumber);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Timeline', exact: true }).first().click();
  const entries = await everyLine(page);
  const jumps = await yearJump(page, entries);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const way = { entries, height };
  const flicked = await scrollDropped(page, 'scroll.dropped-share', {
    ...way,
    distance: FLICK * (SCROLL_MS / 1000),
  });
  // Nobody reads at this speed; it is what dragging the scroll bar from end to end asks for.
  const flown = await scrollDropped(page, 'scroll-through.dropped-share', { ...way, distance: height });
  await page.context().close();
  return [flicked, flown, jumps];
}

/** Waits until as many entries are on the page as it says there are. */
async function everyLine(page: Page): Promise<number> {
  const said = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /entries/ });
  const count = Number(/\d+/.exec((await said.textContent({ timeout: 120_000 })) ?? '')?.[0]);
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('main .app-shelves [role=listitem]').length === wanted,
    count,
    { timeout: 300_000, polling: 1000 },
  );
  return count;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** From the click on a year to the end of the frame in which its heading is in view; the worst year's median. */
async function yearJump(page: Page, entries: number): Promise<Figure> {
  const links = page.locator('.app-year-jumps a');
  const years = (await links.allTextContents()).filter((text) => /^\d{4}$/.test(text));
  const last = years.length - 1;
  const chosen = [last, 1, Math.floor(last / 2), Math.floor(last / 4), Math.floor((last * 3) / 4)];
  const times = new Map<string, number[]>();
  for (let round = 0; round < 5; round += 1) {
    for (const place of new Set(chosen)) {
      const year = years[place] ?? '';
      const took = await jumpTo(page, year);
      times.set(year, [...(times.get(year) ?? []), took]);
      await page.waitForTimeout(500);
    }
  }
  const medians = [...times].map(([year, all]) => ({ year, median: median(all), first: all[0], all }));
  const value = Math.max(...medians.map((one) => one.median), ...medians.map((one) => one.first ?? Infinity));
  return {
    name: 'year-jump.ms',
    value,
    unit: 'ms',
    target: '<= 100',
    holds: value <= 100,
    runs: medians.length * 5,
    detail: { entries, medians },
  };
}

function jumpTo(page: Page, year: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((done, refuse) => {
        const link = [...document.querySelectorAll<HTMLElement>('.app-year-jumps a')].find(
          (one) => one.textContent === text,
        );
        const heading = document.querySelector(`[id="shelf-${text}"]`);
        if (link === undefined || heading === null) return refuse(new Error(`No way to ${text}`));
        const began = performance.now();
        const look = (): void => {
          const { top } = heading.getBoundingClientRect();
          if (top < 0 || top >= innerHeight) {
            requestAnimationFrame(look);
            return;
          }
          // A task that follows the frame's own tasks runs after the frame was painted.
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => done(performance.now() - began));
          painted.port1.start();
          painted.port2.postMessage(undefined);
        };
        link.click();
        requestAnimationFrame(look);
      }),
    year,
  );
}

/** Scrolls by the wheel for ten seconds; the share of frames dropped beyond those of an empty page as long. */
async function scrollDropped(
  page: Page,
  name: string,
  { entries, height, distance }: { entries: number; height: number; distance: number },
): Promise<Figure> {
  const empty = await page.context().newPage();
  await empty.setViewportSize({ width: 1280, height: 800 });
  await empty.setContent(`<div style="block-size: ${height}px"></div>`);
  const runs: { readonly list: number; readonly empty: number; readonly value: number }[] = [];
  for (let run = 0; run < 3; run += 1) {
    const from = Math.floor((run / 3) * (height - distance));
    const bare = await scrollFrom(empty, from, distance);
    const list = await scrollFrom(page, from, distance);
    runs.push({ list, empty: bare, value: Math.max(0, list - bare) });
  }
  const value = median(runs.map((run) => run.value));
  return {
    name,
    value,
    unit: 'share',
    target: '<= 0.01',
    holds: value <= 0.01,
    runs: runs.length,
    detail: { entries, height, pixelsPerSecond: Math.round(distance / (SCROLL_MS / 1000)), runs },
  };
}

async function scrollFrom(page: Page, from: number, distance: number): Promise<number> {
  await page.bringToFront();
  await page.evaluate((top) => window.scrollTo(0, top), from);
  await page.mouse.move(640, 400);
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const times: number[] = [];
    let going = true;
    const note = (time: number): void => {
      times.push(time);
      if (going) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, { endScroll: () => ((going = false), times) });
  });
  const began = Date.now();
  for (let gone = 0; gone < distance;) {
    const due = (Math.min(SCROLL_MS, Date.now() - began + FRAME_MS) / SCROLL_MS) * distance;
    await page.mouse.wheel(0, Math.max(1, due - gone));
    gone = Math.max(due, gone + 1);
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS - 2));
  }
  const times = await page.evaluate(() => (window as unknown as { endScroll: () => number[] }).endScroll());
  return droppedShare(times);
}

/** Of the frames that the time had room for, the share that was not there: gaps of more than one and a half frames. */
function droppedShare(times: readonly number[]): number {
  let dropped = 0;
  for (let place = 1; place < times.length; place += 1) {
    const frames = ((times[place] ?? 0) - (times[place - 1] ?? 0)) / FRAME_MS;
    if (frames > 1.5) dropped += Math.round(frames) - 1;
  }
  return dropped / (dropped + times.length);
}
