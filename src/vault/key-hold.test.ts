import { beforeEach, expect, test } from 'vitest';
import { HOLD_MS, KeyHold } from './key-hold.ts';
import type { OpenVault } from './open-vault.ts';
import { newSealKey } from './seal.ts';

const key = await newSealKey();
const ann: OpenVault = { vault: 'vault-a', key };
const bob: OpenVault = { vault: 'vault-b', key };
let now: number;
let timers: { readonly at: number; readonly done: () => void }[];
let hold: KeyHold;

/** Lets so many milliseconds pass. */
async function pass(ms: number): Promise<void> {
  now += ms;
  for (const { done } of timers.filter(({ at }) => at <= now)) done();
  timers = timers.filter(({ at }) => at > now);
  await Promise.resolve();
}

beforeEach(() => {
  [now, timers] = [0, []];
  hold = new KeyHold((ms) => new Promise((done) => timers.push({ at: now + ms, done })));
});

test('a page that is loaded again gets it once, and nobody after it', () => {
  expect(hold.take()).toBeUndefined();
  void hold.hold(ann);
  expect(hold.take()).toBe(ann);
  expect(hold.take()).toBeUndefined();
});

test('as many get it as have left', () => {
  void hold.hold(ann);
  void hold.hold(ann);
  expect([hold.take(), hold.take(), hold.take()]).toEqual([ann, ann, undefined]);
});

test('nobody gets it when the time of the last who left is over', async () => {
  void hold.hold(ann);
  await pass(HOLD_MS - 1);
  void hold.hold(ann);
  await pass(HOLD_MS - 1);
  expect(hold.take()).toBe(ann);
  await pass(1);
  expect(hold.take()).toBeUndefined();
});

test('an earlier timer takes nothing from whoever left later', async () => {
  void hold.hold(ann);
  hold.take();
  await pass(HOLD_MS - 1);
  void hold.hold(ann);
  await pass(1);
  expect(hold.take()).toBe(ann);
});

test('whoever left another vault gets nothing of this one', () => {
  void hold.hold(ann);
  void hold.hold(bob);
  expect([hold.take(), hold.take()]).toEqual([bob, undefined]);
});

test('a lock makes it forget at once', () => {
  void hold.hold(ann);
  hold.forget();
  expect(hold.take()).toBeUndefined();
});
