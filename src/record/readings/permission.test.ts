import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedWith, nextStep } from './delivery.ts';
import {
  grantArrived,
  grantAttempting,
  isTold,
  kindsStanding,
  type Grant,
  type GrantThere,
} from './grant.ts';
import {
  allowed,
  eachGrant,
  grantsOf,
  isTakenBack,
  learnt,
  leaveFor,
  nextGrant,
  noPermission,
  permissionOfBoth,
  permissionTriedAgain,
  standingKinds,
  takenBack,
  withGrant,
  type Permission,
} from './permission.ts';
import { told } from './permission.test-setup.ts';
import type { ReadingKind } from './reading.ts';

const AT = '2026-03-02T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
const nothing = noPermission('key', 'A');
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
    expect(mayGo(told(wished), 'weight')).toBe('now');
    expect(mayGo(told(wished), 'pulse')).toBe('not-allowed');
  });

  it('does not change when it is said again', () => {
    const wished = allowed(nothing, ['weight'], AT);
    expect(allowed(wished, ['weight'], LATER)).toBe(wished);
    expect(takenBack(wished, ['pulse'], LATER)).toBe(wished);
  });

  it('is nothing new at once when it is taken back, and what is there can still be called a mistake', () => {
    const there = told(allowed(nothing, ['weight', 'pulse'], AT));
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
    const back = told(takenBack(told(allowed(nothing, ['weight'], AT)), ['weight'], AT));
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
    const there = told(allowed(nothing, ['weight'], AT));
    const unsure = eachGrant(takenBack(there, ['weight'], LATER), grantAttempting);
    const anew = allowed(unsure, ['weight'], LATER);
    expect(mayGo(anew, 'weight')).toBe('not-yet');
  });
});

describe('of a permission in two places', () => {
  const kept = allowed(nothing, ['weight'], AT);
  it('the outbox is nearer to the wire, and the vault to the person', () => {
    const row = told(kept);
    expect(permissionOfBoth(undefined, row)).toBe(row);
    expect(permissionOfBoth(kept, row)).toBe(row);
    const wished = takenBack(kept, ['weight'], LATER);
    expect(permissionOfBoth(wished, row)).toMatchObject({
      there: ['weight'],
      kinds: [{ kind: 'weight', until: LATER }],
      delivery: { wanted: 2, attempted: 1, arrived: 1 },
    });
  });

  it('what the vault has learnt from the organisation is nearer still', () => {
    const row = told(kept);
    const less = learnt(row, [{ key: 'key', kinds: [], issued: LATER }]);
    expect(permissionOfBoth(less, row)).toBe(less);
    const more = learnt(row, [{ key: 'other', kinds: ['pulse'], issued: LATER }]);
    expect(permissionOfBoth(more, row)).toEqual(more);
    expect(mayGo(permissionOfBoth(more, row), 'pulse')).toBe('now');
  });
});

