import { describe, expect, it } from 'vitest';
import { failedWith } from '#/record/readings/delivery.ts';
import { allowed, noPermission, takenBack } from '#/record/readings/permission.ts';
import { told } from '#/record/readings/permission.test-setup.ts';
import { arrangeSharing, lookersOffered, notTakenBack, receiversAtFirst } from './arrange-sharing.ts';

const AT = '2026-03-02T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
const wished = allowed(noPermission('key', 'A'), ['weight', 'pulse'], AT);

describe('who may see readings', () => {
  it('is told by kind and since when, and whether they know', () => {
    expect(arrangeSharing([wished])).toEqual([
      {
        to: 'A',
        stands: [
          { kind: 'weight', since: AT },
          { kind: 'pulse', since: AT },
        ],
        ended: [],
        knows: 'not-yet',
        lookers: [],
      },
    ]);
    expect(arrangeSharing([told(wished)])).toMatchObject([{ knows: 'yes' }]);
    const failure = { kind: 'refused', status: 422 } as const;
    const refused = { ...wished, delivery: failedWith(wished.delivery, failure, 0, 0) };
    expect(arrangeSharing([refused])).toMatchObject([{ knows: 'problem', failure }]);
  });

  it('what was taken back stands apart, and is left out where nobody ever knew', () => {
    const less = takenBack(told(wished), ['weight'], LATER);
    expect(arrangeSharing([less])).toMatchObject([
      {
        stands: [{ kind: 'pulse' }],
        ended: [{ kind: 'weight', since: AT, until: LATER }],
        knows: 'not-yet',
      },
    ]);
    expect(arrangeSharing([takenBack(wished, ['weight', 'pulse'], LATER)])).toEqual([]);
  });

  it('those that may see something come first', () => {
    const gone = takenBack(told(wished), ['weight', 'pulse'], LATER);
    const other = allowed(noPermission('other', 'B'), ['weight'], AT);
    expect(arrangeSharing([gone, other]).map(({ to }) => to)).toEqual(['B', 'A']);
  });

  it('others that may look stand with the organisation where it lies, also when that may see nothing itself', () => {
    const look = allowed(noPermission('look', 'A\nB'), ['weight'], AT);
    expect(arrangeSharing([look, told(wished)])).toMatchObject([
      { to: 'A', knows: 'yes', lookers: [{ reader: 'B', stands: [{ kind: 'weight' }], knows: 'not-yet' }] },
    ]);
    expect(arrangeSharing([look])).toMatchObject([{ to: 'A', stands: [], lookers: [{ reader: 'B' }] }]);
    const stopped = takenBack(look, ['weight'], LATER);
    expect(arrangeSharing([told(wished), stopped])).toMatchObject([{ to: 'A', lookers: [] }]);
  });

  it('whoever takes readings and may not look at all of it yet can be let look, but for the organisation itself', () => {
    const look = allowed(noPermission('look', 'A\nB'), ['weight'], AT);
    const [shared = { to: '', stands: [], lookers: [] }] = arrangeSharing([wished, look]);
    expect(lookersOffered(shared, ['A', 'B', 'C', 'C second'])).toEqual(['B', 'C']);
    const [all = shared] = arrangeSharing([wished, allowed(look, ['pulse'], AT)]);
    expect(lookersOffered(all, ['A', 'B', 'C'])).toEqual(['C']);
    expect(lookersOffered({ to: 'A', stands: [], lookers: [] }, ['B'])).toEqual([]);
  });
});

describe('who is chosen at first', () => {
  it('is who asks, if they take readings, and nobody else', () => {
    expect(receiversAtFirst({ asking: 'A', inboxes: ['A', 'B'] })).toEqual(['A']);
    expect(receiversAtFirst({ asking: 'C', inboxes: ['A', 'B'] })).toEqual([]);
    expect(receiversAtFirst({ asking: null, inboxes: ['A', 'B'] })).toEqual([]);
  });

  it('is whom a plan goes to, but for those from whom it was taken back since', () => {
    const permissions = new Map([['A', takenBack(told(wished), ['weight'], LATER)]]);
    expect(notTakenBack(['A', 'B'], 'weight', permissions)).toEqual(['B']);
    expect(notTakenBack(['A', 'B'], 'pulse', permissions)).toEqual(['A', 'B']);
  });
});
