import { expect, test } from 'vitest';
import { makeCourier } from './courier.ts';
import { isPullable } from './pull-source.ts';
import {
  abilities,
  bundle,
  condition,
  NHS_NUMBER,
  patient,
  pointer,
  SERVICES,
  smallWorld,
} from './small-world.test-setup.ts';

test('a page that is not taken fails its own pull, and not the next one', async () => {
  const outside = smallWorld({
    called: [],
    located: () => [pointer],
    platform: (path) =>
      path === 'metadata'
        ? abilities()
        : path.startsWith('Patient/')
          ? bundle(patient())
          : bundle(condition('c1', 'Asthma')),
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
  const courier = makeCourier(SERVICES, outside, NHS_NUMBER);
  const found = await courier.find(undefined);
  const [plan] = found.ok ? found.value.plans.filter(isPullable) : [];
  if (plan === undefined) throw new Error('Nothing to pull');
  await expect(courier.whole(plan, () => Promise.reject(new Error('not taken')))).rejects.toThrow(
    'not taken',
  );
  const taken: string[] = [];
  await courier.whole(plan, ({ resources }) => taken.push(resources));
  expect(taken.join()).toContain('Asthma');
});
