import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { peopleOf } from './people.ts';
import { openRecord } from './product.ts';
import type { Bench } from './product.ts';

export type { Figure };

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

/** All script that the browser loads to paint a page, as gzip -9 would send it. */
export async function scriptSizes(bench: Bench): Promise<Figure[]> {
  const person = (await peopleOf(bench)).find((one) => one.tags.includes('diabetes'));
  const weigh = async (path: string, signedIn: boolean): Promise<{ kb: number; files: number }> => {
    const page = signedIn
      ? await openRecord(bench, person?.nhsNumber ?? '')
      : await (await bench.browser.newContext()).newPage();
    const bodies: Buffer[] = [];
    const reading: Promise<void>[] = [];
    // Scripts of other pages, which are fetched ahead, are not needed to paint this one.
    let isPainted = false;
    page.on('response', (response) => {
      if (!isPainted && response.request().resourceType() === 'script')
        reading.push(
          response.body().then(
            (body) => void bodies.push(body),
            () => undefined,
          ),
        );
    });
    await page.goto(bench.base + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (signedIn)
      await page.waitForFunction(() => performance.getEntriesByName('phr:summary-shown').length > 0);
    else await page.waitForTimeout(1500);
    isPainted = true;
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
