import { expect, test } from 'vitest';
import { InTurn } from './in-turn.ts';

/** Work that waits to be let go, and counts. */
function slow(): { work: () => Promise<void>; release: () => void; begun: () => number } {
  let begun = 0;
  let release = (): void => undefined;
  return {
    work: () => {
      begun += 1;
      return new Promise((done) => {
        release = done;
      });
    },
    release: () => release(),
    begun: () => begun,
  };
}

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test('who asks while a run goes on gets one that begins after it, shared with who else asks', async () => {
  const { work, release, begun } = slow();
  const turns = new InTurn(work);
  const first = turns.run();
  await soon();
  const [second, third] = [turns.run(), turns.run()];
  await soon();
  expect(begun()).toBe(1);
  release();
  await first;
  await soon();
  expect(begun()).toBe(2);
  release();
  await Promise.all([second, third]);
  expect(begun()).toBe(2);
});

test('a run that fails does not keep the next from its turn', async () => {
  let runs = 0;
  const turns = new InTurn(async () => {
    runs += 1;
    if (runs === 1) throw new Error('full');
  });
  await expect(turns.run()).rejects.toThrow('full');
  await turns.run();
  expect(runs).toBe(2);
});
