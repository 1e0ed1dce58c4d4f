import { describe, expect, it } from 'vitest';
import { Pace, SPAN_MS } from './pace.ts';

const FRAME = 1000 / 60;

/** Moves at so many pixels a second through a window 800 pixels high; how often it was found to be fast. */
function share(speed: number, seconds = 3): number {
  const pace = new Pace();
  let fast = 0;
  const frames = Math.round((seconds * 1000) / FRAME);
  for (let frame = 0; frame < frames; frame += 1) {
    const now = frame * FRAME;
    pace.moved((speed * now) / 1000, 800, now);
    if (pace.isFast(now)) fast += 1;
  }
  return fast / frames;
}

describe('how fast a page moves past its window', () => {
  it.each([0, 100, 800, 2000])('can be read at %i pixels a second', (speed) => {
    expect(share(speed)).toBe(0);
  });

  it.each([4000, 20_000, -20_000, 700_000])('cannot be read at %i', (speed) => {
    expect(share(speed)).toBeGreaterThan(0.94);
  });

  it('is calm again soon after it stops, and after a single jump', () => {
    const pace = new Pace();
    pace.moved(0, 800, 0);
    pace.moved(500_000, 800, 10);
    expect([pace.isFast(10), pace.isFast(10 + SPAN_MS - 1), pace.isFast(10 + SPAN_MS)]).toEqual([
      true,
      true,
      false,
    ]);
    pace.moved(500_010, 800, 400);
    expect(pace.isFast(400)).toBe(false);
  });
});
