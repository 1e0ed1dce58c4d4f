import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { startKillable, type Killable } from './killable.ts';
import { randomFrom } from './random.ts';
import type { Sandbox } from './sandbox.ts';
import { recordComplete, signInByNumber, unlock } from './test.ts';

const STEP_MS = 60_000;

/** What goes wrong at the organisation. A status of 5xx, a token turned away, too many calls, no answer, an answer lost. */
const FAULTS = [
  { kind: 'lost-reply' },
  { kind: 'lost-reply' },
  { kind: 'status', status: 503 },
  { kind: 'expired-token' },
  { kind: 'throttle' },
  { kind: 'refuse' },
  { kind: 'slow', delayMs: 700 },
  undefined,
] as const;

/** What a run of schedules needs. */
export interface SchedulesPlan {
  /** So many, each with a kill of the browser. */
  readonly schedules: number;
  /** The same seed gives the same ones. */
  readonly seed: number;
  /** Of the app, without a final slash. */
  readonly baseURL: string;
  readonly sandbox: Sandbox;
  /** What the browser is started with. */
  readonly args: readonly string[];
  /** Gives every sending a key of its own, as if there were none: then a reading must be found that is there twice. */
  readonly withoutKeys?: boolean;
}

/** A reading that is not as it was saved. */
export interface WrongReading {
  /** `lost`: it is not on the device, not at the organisation, or not as it was saved last. */
  readonly is: 'lost' | 'duplicated';
  readonly reading: string;
  readonly text: string;
}

/** How one schedule ended. */
export interface ScheduleEnd {
  /** Which fault, and what the person did then. */
  readonly what: string;
  /** Of all readings until now. */
  readonly wrong: readonly WrongReading[];
}

/** A reading as it is wanted at the organisation. */
interface Wanted {
  readonly weight: number;
  readonly isWithdrawn: boolean;
}

/**
 * Keeps, changes and takes back readings of one person while faults strike, kills the browser at a random moment, starts it
 * again, lets everything be sent, and looks at what is in the organisation's inbox then.
 */
