import { expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { readFault } from './read-fault.ts';

const world = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });

test('a fault is read with what it says and nothing else', () => {
  const given = { service: 'locator', kind: 'throttle', times: 2, delayMs: 5000, secret: 1 };
  expect(readFault(world, given)).toEqual({
    fault: { service: 'locator', kind: 'throttle', times: 2, delayMs: 5000 },
  });
  expect(readFault(world, { service: 'calder', kind: 'skew', delayMs: -60_000 })).toHaveProperty('fault');
});

test('what is wrong with a fault is said', () => {
  for (const given of [
    null,
    {},
    { service: 'locator', kind: 'gone' },
    { service: 'nobody', kind: 'slow' },
    { service: 'locator', kind: 'slow', delayMs: -1 },
    { service: 'locator', kind: 'status', status: 99 },
    { service: 'locator', kind: 'slow', rate: 1.5 },
    { service: 'locator', kind: 'slow', times: 0.5 },
    { service: 'locator', kind: 'slow', path: 3 },
  ]) {
    expect(readFault(world, given), JSON.stringify(given)).toHaveProperty('wrong');
  }
});
