import { outboxSchedules, type WrongReading } from '../e2e/kit/outbox-schedules.ts';
import { Sandbox } from '../e2e/kit/sandbox.ts';
import type { Figure } from './figure.ts';
import type { Bench } from './product.ts';

/** A quick look; `npm run soak -- outbox` makes hundreds. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 4);
const SEED = Number(process.env['SEED'] ?? 1);

/** Readings that were lost or are there twice after random schedules with faults, each with a kill of the browser. */
export async function scheduleFigures({ base }: Bench): Promise<Figure[]> {
  const ends = outboxSchedules({
    schedules: SCHEDULES,
    seed: SEED,
    baseURL: base,
    sandbox: await Sandbox.at(base),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const whats: string[] = [];
  // A reading that stays wrong is wrong once.
  const wrong = new Map<string, WrongReading>();
  for await (const end of ends) {
    whats.push(end.what);
    for (const one of end.wrong) wrong.set(`${one.is} ${one.reading}`, one);
  }
  const runs = whats.length;
  return (['lost', 'duplicated'] as const).map((is): Figure => {
    const found = [...wrong.values()].filter((one) => one.is === is);
    return {
      name: `outbox.${is}`,
      value: found.length,
      unit: 'readings',
      target: '0',
      holds: found.length === 0,
      runs,
      detail: { schedules: runs, kills: runs, seed: SEED, whats, found },
    };
  });
}
