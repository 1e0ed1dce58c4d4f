import { gzipSync } from 'node:zlib';
import { openRecord } from './product.ts';
import type { Bench } from './product.ts';

/** One measured figure. `holds` compares it with what is to be reached. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly holds: boolean;
  readonly runs: number;
  readonly detail: unknown;
}

interface SandboxPerson {
  readonly nhsNumber: string;
  readonly assurance: string;
  readonly tags: readonly string[];
  readonly resources: number;
}

const peopleOf = async (bench: Bench): Promise<SandboxPerson[]> =>
  (await (await fetch(`${bench.control}/people`)).json()) as SandboxPerson[];

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Of everything that platforms sent, the share that the page accounts for (shown + folded + set aside). */
export async function accountedShare(bench: Bench): Promise<Figure> {
  const people = (await peopleOf(bench)).filter((one) => one.assurance === 'P9' && one.resources > 0);
  let [sent, accounted] = [0, 0];
  for (const person of people) {
    const page = await openRecord(bench, person.nhsNumber);
    await page.goto(`${bench.base}/record/sources`);
    await page.locator('[data-source][data-received]').first().waitFor({ state: 'attached' });
    accounted += await page
      .locator('[data-source][data-received]')
      .evaluateAll((rows) =>
        rows.reduce(
          (sum, row) =>
            sum +
            ['shown', 'folded', 'set-aside'].reduce(
              (all, name) => all + Number(row.getAttribute(`data-${name}`)),
              0,
            ),
          0,
        ),
      );
    sent += person.resources;
    await page.context().close();
  }
  const value = accounted / sent;
  return {
    name: 'accounted.share',
    value,
    unit: 'share',
    target: '1',
    holds: value === 1,
    runs: people.length,
    detail: { sent, accounted },
  };
}

/** How early the first entries are painted: time from located to first entries, as a share of located to complete. */
export async function firstEntriesShare(bench: Bench): Promise<Figure> {
  const large = (await peopleOf(bench)).find((one) => one.tags.includes('large'));
  const shares: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await openRecord(bench, large?.nhsNumber ?? '');
    const at = await page.evaluate(() => {
      const time = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return {
        start: time('phr:unlocked'),
        first: time('phr:first-entries'),
        complete: time('phr:complete'),
      };
    });
    shares.push((at.first - at.start) / (at.complete - at.start));
    await page.context().close();
  }
  const value = median(shares);
  return {
    name: 'first-entries.share',
    value,
    unit: 'share',
    target: '<= 0.15',
    holds: value <= 0.15,
    runs: shares.length,
    detail: { shares, resources: large?.resources },
  };
}

/** All script that the browser loads to paint a page, as gzip -9 would send it. */
export async function scriptSizes(bench: Bench): Promise<Figure[]> {
  const person = (await peopleOf(bench)).find((one) => one.tags.includes('diabetes'));
  const weigh = async (path: string, signedIn: boolean): Promise<{ kb: number; files: number }> => {
    const page = signedIn
      ? await openRecord(bench, person?.nhsNumber ?? '')
      : await (await bench.browser.newContext()).newPage();
    const bodies: Buffer[] = [];
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        reading.push(
          response.body().then(
            (body) => void bodies.push(body),
            () => undefined,
          ),
        );
    });
    await page.goto(bench.base + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1500);
    await Promise.all(reading);
    await page.context().close();
    return {
      kb: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024,
      files: bodies.length,
    };
  };
  const [start, record] = [await weigh('/', false), await weigh('/record', true)];
  return [
    {
      name: 'js.start-gz-kb',
      value: start.kb,
      unit: 'KiB',
      target: '<= 90',
      holds: start.kb <= 90,
      runs: 1,
      detail: start,
    },
    {
      name: 'js.record-gz-kb',
      value: record.kb,
      unit: 'KiB',
      target: '<= 170',
      holds: record.kb <= 170,
      runs: 1,
      detail: record,
    },
  ];
}
