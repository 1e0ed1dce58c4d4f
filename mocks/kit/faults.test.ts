import { expect, test } from 'vitest';
import { buildWorld } from './build-world.ts';
import { strikes } from './faults.ts';

const world = () => buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });

test('a fault strikes as often as it says and then is gone', () => {
  const here = world();
  here.faults.add({ service: 'locator', kind: 'status', times: 2 });
  const struck = () => strikes(here, 'locator', 'status', 'GET', '/a') !== undefined;
  expect([struck(), struck(), struck()]).toEqual([true, true, false]);
  expect(here.faults.list()).toEqual([]);
});

test('a fault strikes only its own service, kind, method and path', () => {
  const here = world();
  here.faults.add({ service: 'riverside', kind: 'slow', method: 'post', path: '/Observation' });
  expect(strikes(here, 'riverside', 'slow', 'POST', '/FHIR/R4/Observation')).toBeDefined();
  expect(strikes(here, 'calder', 'slow', 'POST', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'cut', 'POST', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'slow', 'GET', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'slow', 'POST', '/FHIR/R4/Patient')).toBeUndefined();
});

test('a fault of rate 0 never strikes and one without a rate always does', () => {
  const here = world();
  here.faults.add({ service: 'locator', kind: 'refuse', rate: 0 });
  expect(strikes(here, 'locator', 'refuse', 'GET', '/')).toBeUndefined();
  here.faults.add({ service: 'locator', kind: 'refuse' });
  expect(strikes(here, 'locator', 'refuse', 'GET', '/')).toBeDefined();
});

test('a skewed clock is wrong at its service alone', () => {
  const here = world();
  here.faults.add({ service: 'calder', kind: 'skew', delayMs: -3_600_000 });
  expect(here.nowMs('riverside') - here.nowMs('calder')).toBeGreaterThan(3_599_000);
});