describe('what another device has said', () => {
  const theirs = [
    { key: 'old', kinds: ['height'], issued: AT },
    { key: 'gone', kinds: [], ended: ['glucose'], issued: LATER },
    { key: 'new', kinds: ['pulse'], issued: LATER },
  ] as const;

  it('stands beside what is said here, and may go at once', () => {
    const there = learnt(nothing, theirs);
    expect(standingKinds(there)).toEqual(['height', 'pulse']);
    expect(isTakenBack(there, 'glucose')).toBe(true);
    expect(mayGo(there, 'pulse')).toBe('now');
    expect(nextGrant(there, 0)).toEqual({ is: 'done' });
    expect(learnt(there, theirs)).toBe(there);
    expect(allowed(there, ['pulse'], LATER)).toBe(there);
    const both = learnt(allowed(nothing, ['weight'], AT), theirs);
    expect(mayGo(both, 'weight')).toBe('not-yet');
    expect(nextGrant(both, 0)).toMatchObject({ is: 'create', grant: { delivery: { key: 'key' } } });
  });

  it('ends with what is taken back here, each grant under its own key', () => {
    const back = takenBack(told(learnt(allowed(nothing, ['pulse'], AT), theirs)), ['pulse'], LATER);
    expect(mayGo(back, 'pulse')).toBe('not-allowed');
    const first = nextGrant(back, 0);
    expect(first).toMatchObject({ is: 'replace', grant: { delivery: { key: 'key' } } });
    const next = nextGrant(
      withGrant(back, 'key', (grant) => grantArrived(grant, grant)),
      0,
    );
    expect(next).toMatchObject({
      is: 'replace',
      grant: { delivery: { key: 'new' }, kinds: [{ until: LATER }] },
    });
    expect('grant' in next && Date.parse(next.grant.issued) > Date.parse(LATER)).toBe(true);
  });

  it('ends also when it is only heard of after everything was taken back here', () => {
    const back = told(takenBack(told(allowed(nothing, ['pulse'], AT)), ['pulse'], LATER));
    const heard = learnt(back, [{ key: 'earlier', kinds: ['pulse', 'height'], issued: AT }]);
    expect(standingKinds(heard)).toEqual(['height']);
    expect(nextGrant(heard, 0)).toMatchObject({ is: 'replace', grant: { delivery: { key: 'earlier' } } });
    const anew = learnt(back, [{ key: 'later', kinds: ['pulse'], issued: '2026-03-04T08:00:00.000Z' }]);
    expect(standingKinds(anew)).toEqual(['pulse']);
  });

  it('ends what was allowed here before it, but not what is allowed here after', () => {
    const gone = [{ key: 'gone', kinds: [], ended: ['pulse'], issued: LATER }] as const;
    expect(standingKinds(learnt(allowed(nothing, ['pulse'], AT), gone))).toEqual([]);
    const anew = allowed(learnt(nothing, gone), ['pulse'], AT);
    expect(standingKinds(learnt(anew, gone))).toEqual(['pulse']);
    expect(nextGrant(anew, 0)).toMatchObject({ is: 'create' });
  });

  it('about what was given here is taken over when it is later, and keeps what has not been told yet', () => {
    const here = told(allowed(nothing, ['weight', 'pulse'], AT));
    const less = learnt(here, [{ key: 'key', kinds: ['pulse', 'height'], issued: LATER }]);
    expect(less.kinds).toEqual([
      { kind: 'weight', since: AT, until: LATER },
      { kind: 'pulse', since: AT },
      { kind: 'height', since: LATER },
    ]);
    expect(learnt(here, [{ key: 'key', kinds: [], issued: AT }])).toBe(here);
    const wished = allowed(takenBack(here, ['pulse'], AT), ['glucose'], AT);
    const both = learnt(wished, [{ key: 'key', kinds: ['pulse'], issued: LATER }]);
    expect(standingKinds(both)).toEqual(['glucose']);
    expect(nextGrant(both, 0)).toMatchObject({ is: 'replace' });
    expect(Date.parse(both.issued)).toBeGreaterThan(Date.parse(LATER));
    expect(learnt(nothing, [])).toBe(nothing);
  });
});

/** What an organisation has: each grant is made and replaced by key, an older version never comes back. */
class Organisation {
  readonly has = new Map<string, GrantThere>();
  /** Whether it took it; false when it has a later one. */
  take(sent: Grant, step: 'create' | 'replace'): boolean {
    const { key } = sent.delivery;
    const now = this.has.get(key);
    if (now !== undefined && step === 'create') return true;
    if (now !== undefined && Date.parse(sent.issued) < Date.parse(now.issued)) return false;
    const kinds = kindsStanding(sent);
    const ended = kinds.length === 0 ? sent.kinds.map(({ kind }) => kind) : [];
    this.has.set(key, { key, kinds, ended, issued: sent.issued });
    return true;
  }
  /** What it lets in: one grant that stands is enough. */
  get kinds(): readonly ReadingKind[] {
    return [...new Set([...this.has.values()].flatMap(({ kinds }) => kinds))];
  }
}

type Fate = 'arrives' | 'question lost' | 'answer lost' | 'late' | 'refused';

/** A device that sends one grant; `late` takes what will come to the organisation some day. */
function sendOne(here: Permission, there: Organisation, fate: Fate, late: (() => void)[]): Permission {
  const next = nextGrant(here, Number.POSITIVE_INFINITY);
  if (!('grant' in next)) return here;
  const sent = grantAttempting(next.grant);
  const { key } = sent.delivery;
  const onWire = withGrant(here, key, () => sent);
  if (fate === 'late') late.push(() => void there.take(sent, next.is));
  const isTaken = (fate === 'arrives' || fate === 'answer lost') && there.take(sent, next.is);
  if (fate === 'arrives' && isTaken) return withGrant(onWire, key, (grant) => grantArrived(grant, sent));
  const failure = fate === 'refused' ? ({ kind: 'refused', status: 422 } as const) : undefined;
  return failure === undefined
    ? onWire
    : withGrant(onWire, key, (grant) => ({ ...grant, delivery: failedWith(grant.delivery, failure, 0, 0) }));
}

