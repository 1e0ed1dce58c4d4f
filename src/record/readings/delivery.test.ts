import { describe, expect, it } from 'vitest';
import {
  arrivedWith,
  attempting,
  failedWith,
  newDelivery,
  nextStep,
  triedAgain,
  wantedAnew,
} from './delivery.ts';

const NOW = 1_000_000;
const kept = newDelivery('key', 'A81001');

describe('what is sent next', () => {
  it('creates what nobody has, also after an answer that was lost', () => {
    expect(nextStep(kept, NOW)).toEqual({ is: 'create' });
    expect(nextStep(attempting(kept), NOW)).toEqual({ is: 'create' });
  });

  it('is nothing once the wanted version has arrived', () => {
    expect(nextStep(arrivedWith(attempting(kept), 1), NOW)).toEqual({ is: 'done' });
  });

  it('replaces a version that is there, or may be', () => {
    const there = arrivedWith(attempting(kept), 1);
    expect(nextStep(wantedAnew(there, false), NOW)).toEqual({ is: 'replace' });
    // The first try may have arrived: a create would find it and leave the old values there.
    const unknown = wantedAnew(attempting(kept), false);
    expect(nextStep(unknown, NOW)).toEqual({ is: 'replace' });
    expect(nextStep(attempting(unknown), NOW)).toEqual({ is: 'replace' });
  });

  it('creates a changed reading that was never on the wire, and replaces it once it may be there', () => {
    const changed = wantedAnew(kept, false);
    expect(nextStep(changed, NOW)).toEqual({ is: 'create' });
    expect(nextStep(attempting(changed), NOW)).toEqual({ is: 'replace' });
  });

  it('is nothing for a reading taken back before it was on the wire, and a replacement for any other', () => {
    expect(nextStep(wantedAnew(kept, true), NOW)).toEqual({ is: 'done' });
    expect(nextStep(wantedAnew(attempting(kept), true), NOW)).toEqual({ is: 'replace' });
  });
});

describe('what did not arrive', () => {
  const after = (tries: number, random: number) => {
    let delivery = kept;
    for (let n = 0; n < tries; n += 1) delivery = attempting(delivery);
    return failedWith(delivery, { kind: 'unreachable' }, NOW, random).notBefore - NOW;
  };

  it('waits longer each time, spread, and never longer than half an hour and a quarter of it', () => {
    expect([1, 2, 3, 40].map((tries) => after(tries, 0))).toEqual([2000, 4000, 8000, 1_800_000]);
    expect(after(1, 1)).toBe(2500);
  });

  it('waits for as long as it was asked to', () => {
    const throttled = failedWith(attempting(kept), { kind: 'throttled', retryAfterMs: 60_000 }, NOW, 0);
    expect(nextStep(throttled, NOW + 59_999)).toEqual({ is: 'wait', until: NOW + 60_000 });
    expect(nextStep(throttled, NOW + 60_000)).toEqual({ is: 'create' });
  });

  it('is a problem when trying again cannot help, until somebody changes it or asks again', () => {
    const refused = failedWith(attempting(kept), { kind: 'refused', status: 422 }, NOW, 0);
    expect(nextStep(refused, NOW)).toEqual({ is: 'problem' });
    expect(nextStep(wantedAnew(refused, false), NOW)).toEqual({ is: 'replace' });
    expect(nextStep(triedAgain(refused), NOW)).toEqual({ is: 'create' });
  });

  it('an answer to an older version does not make a newer one arrive', () => {
    const changed = wantedAnew(attempting(kept), false);
    expect(nextStep(arrivedWith(changed, 1), NOW)).toEqual({ is: 'replace' });
  });
});
