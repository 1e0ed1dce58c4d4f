/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { markedPerson } from '../e2e/kit/marked-person.ts';
import { Sandbox, type Write } from '../e2e/kit/sandbox.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { noteRequests, prove } from './large/asked.ts';
import type { Asked } from './large/asked.ts';
import { sendBare } from './large/bare.ts';
import { deviceKey, makeKeyReadable } from './large/device-key.ts';
import { platformOrigins } from './large/traffic.ts';
import { openRecord } from './product.ts';
import type { Bench } from './product.ts';

const READINGS = 1000;
const WARM_UP = 100;
const RUNS = 3;

/** One delivery, and the same readings sent by a loop that does nothing else, in milliseconds. */
interface Pair {
  /** From the tap on `Send now` until the page says that nothing waits any more. */
  readonly appMs: number;
  /** From the tap until the platform had the last one. */
  readonly arrivedMs: number;
  readonly bareMs: number;
}

/** Readings that wait, delivered by the app, over a bare loop that posts the same to the same platform. */
export async function deliveryFigure(bench: Bench): Promise<Figure[]> {
  await takePair(bench, 'Nobody', WARM_UP);
  const pairs: Pair[] = [];
  while (pairs.length < RUNS) pairs.push(await takePair(bench, `Somebody${pairs.length}`, READINGS));
  return [
    atMost(2, {
      name: 'outbox.vs-bare',
      unit: 'times',
      values: pairs.map(({ appMs, bareMs }) => appMs / bareMs),
      detail: {
        readings: READINGS,
        bare: 'one request after the other to the same platform, same bodies with other identifiers, proofs made beforehand',
        pairs,
      },
    }),
  ];
}

/** A new person on a new device imports readings, which wait, and then has them sent. */
async function takePair(bench: Bench, name: string, count: number): Promise<Pair> {
  const sandbox = await Sandbox.at(bench.base);
  const { bundle } = markedPerson('zo', name);
  const { nhsNumber } = await sandbox.import(bundle, '?platforms=riverside');
  const origins = await platformOrigins(bench);
  let asked = (): readonly Asked[] => [];
  const page = await openRecord(bench, nhsNumber, async (blank) => {
    await makeKeyReadable(blank);
    asked = noteRequests(blank, origins);
  });
  const delivered = await (async () => {
    await letWait(page, bench, sandbox, count);
    const { ms, at } = await sendNow(page);
    return { ms, at, key: await deviceKey(page) };
  })().finally(() => page.context().close());
  const last = Date.parse((await expectThere(sandbox, nhsNumber, count)).at(-1)?.at ?? '');
  const calls = await prove(asked().flatMap(anew), delivered.key);
  if (calls.length !== count) throw new Error(`${calls.length} requests for ${count} readings`);
  const bareMs = await sendBare(bench, calls);
  await expectThere(sandbox, nhsNumber, 2 * count);
  return { appMs: delivered.ms, arrivedMs: last - delivered.at, bareMs };
}

async function expectThere(sandbox: Sandbox, nhsNumber: string, count: number): Promise<readonly Write[]> {
  const writes = await sandbox.readings(nhsNumber);
  const keys = new Set(writes.map(({ idempotencyKey }) => idempotencyKey));
  if (keys.size !== count || writes.length !== count)
    throw new Error(`${writes.length} writes of ${keys.size} readings, not of ${count}`);
  return writes;
}

/** Blood pressures of every morning and evening until yesterday, none of them remarkable. */
function tableOf(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.now() - (1 + Math.floor(at / 2)) * 86_400_000).toISOString().slice(0, 10);
    const time = at % 2 === 0 ? '20:05' : '08:05';
    return `${day} ${time},${118 + (at % 12)},${72 + (at % 9)},${60 + (at % 20)}`;
  });
  return ['Date Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm)', ...rows, ''].join('\n');
}

/** Imports readings for a platform that asks, once, to be left alone for an hour. */
async function letWait(page: Page, { base }: Bench, sandbox: Sandbox, count: number): Promise<void> {
  await page.goto(`${base}/readings/import`);
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'monitor.csv', mimeType: 'text/csv', buffer: Buffer.from(tableOf(count)) });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await sandbox.forgetSightings();
  const path = '/Observation';
  await sandbox.fault({ service: 'riverside', kind: 'throttle', method: 'POST', path, delayMs: 3_600_000 });
  await page.getByRole('button', { name: /^Keep / }).click();
  await page.getByText(`${count} readings wait to be sent`).waitFor({ timeout: 120_000 });
  while (!(await sandbox.sightings()).some(({ status }) => status === 429)) await page.waitForTimeout(200);
  await sandbox.noFaults();
  // Until no thread of the app has anything to do with readings.
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 5;) {
      const { held = [], pending = [] } = await navigator.locks.query();
      const isBusy = [...held, ...pending].some(({ name = '' }) => /readings|outbox/.test(name));
      quiet = isBusy ? 0 : quiet + 1;
      await new Promise((done) => setTimeout(done, 200));
    }
  });
}

/** How long it takes until the page says that nothing waits; `at`: when it began (milliseconds since the epoch). */
function sendNow(page: Page): Promise<{ readonly ms: number; readonly at: number }> {
  return page.evaluate(async () => {
    const button = (): HTMLButtonElement | undefined =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Send now');
    const began = performance.now();
    button()?.click();
    while (button() !== undefined) await new Promise((done) => setTimeout(done, 20));
    return { ms: performance.now() - began, at: performance.timeOrigin + began };
  });
}

/** A request that put a reading into an inbox, as it would be for another reading. */
function anew(one: Asked): Asked[] {
  if (one.method !== 'POST' || !one.url.endsWith('/Observation') || one.body === undefined) return [];
  const { identifier } = JSON.parse(one.body) as {
    readonly identifier: readonly { readonly value: string }[];
  };
  const key = identifier[0]?.value.replace('urn:uuid:', '') ?? '';
  const other = randomUUID();
  const replaced = (text: string): string => text.replaceAll(key, other);
  const headers = Object.fromEntries(
    Object.entries(one.headers).map(([name, value]) => [name, replaced(value)]),
  );
  return [{ ...one, body: replaced(one.body), headers }];
}
