import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedWith, nextStep, triedAgain } from './delivery.ts';
import {
  allowed,
  isTakenBack,
  learnt,
  leaveFor,
  noPermission,
  permissionArrived,
  permissionAttempting,
  permissionOfBoth,
  standingKinds,
  takenBack,
  type Permission,
} from './permission.ts';
import type { ReadingKind } from './reading.ts';

const AT = '2026-03-02T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
const nothing = noPermission('key', 'A');
const arrived = (permission: Permission): Permission => {
  const sent = permissionAttempting(permission);
  return permissionArrived(sent, sent);
};
const mayGo = (permission: Permission | undefined, kind: ReadingKind, isWithdrawn = false) =>
  leaveFor(permission, { kind, isWithdrawn });

describe('what an organisation may have', () => {
  it('is nothing until the person says so, and nobody is told of that', () => {
    expect(mayGo(undefined, 'weight')).toBe('not-allowed');
    expect(mayGo(nothing, 'weight')).toBe('not-allowed');
    expect(nextStep(nothing.delivery, 0)).toEqual({ is: 'done' });
  });

  it('may go once it has arrived there, and other kinds may not', () => {
    const wished = allowed(nothing, ['weight', 'weight'], AT);
    expect(wished.kinds).toEqual([{ kind: 'weight', since: AT }]);
    expect(mayGo(wished, 'weight')).toBe('not-yet');
    expect(nextStep(wished.delivery, 0)).toEqual({ is: 'create' });
    expect(mayGo(arrived(wished), 'weight')).toBe('now');
    expect(mayGo(arrived(wished), 'pulse')).toBe('not-allowed');
  });

  it('does not change when it is said again', () => {
    const wished = allowed(nothing, ['weight'], AT);
    expect(allowed(wished, ['weight'], LATER)).toBe(wished);
    expect(takenBack(wished, ['pulse'], LATER)).toBe(wished);
  });

  it('is nothing new at once when it is taken back, and what is there can still be called a mistake', () => {
    const there = arrived(allowed(nothing, ['weight', 'pulse'], AT));
    const less = takenBack(there, ['weight'], LATER);
    expect(less.kinds).toEqual([
      { kind: 'weight', since: AT, until: LATER },
      { kind: 'pulse', since: AT },
    ]);
    expect(mayGo(less, 'weight')).toBe('not-allowed');
    expect(mayGo(less, 'weight', true)).toBe('now');
    expect(mayGo(less, 'pulse')).toBe('now');
    expect(isTakenBack(less, 'weight')).toBe(true);
    expect(isTakenBack(less, 'pulse')).toBe(false);
    expect(isTakenBack(less, 'height')).toBe(false);
    expect(nextStep(less.delivery, 0)).toEqual({ is: 'replace' });
  });

  it('stands since it was said anew, and has to arrive anew', () => {
    const back = arrived(takenBack(arrived(allowed(nothing, ['weight'], AT)), ['weight'], AT));
    const anew = allowed(back, ['weight'], LATER);
    expect(anew.kinds).toEqual([{ kind: 'weight', since: LATER }]);
    expect(mayGo(anew, 'weight')).toBe('not-yet');
  });

  it('that was taken back before anybody was told is told to nobody', () => {
    const never = takenBack(allowed(nothing, ['weight'], AT), ['weight'], LATER);
    expect(nextStep(never.delivery, 0)).toEqual({ is: 'done' });
  });

  it('is made later with each change, also when the clock is set back', () => {
    const first = allowed(nothing, ['weight'], LATER);
    expect(takenBack(first, ['weight'], AT).issued).toBe('2026-03-03T08:00:00.001Z');
  });

  it('is sure only as far as both versions allow that an organisation may have', () => {
    const there = arrived(allowed(nothing, ['weight'], AT));
    const unsure = permissionAttempting(takenBack(there, ['weight'], LATER));
    const anew = allowed(unsure, ['weight'], LATER);
    expect(mayGo(anew, 'weight')).toBe('not-yet');
  });
});

describe('of a permission in two places', () => {
  const kept = allowed(nothing, ['weight'], AT);
  it('the outbox is nearer to the wire, and the vault to the person', () => {
    const row = arrived(kept);
    expect(permissionOfBoth(undefined, row)).toBe(row);
    expect(permissionOfBoth(kept, row)).toBe(row);
    const wished = takenBack(kept, ['weight'], LATER);
    expect(permissionOfBoth(wished, row)).toMatchObject({
      there: ['weight'],
      kinds: [{ kind: 'weight', until: LATER }],
      delivery: { wanted: 2, attempted: 1, arrived: 1 },
    });
  });

  it('another one that the vault has learnt of takes the place of what waits', () => {
    const [theirs] = [learnt(kept, [{ key: 'other', kinds: ['weight'], issued: AT }])];
    expect(permissionOfBoth(theirs, kept)).toBe(theirs);
  });
});

