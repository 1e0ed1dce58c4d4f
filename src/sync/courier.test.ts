import { expect, test } from 'vitest';
import { failed } from '#/kit/outcome.ts';
import { makeCourier } from './courier.ts';
import { isPullable } from './pull-source.ts';
import {
  abilities,
  bundle,
  condition,
  ERRAND,
  patient,
  pointer,
  smallWorld,
} from './small-world.test-setup.ts';

/** A courier of a world whose one platform has one condition, and what there is to pull. */
async function oneCondition(text: () => string) {
  const outside = smallWorld({
    called: [],
    located: () => [pointer],
    platform: (path) =>
      path === 'metadata'
        ? abilities()
        : path.startsWith('Patient/')
          ? bundle(patient())
          : bundle(condition('c1', text())),
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
  const courier = makeCourier(ERRAND, outside);
  const found = await courier.find(undefined);
  const [plan] = found.ok ? found.value.plans.filter(isPullable) : [];
  if (plan === undefined) throw new Error('Nothing to pull');
  return { courier, plan };
}

test('a page that is not taken fails its own pull, and not the next one', async () => {
  const { courier, plan } = await oneCondition(() => 'Asthma');
  await expect(courier.whole(plan, () => Promise.reject(new Error('not taken')))).rejects.toThrow(
    'not taken',
  );
  const taken: string[] = [];
  await courier.whole(plan, ({ resources }) => taken.push(resources));
  expect(taken.join()).toContain('Asthma');
});

test('a large page that waits to be taken keeps nobody else waiting', async () => {
  let isLarge = true;
  const { courier, plan } = await oneCondition(() => (isLarge ? 'Asthma '.repeat(200_000) : 'Gout'));
  let take = (): void => undefined;
  const large = new Promise<void>((there) => {
    void courier
      .whole(plan, ({ resources }) => {
        if (!resources.includes('Asthma')) return undefined;
        there();
        return new Promise<void>((taken) => {
          take = taken;
        });
      })
      .then(() => order.push('large'));
  });
  const order: string[] = [];
  await large;
  isLarge = false;
  await courier.whole(plan, ({ resources }) => void (resources.includes('Gout') && order.push('small')));
  take();
  await expect.poll(() => order).toEqual(['small', 'large']);
});

test('whether somebody may still act is asked anew before each pull, and of nobody for their own record', async () => {
  const asked: boolean[] = [];
  const world = smallWorld({
    called: [],
    located: () => [pointer],
    platform: () => abilities(),
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
  const outside = {
    ...world,
    tokenFor: async (audience: string, scope: string, fresh: boolean) => {
      if (fresh) asked.push(fresh);
      return fresh ? failed({ kind: 'delegation-ended' } as const) : world.tokenFor(audience, scope, fresh);
    },
  };
  const acting = makeCourier({ ...ERRAND, isActing: true }, outside);
  expect(await acting.find(undefined)).toEqual(failed({ kind: 'delegation-ended' }));
  expect(await acting.find(undefined)).toEqual(failed({ kind: 'delegation-ended' }));
  expect((await makeCourier(ERRAND, outside).find(undefined)).ok).toBe(true);
  expect(asked).toHaveLength(2);
});
