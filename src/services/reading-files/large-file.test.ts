import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#/record/readings/reading.ts';
import { HEAD, recordXml } from './apple-export.test-setup.ts';
import { readReadingFile } from './reading-file.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const SIZE = 20_000_000;
const PIECE = 64 * 1024;

/** An export of about so many bytes that is made as it is read: pulses, steps, and what is not kept. */
class Export {
  made = 0;
  wasLetGo = false;
  readonly #size: number;

  constructor(size = SIZE) {
    this.#size = size;
  }

  async *read(): AsyncGenerator<Uint8Array, void> {
    const encoder = new TextEncoder();
    let text = HEAD;
    try {
      for (let index = 0; this.made < this.#size; index += 1) {
        const at = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000)
          .toISOString()
          .slice(0, 19)
          .replace('T', ' ');
        const type = ['HeartRate', 'StepCount', 'ActiveEnergyBurned'][index % 3] ?? 'HeartRate';
        const unit = ['count/min', 'count', 'kcal'][index % 3] ?? '';
        const device = `<<HKDevice: 0x${index.toString(16)}>, name:Apple Watch, manufacturer:Apple>`;
        text += recordXml({ type, unit, value: String(60 + (index % 60)), at: `${at} +0000`, device });
        if (text.length < PIECE) continue;
        await Promise.resolve();
        yield this.#piece(encoder.encode(text));
        text = '';
      }
      yield this.#piece(encoder.encode(`${text}</HealthData>`));
    } finally {
      this.wasLetGo = true;
    }
  }

  #piece(bytes: Uint8Array): Uint8Array {
    this.made += bytes.length;
    return bytes;
  }
}

describe('a large export', () => {
  it('is read without being held, also where single readings are: memory grows by far less than its size', async () => {
    const readings: Reading[] = [];
    let taken = 0;
    let largestBatch = 0;
    let most = 0;
    let looked = 0;
    let before = 0;
    const read = (file: Export) =>
      readReadingFile('export.xml', file.read(), {
        timeZone: 'Europe/London',
        take: (some) => {
          taken += some.length;
          largestBatch = Math.max(largestBatch, some.length);
          readings.push(...some.filter((_, at) => at % 50 === 0));
        },
        onProgress: (bytes) => {
          if (bytes < looked) return;
          looked += SIZE / 10;
          collect();
          most = Math.max(most, process.memoryUsage().heapUsed - before);
        },
      });
    // What the engine needs to begin with is not the file's.
    await read(new Export(SIZE / 20));
    collect();
    [before, most, looked, taken] = [process.memoryUsage().heapUsed, 0, 0, 0];
    const file = new Export();
    expect(await read(file)).toMatchObject({ ok: true, value: { made: taken } });
    expect(file.made).toBeGreaterThanOrEqual(SIZE);
    expect(taken).toBeGreaterThan(10_000);
    expect(readings.length).toBeGreaterThan(200);
    expect(largestBatch).toBeLessThanOrEqual(500);
    expect(most / file.made).toBeLessThan(0.25);
  });

  it('is left when somebody stops half-way, and what was taken until then stands', async () => {
    const file = new Export();
    const stop = new AbortController();
    let taken = 0;
    let told = 0;
    const read = await readReadingFile('export.xml', file.read(), {
      timeZone: 'Europe/London',
      signal: stop.signal,
      take: (readings) => {
        taken += readings.length;
      },
      onProgress: (bytes) => {
        expect(bytes).toBeGreaterThan(told);
        told = bytes;
        if (bytes > SIZE / 2) stop.abort();
      },
    });
    expect(read).toEqual({ ok: false, failure: 'stopped' });
    expect(taken).toBeGreaterThan(1000);
    expect(file.made / SIZE).toBeLessThan(0.6);
    await expect.poll(() => file.wasLetGo).toBe(true);
  });

  it('is left at once when its stream hangs', async () => {
    const stop = new AbortController();
    const hanging = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    setTimeout(() => stop.abort(), 5);
    const read = await readReadingFile('export.xml', hanging, {
      timeZone: 'Europe/London',
      signal: stop.signal,
      take: () => undefined,
    });
    expect(read).toEqual({ ok: false, failure: 'stopped' });
  });

  it('is not begun when somebody stopped before', async () => {
    const file = new Export();
    const read = await readReadingFile('export.xml', file.read(), {
      timeZone: 'Europe/London',
      signal: AbortSignal.abort(),
      take: () => undefined,
    });
    expect(read).toEqual({ ok: false, failure: 'stopped' });
    expect(file.made).toBe(0);
  });
});
