import { expect, test } from 'vitest';
import { EarlyLooks } from './early-looks.ts';

const PAGE = 100;

/** A source that brings a page every so many milliseconds; a look takes time. Tells at which sizes it was looked at. */
function looksAt(given: { pages: number; everyMs: number; lookMs: number }): readonly number[] {
  let clock = 0;
  const looked: number[] = [];
  const early = new EarlyLooks(() => new Date(clock));
  for (let page = 1; page <= given.pages; page += 1) {
    clock += given.everyMs;
    early.look('Y1', page * PAGE, () => {
      looked.push(page * PAGE);
      clock += given.lookMs;
      return true;
    });
  }
  return looked;
}

test('looks at the first page at once, and at no other of a source that is soon done', () => {
  expect(looksAt({ pages: 100, everyMs: 20, lookMs: 5 })).toEqual([PAGE]);
});

test('of a slow source looks again when it has brought three times as much', () => {
  expect(looksAt({ pages: 30, everyMs: 3000, lookMs: 5 })).toEqual([100, 300, 900, 2700]);
});

test('where looking takes long it takes a small part of the time', () => {
  const looked = looksAt({ pages: 300, everyMs: 300, lookMs: 1000 });
  expect(looked.length).toBeLessThan(6);
  expect(looked.length).toBeGreaterThan(2);
});

test('nothing has come: there is nothing to look at', () => {
  let looks = 0;
  new EarlyLooks(() => new Date(0)).look('Y1', 0, () => (looks += 1) > 0);
  expect(looks).toBe(0);
});

test('each source is looked at without waiting for another', () => {
  const looked: string[] = [];
  const early = new EarlyLooks(() => new Date(0));
  for (const source of ['Y1', 'Y2', 'Y1', 'Y2', 'Y1'])
    early.look(source, PAGE * 3, () => looked.push(source) > 0);
  expect(looked).toEqual(['Y1', 'Y2']);
});

test('a source that sends very much at once is given the time to be done', () => {
  const looked: number[] = [];
  const early = new EarlyLooks(() => new Date(0));
  for (const size of [5000, 5000]) early.look('Y1', size, () => looked.push(size) > 0);
  expect(looked).toEqual([5000]);
});

test('a look at which there was nothing to see is none: the next page is looked at again', () => {
  const looked: number[] = [];
  const early = new EarlyLooks(() => new Date(0));
  for (const size of [1, 2, 50, 60]) early.look('Y1', size, () => looked.push(size) > 2);
  expect(looked).toEqual([1, 2, 50]);
});