const KINDS = ['weight', 'pulse', 'glucose'] as const;
const someKinds = fc.subarray([...KINDS], { minLength: 1 });
const FATES: readonly Fate[] = ['arrives', 'question lost', 'answer lost', 'late', 'refused'];
const deed = fc.oneof(
  fc.record({ is: fc.constantFrom('allow' as const, 'take back' as const), kinds: someKinds }),
  fc.record({ is: fc.constant('send' as const), fate: fc.constantFrom(...FATES) }),
  fc.record({ is: fc.constant('late' as const) }),
);

it('nothing goes to an organisation that has no permission for it, whatever the wire does; in the end it knows what stands', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const there = new Organisation();
      const late: (() => void)[] = [];
      let here = nothing;
      for (const one of deeds) {
        if (one.is === 'allow') here = allowed(here, one.kinds, AT);
        if (one.is === 'take back') here = takenBack(here, one.kinds, AT);
        if (one.is === 'send') here = sendOne(here, there, one.fate, late);
        if (one.is === 'late') for (const arrive of late.splice(0)) arrive();
        for (const kind of KINDS) if (mayGo(here, kind) === 'now') expect(there.kinds).toContain(kind);
      }
      here = sendOne(permissionTriedAgain(here), there, 'arrives', late);
      for (const arrive of late) arrive();
      expect(there.kinds.toSorted()).toEqual(standingKinds(here).toSorted());
    }),
    { numRuns: 3000 },
  );
});

/** Whether a kind stands that the organisation may have heard of. */
const isKnownOf = (permission: Permission, kind: ReadingKind): boolean =>
  grantsOf(permission).some((grant) => grant.delivery.attempted > 0 && kindsStanding(grant).includes(kind));

/** Whether a kind stands in a version of which its organisation has not heard: then nobody else has. */
const isSecret = (permission: Permission, there: Organisation, kind: ReadingKind): boolean =>
  grantsOf(permission).some(
    (grant) =>
      kindsStanding(grant).includes(kind) &&
      !isTold(grant) &&
      there.has.get(grant.delivery.key)?.issued !== grant.issued,
  );

const onDevice = fc.record({ device: fc.nat({ max: 2 }), deed });

it('of several devices the last taking back holds, whoever knew of whom; in the end all of them know what stands', () => {
  fc.assert(
    fc.property(fc.array(onDevice, { maxLength: 30 }), (deeds) => {
      const there = new Organisation();
      const late: (() => void)[] = [];
      const devices = [0, 1, 2].map((at) => noPermission(`device ${at}`, 'A'));
      const isTakenBackLast = new Set<ReadingKind>();
      let clock = Date.parse(AT);
      const learn = (here: Permission): Permission => learnt(here, [...there.has.values()]);
      for (const { device, deed: one } of deeds) {
        clock += 60_000;
        const at = new Date(clock).toISOString();
        const before = devices[device] ?? nothing;
        const after =
          one.is === 'allow'
            ? allowed(before, one.kinds, at)
            : one.is === 'take back'
              ? takenBack(before, one.kinds, at)
              : one.is === 'send'
                ? sendOne(learn(before), there, one.fate, late)
                : before;
        if (one.is === 'late') for (const arrive of late.splice(0)) arrive();
        if (one.is === 'take back')
          for (const kind of one.kinds)
            if (isKnownOf(before, kind) && !devices.some((other) => isSecret(other, there, kind)))
              isTakenBackLast.add(kind);
        // Who has not heard of a taking back and changes something says again all that is shown to stand there.
        if ((one.is === 'allow' || one.is === 'take back') && after !== before)
          for (const kind of standingKinds(after)) isTakenBackLast.delete(kind);
        devices[device] = after;
      }
      for (let round = 0; round < 4; round += 1)
        for (const [at, before] of devices.entries()) {
          let here = permissionTriedAgain(learn(before));
          for (let sent = 0; sent < 4; sent += 1) here = sendOne(here, there, 'arrives', late);
          devices[at] = here;
          if (round === 0) for (const arrive of late.splice(0)) arrive();
        }
      for (const here of devices) {
        expect(standingKinds(learn(here)).toSorted()).toEqual(there.kinds.toSorted());
        expect(nextGrant(learn(here), 0)).toEqual({ is: 'done' });
      }
      for (const kind of isTakenBackLast) expect(there.kinds).not.toContain(kind);
    }),
    { numRuns: 3000 },
  );
});
