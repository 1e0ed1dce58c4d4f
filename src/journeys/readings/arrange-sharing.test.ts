import { describe, expect, it } from 'vitest';
import { failedWith } from '#/record/readings/delivery.ts';
import { allowed, noPermission, takenBack } from '#/record/readings/permission.ts';
import { told } from '#/record/readings/permission.test-setup.ts';
import { arrangeSharing, notTakenBack, receiversAtFirst } from './arrange-sharing.ts';

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