describe('what another device has said', () => {
  it('is taken over under its key when nobody was told anything from here, with what is wished here', () => {
    const theirs = [
      { key: 'old', kinds: ['height'], issued: AT },
      { key: 'gone', kinds: [], issued: LATER },
      { key: 'new', kinds: ['pulse'], issued: LATER },
    ] as const;
    const there = learnt(nothing, theirs);
    expect(there).toMatchObject({
      kinds: [{ kind: 'pulse', since: LATER }],
      delivery: { key: 'new', to: 'A' },
    });
    expect(mayGo(there, 'pulse')).toBe('now');
    expect(nextStep(there.delivery, 0)).toEqual({ is: 'done' });
    const both = learnt(allowed(nothing, ['weight'], AT), theirs);
    expect(standingKinds(both)).toEqual(['pulse', 'weight']);
    expect(mayGo(both, 'weight')).toBe('not-yet');
    expect(nextStep(both.delivery, 0)).toEqual({ is: 'replace' });
  });

  it('is taken over when it is later, and leaves alone what has not been told yet', () => {
    const here = arrived(allowed(nothing, ['weight', 'pulse'], AT));
    const less = learnt(here, [{ key: 'key', kinds: ['pulse', 'height'], issued: LATER }]);
    expect(less.kinds).toEqual([
      { kind: 'weight', since: AT, until: LATER },
      { kind: 'pulse', since: AT },
      { kind: 'height', since: LATER },
    ]);
    expect(learnt(here, [{ key: 'key', kinds: [], issued: AT }])).toBe(here);
    expect(learnt(here, [{ key: 'another', kinds: [], issued: LATER }])).toBe(here);
    const wished = takenBack(here, ['pulse'], AT);
    expect(learnt(wished, [{ key: 'key', kinds: ['weight', 'pulse'], issued: LATER }])).toBe(wished);
    expect(learnt(nothing, [])).toBe(nothing);
  });
});

/** What an organisation has of one permission: made and replaced by key, an older version never comes back. */
class Organisation {
  has: { readonly kinds: readonly ReadingKind[]; readonly issued: string } | undefined;
  take(sent: Permission, step: 'create' | 'replace'): void {
    if (this.has !== undefined && (step === 'create' || sent.issued < this.has.issued)) return;
    this.has = { kinds: standingKinds(sent), issued: sent.issued };
  }
}

const KINDS = ['weight', 'pulse', 'glucose'] as const;
const someKinds = fc.subarray([...KINDS], { minLength: 1 });
const deed = fc.oneof(
  fc.record({ is: fc.constantFrom('allow' as const, 'take back' as const), kinds: someKinds }),
  fc.record({
    is: fc.constant('send' as const),
    fate: fc.constantFrom('arrives', 'question lost', 'answer lost', 'late', 'refused'),
  }),
  fc.record({ is: fc.constant('late' as const) }),
);

it('nothing goes to an organisation that has no permission for it, whatever the wire does; in the end it knows what stands', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const there = new Organisation();
      const late: (() => void)[] = [];
      let here = nothing;
      const send = (fate: string): void => {
        const step = nextStep(here.delivery, Number.POSITIVE_INFINITY);
        if (step.is !== 'create' && step.is !== 'replace') return;
        const sent = permissionAttempting(here);
        here = sent;
        if (fate === 'arrives' || fate === 'answer lost') there.take(sent, step.is);
        if (fate === 'late') late.push(() => there.take(sent, step.is));
        if (fate === 'arrives') here = permissionArrived(here, sent);
        const failure = fate === 'refused' ? ({ kind: 'refused', status: 422 } as const) : undefined;
        if (failure !== undefined) here = { ...here, delivery: failedWith(here.delivery, failure, 0, 0) };
      };
      for (const one of deeds) {
        if (one.is === 'allow') here = allowed(here, one.kinds, AT);
        if (one.is === 'take back') here = takenBack(here, one.kinds, AT);
        if (one.is === 'send') send(one.fate);
        if (one.is === 'late') for (const arrive of late.splice(0)) arrive();
        for (const kind of KINDS) if (mayGo(here, kind) === 'now') expect(there.has?.kinds).toContain(kind);
      }
      here = { ...here, delivery: triedAgain(here.delivery) };
      send('arrives');
      for (const arrive of late) arrive();
      expect([...(there.has?.kinds ?? [])].sort()).toEqual([...standingKinds(here)].sort());
    }),
    { numRuns: 3000 },
  );
});