export async function* outboxSchedules(plan: SchedulesPlan): AsyncGenerator<ScheduleEnd, void> {
  const { sandbox } = plan;
  const random = randomFrom(plan.seed);
  const { nhsNumber } = await sandbox.person('diabetes');
  const folder = mkdtempSync(join(tmpdir(), 'health-record-outbox-'));
  const start = (): Promise<Killable> => startKillable(findBrowser() ?? 'chromium', folder, plan.args);
  const wanted = new Map<string, Wanted>();
  let browser = await start();
  const before = (await sandbox.readings(nhsNumber)).length;
  try {
    let page = await openReadings(browser, plan, nhsNumber);
    for (let schedule = 0; schedule < plan.schedules; schedule += 1) {
      const name = `reading ${schedule}`;
      const what = await mistreat({ browser, page, plan, random, wanted, name, weight: weightOf(schedule) });
      await new Promise((resolve) => setTimeout(resolve, random() * 800));
      await browser.kill();
      await sandbox.noFaults();
      browser = await start();
      page = await openReadings(browser, plan, nhsNumber);
      // What the page said to be on this device is.
      const isHere = await itemOf(page, name)
        .waitFor({ timeout: 20_000 })
        .then(
          () => true,
          () => false,
        );
      await settle(page);
      const there = await wrongAt(sandbox, nhsNumber, before, wanted);
      const gone = { is: 'lost', reading: name, text: `${name} is not on this device` } as const;
      yield { what, wrong: isHere ? there : [gone, ...there] };
    }
  } finally {
    await browser.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No two alike, changed or not (kilograms): of those the page would ask whether they are one. */
const weightOf = (schedule: number): number => 50 + ((schedule * 37) % 500) / 10;

/** Keeps a reading while something goes wrong, and does something more; says what. */
async function mistreat({
  browser,
  page,
  plan: { sandbox, baseURL },
  random,
  wanted,
  name,
  weight,
}: {
  readonly browser: Killable;
  readonly page: Page;
  readonly plan: SchedulesPlan;
  readonly random: () => number;
  readonly wanted: Map<string, Wanted>;
  readonly name: string;
  readonly weight: number;
}): Promise<string> {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const fault = pick(FAULTS);
  if (fault !== undefined)
    await sandbox.fault({
      service: 'riverside',
      path: '/Observation',
      times: 1 + Math.floor(random() * 3),
      ...fault,
    });
  await keep(page, name, weight);
  wanted.set(name, { weight, isWithdrawn: false });
  const then = pick(['change', 'withdraw', 'sync', 'second tab', 'nothing'] as const);
  if (then === 'change') {
    const next = weight + 0.05;
    await change(page, name, next);
    wanted.set(name, { weight: next, isWithdrawn: false });
  }
  if (then === 'withdraw') {
    await withdraw(page, name);
    wanted.set(name, { weight, isWithdrawn: true });
  }
  if (then === 'sync') await wake(page, baseURL);
  if (then === 'second tab') await sendInSecondTab(browser, baseURL);
  return `${fault?.kind ?? 'no fault'}, ${then}`;
}

/** What is wrong at the organisation: readings that are missing, there twice, or not as they were saved last. */
async function wrongAt(
  sandbox: Sandbox,
  nhsNumber: string,
  before: number,
  wanted: ReadonlyMap<string, Wanted>,
): Promise<readonly WrongReading[]> {
  interface Sent {
    readonly status: string;
    readonly note?: readonly { readonly text: string }[];
    readonly valueQuantity?: { readonly value: number; readonly code: string };
  }
  const writes = (await sandbox.readings(nhsNumber)).slice(before);
  const byKey = new Map(writes.map((write) => [write.idempotencyKey, write.resource as Sent]));
  const all = [...byKey.values()];
  return [...wanted].flatMap(([reading, { weight, isWithdrawn }]): WrongReading[] => {
    const wrong = (is: WrongReading['is'], how: string) => [{ is, reading, text: `${reading} is ${how}` }];
    const theirs = all.filter(({ note }) => note?.[0]?.text === reading);
    const [one] = theirs;
    // What was taken back before it was ever sent need not be told to anybody.
    if (one === undefined) return isWithdrawn ? [] : wrong('lost', 'missing');
    if (theirs.length > 1) return wrong('duplicated', `there ${theirs.length} times`);
    if ((one.status === 'entered-in-error') !== isWithdrawn) return wrong('lost', one.status);
    const isRight = one.valueQuantity?.value === Number(weight.toFixed(2)) && one.valueQuantity.code === 'kg';
    return isRight || isWithdrawn ? [] : wrong('lost', `${one.valueQuantity?.value} and not ${weight}`);
  });
}

async function openReadings(
  { context }: Killable,
  { baseURL, withoutKeys = false }: SchedulesPlan,
  nhsNumber: string,
): Promise<Page> {
  const page = await newPage(context, baseURL);
  if (withoutKeys)
    await page.route(/\/Observation(\?.*)?$/, async (route) => {
      const key = randomUUID();
      const anew = (text: string): string =>
        text.replace(/urn(:|%3A)uuid(:|%3A)[0-9a-f-]{36}/gi, `urn$1uuid$2${key}`);
      const headers = Object.fromEntries(
        Object.entries(route.request().headers()).map(([name, value]) => [name, anew(value)]),
      );
      const url = anew(route.request().url());
      await route.continue({ url, headers, postData: anew(route.request().postData() ?? '') });
    });
  await page.goto('/readings');
  const heading = page.getByRole('heading', { level: 1, name: 'Your readings' });
  const locked = page.getByRole('button', { name: 'Unlock', exact: true });
  const start = page.getByRole('button', { name: 'Sign in', exact: true });
  await heading.or(locked).or(start).first().waitFor();
  if (await locked.isVisible()) await unlock(page);
  else if (await start.isVisible()) {
    await signInByNumber(page, nhsNumber);
    await recordComplete(page);
    await page.goto('/readings');
  }
  await heading.waitFor();
  return page;
}

async function newPage(context: Killable['context'], baseURL: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MS);
  const goTo = page.goto.bind(page);
  page.goto = (url, options) => goTo(new URL(url, baseURL).href, options);
  return page;
}

const itemOf = (page: Page, name: string) => page.locator('[data-reading]').filter({ hasText: `“${name}”` });

/** Waits until an item says something. */
const said = (page: Page, name: string, text: string): Promise<void> =>
  itemOf(page, name).filter({ hasText: text }).waitFor();

/** Types a weight and waits until the page has said that it is on this device. */
async function keep(page: Page, name: string, weight: number): Promise<void> {
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill(weight.toFixed(2));
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByText('More about it').click();
  await page.getByLabel('Anything to say about it?').fill(name);
  await page.getByRole('button', { name: 'Save reading' }).click();
  await said(page, name, 'On this device');
}

async function change(page: Page, name: string, weight: number): Promise<void> {
  await itemOf(page, name).getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Weight', { exact: true }).fill(weight.toFixed(2));
  await page.getByRole('button', { name: 'Save reading' }).click();
  await said(page, name, 'Changed once');
}

async function withdraw(page: Page, name: string): Promise<void> {
  await itemOf(page, name).getByRole('button', { name: 'Take back' }).click();
  await itemOf(page, name).getByRole('button', { name: 'Yes, take it back' }).click();
  await said(page, name, 'You took this back');
}

/** The browser wakes the service worker while the page sends as well. */
async function wake(page: Page, baseURL: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(baseURL).origin,
    registrationId: await registration,
    tag: 'send-readings',
    lastChance: false,
  });
}

async function sendInSecondTab({ context }: Killable, baseURL: string): Promise<void> {
  const other = await newPage(context, baseURL);
  await other.goto('/readings');
  await other.getByRole('heading', { level: 1 }).waitFor();
  const send = other.getByRole('button', { name: 'Send now' });
  if (await send.isVisible()) await send.click({ timeout: 2000 }).catch(() => undefined);
}

/** Sends until nothing waits and nothing stands as a problem. */
async function settle(page: Page): Promise<void> {
  const waiting = page.getByText(/Waiting to be sent|Not sent to/).first();
  const until = Date.now() + STEP_MS;
  for (;;) {
    for (const name of ['Send now', 'Try again']) {
      const button = page.getByRole('button', { name }).first();
      if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => undefined);
    }
    const isOver = await waiting.waitFor({ state: 'hidden', timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isOver) return;
    if (Date.now() > until) throw new Error('Something still waits to be sent');
  }
}
