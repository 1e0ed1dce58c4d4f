import type { Page } from '@playwright/test';
import { expect, expectAccessible, recordComplete, signInByNumber, test } from '../kit/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');

/** Puts a cuff within reach of the page, which sends these frames (hexadecimal) as soon as somebody subscribes. */
async function putCuffNear(page: Page, frames: readonly string[]): Promise<void> {
  await page.addInitScript((sent) => {
    const bytes = (hex: string): DataView =>
      new DataView(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer);
    const missing = (): Promise<never> => Promise.reject(new DOMException('not there', 'NotFoundError'));
    class Pressure extends EventTarget {
      value: DataView | undefined;
      readValue = missing;
      writeValueWithResponse = missing;
      async startNotifications(): Promise<this> {
        for (const hex of sent)
          setTimeout(() => {
            this.value = bytes(hex);
            this.dispatchEvent(new Event('characteristicvaluechanged'));
          }, 50);
        return this;
      }
    }
    class Cuff extends EventTarget {
      readonly name = 'Home cuff';
      readonly gatt = this;
      connect = async (): Promise<this> => this;
      disconnect(): void {
        this.dispatchEvent(new Event('gattserverdisconnected'));
      }
      async getPrimaryService(service: number) {
        if (service !== 0x1810) return missing();
        const pressure = new Pressure();
        return { getCharacteristic: async (of: number) => (of === 0x2a35 ? pressure : missing()) };
      }
    }
    Object.defineProperty(navigator, 'bluetooth', { value: { requestDevice: async () => new Cuff() } });
  }, frames);
}

/** A blood pressure with the time by the cuff's clock (Bluetooth SIG 0x2A35: flags with a time stamp, three numbers, time). */
function frameOf([systolic, diastolic]: readonly [number, number], at: Date): string {
  const two = (number: number): string => [number & 255, number >> 8].map(byte).join('');
  const time = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()];
  return `02${two(systolic)}${two(diastolic)}${two(93)}${two(at.getFullYear())}${time.map(byte).join('')}`;
}
const byte = (number: number): string => number.toString(16).padStart(2, '0');

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

test('what a cuff sends is confirmed value by value: one that was typed already is known, one that needs help says so', async ({
  page,
  sandbox,
}) => {
  const { nhsNumber } = await sandbox.person('hypertension');
  await putCuffNear(page, [
    frameOf([135, 85], minutesAgo(30)),
    frameOf([141, 88], minutesAgo(20)),
    frameOf([192, 125], minutesAgo(10)),
    'ff',
  ]);
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  await page.goto('/readings/new');
  await page.getByLabel('Top number (systolic)').fill('135');
  await page.getByLabel('Bottom number (diastolic)').fill('85');
  const at = minutesAgo(30);
  const two = (number: number): string => String(number).padStart(2, '0');
  await page.getByLabel('Date').fill(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  await page.getByLabel('Time').fill(`${two(at.getHours())}:${two(at.getMinutes())}`);
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(heading(page)).toHaveText('Your readings');
  const before = (await sandbox.readings(nhsNumber)).length;

  await page.getByRole('link', { name: 'Take readings from a device (Bluetooth)' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Look for a device' }).click();
  await expect(main(page)).toContainText('Listening to: Home cuff');
  await expect(main(page)).toContainText('3 readings have come.');
  await expect(main(page)).toContainText('Left out: 1 that we could not understand.');
  await expectAccessible(page);
  await expect(
    page.getByRole('checkbox', { name: /135\/85 mmHg.*seems to be here already/ }),
  ).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /141\/88 mmHg/ })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await page.getByRole('button', { name: 'Keep 2 readings' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(main(page)).toContainText('192/125 mmHg');
  expect(await sandbox.readings(nhsNumber)).toHaveLength(before);
  await expectAccessible(page);
  await main(page).getByRole('button').first().click();
  await expect(heading(page)).toHaveText('Your readings');
  await expect(main(page).locator('[data-reading]')).toHaveCount(3);
  await expect.poll(async () => (await sandbox.readings(nhsNumber)).slice(before).length).toBe(2);
  expect((await sandbox.readings(nhsNumber)).slice(before)).toMatchObject([
    { resource: { component: [{ valueQuantity: { value: 141 } }, { valueQuantity: { value: 88 } }] } },
    { resource: { component: [{ valueQuantity: { value: 192 } }, { valueQuantity: { value: 125 } }] } },
  ]);
});

test('a browser without Bluetooth says so, and where to type', async ({ page, sandbox }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'bluetooth', { value: undefined }));
  await signInByNumber(page, (await sandbox.person('hypertension')).nhsNumber);
  await recordComplete(page);
  await page.goto('/readings/device');
  await expect(main(page)).toContainText('This browser cannot talk to Bluetooth devices');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Type a reading instead' }).click();
  await expect(heading(page)).toHaveText('Add a reading');
});
