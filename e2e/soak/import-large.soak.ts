import type { CDPSession, Page } from '@playwright/test';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { markedPerson } from '../kit/marked-person.ts';
import { expect, recordComplete, signInByNumber, test } from '../kit/test.ts';

const MB = 1_000_000;
const SIZE = 300 * MB;
const MOST_HEAP = 150 * MB;
/** The most of one kind that is offered at once. */
const MOST_OF_A_KIND = 20_000;

const record = (type: string, unit: string, value: number, at: string): string =>
  ` <Record type="HKQuantityTypeIdentifier${type}" sourceName="Watch" sourceVersion="11.2" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple, model:Watch&gt;" unit="${unit}" creationDate="${at}" startDate="${at}" endDate="${at}" value="${value}"/>\n`;

/** What a watch and a cuff write: mostly pulses, steps and what is not kept; a blood pressure now and then. */
function* lines(counts: Record<string, number>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData locale="en_GB">\n';
  let made = 0;
  for (let index = 0; made < SIZE; index += 1) {
    const time = new Date(Date.UTC(2019, 0, 1) + index * 120_000).toISOString();
    const at = `${time.slice(0, 10)} ${time.slice(11, 19)} +0000`;
    const kind = index % 500 === 0 ? 'pressure' : (['pulse', 'steps', 'energy'][index % 3] ?? 'pulse');
    counts[kind] = (counts[kind] ?? 0) + 1;
    const text =
      kind === 'pressure'
        ? `<Correlation type="HKCorrelationTypeIdentifierBloodPressure">\n${record('BloodPressureSystolic', 'mmHg', 120 + (index % 20), at)}${record('BloodPressureDiastolic', 'mmHg', 80, at)}</Correlation>\n`
        : kind === 'pulse'
          ? record('HeartRate', 'count/min', 60 + (index % 40), at)
          : kind === 'steps'
            ? record('StepCount', 'count', index % 30, at)
            : record('ActiveEnergyBurned', 'kcal', index % 9, at);
    made += text.length;
    yield text;
  }
  yield '</HealthData>\n';
}

/** The lines in pieces of some size, for the disk. */
function* pieces(counts: Record<string, number>): Generator<string> {
  let text = '';
  for (const line of lines(counts)) {
    text += line;
    if (text.length < MB) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** How much the page and its threads hold at most, in bytes, by the name of their script. */
class Heaps {
  readonly most = new Map<string, number>();
  readonly #session: CDPSession;
  readonly #threads = new Map<string, string>();

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
      const name = /([\w-]+-worker)-[^/]*$/.exec(url)?.[1];
      if (type === 'worker' && name !== undefined) this.#threads.set(sessionId, name);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#threads.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const { result } = JSON.parse(message) as { result?: { usedSize?: number } };
      this.#see(this.#threads.get(sessionId), result?.usedSize);
    });
  }

  static async of(page: Page): Promise<Heaps> {
    const session = await page.context().newCDPSession(page);
    const heaps = new Heaps(session);
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return heaps;
  }

  async look(): Promise<void> {
    this.#see('page', (await this.#session.send('Runtime.getHeapUsage')).usedSize);
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
    for (const sessionId of this.#threads.keys())
      // A thread may have ended since.
      await this.#session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
  }

  told(): string {
    return [...this.most].map(([name, bytes]) => `${name} ${(bytes / MB).toFixed(1)} MB`).join(', ');
  }

  #see(name: string | undefined, used: number | undefined): void {
    if (name !== undefined && used !== undefined)
      this.most.set(name, Math.max(used, this.most.get(name) ?? 0));
  }
}

/** Looks at the heaps until something has happened. */
async function watchUntil(heaps: Heaps, hasHappened: () => Promise<boolean>): Promise<number> {
  const begun = Date.now();
  while (!(await hasHappened())) {
    await heaps.look();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return Date.now() - begun;
}

test('an Apple Health export of 300 MB is read in bounded memory, and what was found of it is kept', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(1_800_000);
  const folder = await mkdtemp(join(tmpdir(), 'import-large-'));
  const file = join(folder, 'export.xml');
  const counts: Record<string, number> = {};
  try {
    await pipeline(Readable.from(pieces(counts)), createWriteStream(file));
    const { nhsNumber } = await sandbox.import(markedPerson('zl', 'Somebody').bundle);
    await signInByNumber(page, nhsNumber);
    await recordComplete(page);
    await page.goto('/readings/import');
    const heaps = await Heaps.of(page);
    await page.getByLabel('Choose a file').setInputFiles(file);
    for (const kind of ['Pulse', 'Steps in a day']) await page.getByRole('checkbox', { name: kind }).check();
    await page.getByRole('button', { name: 'Read the file' }).click();
    const found = page.getByRole('heading', { level: 2, name: 'What is in the file' });
    const reading = await watchUntil(heaps, async () => {
      expect(await page.getByRole('alert').count()).toBe(0);
      return found.isVisible();
    });
    console.log(`read in ${reading} ms: ${heaps.told()}`);
    expect(heaps.most.get('reading-file-worker')).toBeGreaterThan(0);
    expect(Math.max(...heaps.most.values())).toBeLessThan(MOST_HEAP);
    const { pulse = 0, steps = 0, energy = 0, pressure = 0 } = counts;
    const number = (count: number): string => count.toLocaleString('en-GB');
    const main = page.getByRole('main');
    await expect(main).toContainText(`${number(pulse + steps + energy + pressure * 2)} measurements`);
    await expect(main.locator('[data-kind="blood-pressure"]')).toContainText(number(pressure));
    await expect(main.locator('[data-kind="pulse"]')).toContainText(number(MOST_OF_A_KIND));
    await expect(main.locator('[data-left-out="too-many"]')).toContainText(number(pulse - MOST_OF_A_KIND));
    await expect(main.locator('[data-left-out="not-kept"]')).toContainText(number(energy));

    await page.getByRole('button', { name: /^Keep [\d,]+ readings$/ }).click();
    const readings = page.getByRole('heading', { level: 1, name: 'Your readings' });
    const keeping = await watchUntil(heaps, () => readings.isVisible());
    await expect(main.getByRole('status')).toContainText('readings from the file are on this device.');
    const items = main.locator('[data-reading]');
    const listing = await watchUntil(heaps, async () => (await items.count()) === 100);
    console.log(`kept in ${keeping} ms, listed after ${listing} ms more: ${heaps.told()}`);
    expect(Math.max(...heaps.most.values())).toBeLessThan(MOST_HEAP);
  } finally {
    await rm(folder, { recursive: true });
  }
});
