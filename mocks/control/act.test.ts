import { expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import type { Person } from '../kit/world.ts';
import type { PlatformData } from '../platforms/data.ts';
import { act } from './act.ts';
import type { Happening, Happenings } from './happenings.ts';

const nhsNumber = '9990000018';
const person: Person = {
  nhsNumber,
  name: { given: ['Ann'], family: 'Example' },
  dateOfBirth: '1950-01-02',
  gender: 'female',
  assurance: 'P9',
  tags: [],
  address: { line: [], city: 'Leeds', postalCode: 'LS1 1AA' },
  mobile: '07700 900001',
  email: 'ann@example.com',
  records: {},
  extraPointers: [],
};

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
  return { world, book, act: (given: unknown) => act({ world, data, roles, happenings }, given).status };
}

test('acts that can happen are written down', () => {
  const here = scene();
  expect(
    here.act({ kind: 'professional-access', nhsNumber, purpose: 'emergency', service: 'northgate' }),
  ).toBe(200);
  expect(here.act({ kind: 'new-result', nhsNumber })).toBe(200);
  expect(here.act({ kind: 'amend', nhsNumber, resourceType: 'Observation', id: 'held' })).toBe(200);
  expect(here.act({ kind: 'delegation-expires', nhsNumber, carer: nhsNumber })).toBe(200);
  expect(here.book.map(({ kind }) => kind)).toEqual([
    'professional-access',
    'new-result',
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
  const review = { kind: 'reading-reviewed', nhsNumber, outcome: 'filed' };
  expect(here.act(review)).toBe(409);
  here.world.writes.add({
    at: '2026-01-05T08:00:00Z',
    service: 'riverside',
    method: 'POST',
    path: '/FHIR/R4/Observation',
    actor: 'ann',
    nhsNumber,
    resource: { resourceType: 'Observation' },
  });
  expect(here.act(review)).toBe(200);
  expect(here.book[0]).toMatchObject({ outcome: 'filed', reading: { service: 'riverside' } });
});
