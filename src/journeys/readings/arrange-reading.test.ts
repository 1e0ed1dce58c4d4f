import { expect, it } from 'vitest';
import { arrivedWith, attempting, failedWith, newDelivery, wantedAnew } from '#/record/readings/delivery.ts';
import { allowed, noPermission, takenBack, type Permission } from '#/record/readings/permission.ts';
import { told } from '#/record/readings/permission.test-setup.ts';
import { canBeTried, wayOf } from './arrange-reading.ts';

const AT = '2026-03-02T08:00:00.000Z';
const delivery = newDelivery('key', 'A');
const wished = allowed(noPermission('permission', 'A'), ['weight'], AT);
const there = told(wished);
const refused = {
  ...wished,
  delivery: failedWith(wished.delivery, { kind: 'refused', status: 422 }, 0, 0),
};
const way = (permission: Permission | undefined, one = delivery) =>
  wayOf(one, { kind: 'weight', review: undefined, permission });
const triable = (...about: Parameters<typeof way>) => {
  const found = way(...about);
  return found !== undefined && canBeTried(found);
};

it('a reading waits for the network, for its permission, or not at all when there is none', () => {
  expect(way(there)).toEqual({ to: 'A', is: 'waiting' });
  expect(way(wished)).toEqual({ to: 'A', is: 'waiting' });
  expect(way(refused)).toMatchObject({ is: 'not-permitted-yet', failure: { kind: 'refused' } });
  expect(triable(refused)).toBe(true);
  expect(way(undefined)).toEqual({ to: 'A', is: 'held-back' });
  expect(way(takenBack(there, ['weight'], AT))).toEqual({ to: 'A', is: 'held-back' });
  expect(triable(undefined)).toBe(false);
});

it('one that was taken back before it was ever sent waits for nothing', () => {
  const gone = wantedAnew(delivery, true);
  expect(way(there, gone)).toBeUndefined();
  expect(way(there, wantedAnew(attempting(delivery), true))).toEqual({ to: 'A', is: 'waiting' });
});

it('what has arrived stays so when the permission is taken back, and a mistake may still be told', () => {
  const gone = takenBack(there, ['weight'], AT);
  const arrived = arrivedWith(attempting(delivery), 1);
  expect(way(gone, arrived)).toEqual({ to: 'A', is: 'sent' });
  expect(way(gone, wantedAnew(arrived, false))).toEqual({ to: 'A', is: 'held-back' });
  expect(way(gone, wantedAnew(arrived, true))).toEqual({ to: 'A', is: 'waiting' });
});

it('what they filed and the person took back since is not said to stand in the record', () => {
  const review = { is: 'filed', at: AT } as const;
  const about = { kind: 'weight', review, permission: there } as const;
  const arrived = arrivedWith(attempting(delivery), 1);
  expect(wayOf(arrived, about)).toEqual({ to: 'A', is: 'filed' });
  const back = arrivedWith(attempting(wantedAnew(arrived, true)), 2);
  expect(wayOf(back, about)).toEqual({ to: 'A', is: 'filed-in-error' });
});

it('that they refused the reading comes before everything else', () => {
  const problem = failedWith(attempting(delivery), { kind: 'not-allowed', status: 403 }, 0, 0);
  expect(way(there, problem)).toMatchObject({ is: 'problem', failure: { kind: 'not-allowed' } });
  expect(triable(there, problem)).toBe(true);
});
