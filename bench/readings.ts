/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { atMost, type Figure } from './figure.ts';
import { peopleOf } from './people.ts';
import { openRecord, type Bench } from './product.ts';

const THROTTLE = 4;
const RUNS = 15;

/** From `Save reading` to the page on which it says that the reading is on this device, on a processor a quarter as fast. */
export async function captureFigure(bench: Bench): Promise<Figure[]> {
  const person = (await peopleOf(bench)).find(({ tags }) => tags.includes('diabetes'));
  if (person === undefined) throw new Error('Nobody in the sandbox has diabetes');
  const page = await openRecord(bench, person.nhsNumber);
  await page.goto(`${bench.base}/readings`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await saveOne(page, 60 + run));
  await page.context().close();
  return [atMost(100, { name: 'capture.saved-ms', unit: 'ms', values, detail: { throttle: THROTTLE } })];
}

async function saveOne(page: Page, weight: number): Promise<number> {
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill(String(weight));
  return page.evaluate(
    (shown) =>
      new Promise<number>((done) => {
        const save = [...document.querySelectorAll('button')].find((one) => one.innerText === 'Save reading');
        const began = performance.now();
        save?.click();
        const look = (): void => {
          const first = document.querySelector('[data-reading]')?.textContent ?? '';
          if (!first.includes(shown) || !first.includes('On this device')) {
            requestAnimationFrame(look);
            return;
          }
          // A task that follows the frame's own tasks runs after the frame was painted.
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => done(performance.now() - began));
          painted.port1.start();
          painted.port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
    `${weight} kg`,
  );
}
