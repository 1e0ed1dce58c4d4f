import { expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { personUnderTest } from '../kit/person-under-test.ts';
import type { PlatformData } from '../platforms/data.ts';
import type { Reviews } from '../platforms/reviews.ts';
import type { ShareWeek } from '../platforms/share-week.ts';
import { act } from './act.ts';
import type { Happening, Happenings } from './happenings.ts';

const nhsNumber = '9990000018';
const person = personUnderTest(nhsNumber, {});

const roles = {
  begin: () => undefined,
  end: (carer: string, patient: string) => carer === nhsNumber && patient === nhsNumber,
};

const data: PlatformData = {
  resources: () => [],
  count: () => 0,
  importBundle: () => ({ nhsNumber, resources: 0 }),
  addResult: () => undefined,
  amend: (_nhsNumber, _type, id) => id === 'held',
  remove: (_nhsNumber, _type, id) => id === 'held',
  restrict: (_nhsNumber, _type, id) => id === 'held',
  churn: () => 7,
  reset: () => undefined,
};

function scene() {
  const world = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [person] });
  const book: Happening[] = [];
  const happenings: Happenings = {
    add(kind, of, details) {
      const happening = {
        ...details,
        id: String(book.length),
        at: '2026-01-05T08:00:00Z',
        kind,
        nhsNumber: of,
      };
      book.push(happening);
      return happening;
    },
    list: () => book,
    clear: () => undefined,
    close: () => undefined,
  };
  const inbox: string[] = [];
  const reviews: Pick<Reviews, 'review'> = {
    review(of, outcome) {
      const key = inbox.pop();
      if (key === undefined) return undefined;
      const at = '2026-01-05T08:00:00Z';
      const state = outcome === 'filed' ? 'completed' : 'rejected';
      const resource = { resourceType: 'Observation' };
      return { id: 'one', key, nhsNumber: of, version: 1, resource, receivedAt: at, updatedAt: at, state };
    },
  };
  const shareWeek: ShareWeek = (_nhsNumber, service) => (service === 'riverside' ? 28 : undefined);
  const stage = { world, data, roles, reviews, shareWeek, happenings };
  return { world, book, inbox, act: (given: unknown) => act(stage, given).status };
}

test('acts that can happen are written down', () => {
  const here = scene();
  expect(
    here.act({ kind: 'professional-access', nhsNumber, purpose: 'emergency', service: 'northgate' }),
  ).toBe(200);
  expect(here.act({ kind: 'new-result', nhsNumber })).toBe(200);
  expect(here.act({ kind: 'readings-shared', nhsNumber, service: 'riverside' })).toBe(200);
  expect(here.act({ kind: 'readings-shared', nhsNumber, service: 'nowhere' })).toBe(400);
  expect(here.act({ kind: 'amend', nhsNumber, resourceType: 'Observation', id: 'held' })).toBe(200);
  expect(here.act({ kind: 'delegation-expires', nhsNumber, carer: nhsNumber })).toBe(200);
  expect(here.book.map(({ kind }) => kind)).toEqual([
    'professional-access',
    'new-result',
    'readings-shared',
    'amend',
    'delegation-expires',
  ]);
});

test('acts that cannot happen are refused and not written down', () => {
  const here = scene();
  expect(here.act({ kind: 'new-result', nhsNumber: '9990000026' })).toBe(404);
  expect(here.act({ kind: 'remove', nhsNumber, resourceType: 'Observation', id: 'other' })).toBe(404);
  expect(here.act({ kind: 'delegation-expires', nhsNumber, carer: '9990000026' })).toBe(404);
  expect(here.act({ kind: 'delegation-begins', nhsNumber, carer: nhsNumber })).toBe(400);
  expect(here.act({ kind: 'constructor', nhsNumber })).toBe(400);
  expect(
    here.act({ kind: 'professional-access', nhsNumber, purpose: 'curiosity', service: 'northgate' }),
  ).toBe(400);
  expect(here.book).toEqual([]);
});

test('a share of a record is amended, and one resource restricted', () => {
  const here = scene();
  expect(here.act({ kind: 'churn', nhsNumber, share: 0.02 })).toBe(200);
  expect(here.act({ kind: 'churn', nhsNumber })).toBe(200);
  expect(here.act({ kind: 'restrict', nhsNumber, resourceType: 'Observation', id: 'held' })).toBe(200);
  expect(here.book).toMatchObject([
    { kind: 'churn', share: 0.02, amended: 7 },
    { kind: 'churn', share: 0.01, amended: 7 },
    { kind: 'restrict', reference: 'Observation/held' },
  ]);
  for (const share of [0, 1.5, '0.01', -1]) expect(here.act({ kind: 'churn', nhsNumber, share })).toBe(400);
  expect(here.act({ kind: 'restrict', nhsNumber, resourceType: 'Observation', id: 'other' })).toBe(404);
  expect(here.act({ kind: 'restrict', nhsNumber })).toBe(400);
});

test('a review needs a reading that was sent', () => {
  const here = scene();
  const review = { kind: 'reading-reviewed', nhsNumber, outcome: 'declined', reason: 'The cuff was loose' };
  expect(here.act(review)).toBe(409);
  here.inbox.push('key');
  expect(here.act({ ...review, outcome: 'lost' })).toBe(400);
  expect(here.act(review)).toBe(200);
  expect(here.book[0]).toMatchObject({
    outcome: 'declined',
    reading: { key: 'key' },
    reason: 'The cuff was loose',
  });
});
