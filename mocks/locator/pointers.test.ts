import { expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { personUnderTest } from '../kit/person-under-test.ts';
import type { Person } from '../kit/world.ts';
import { pointersOf } from './pointers.ts';

const person: Person = {
  ...personUnderTest('9990000018', {
    northgate: [{ resourceType: 'Patient', meta: { lastUpdated: '2026-03-01T00:00:00Z' } }],
  }),
  extraPointers: [
    { kind: 'ssp', custodian: 'RZ902', title: 'Plan', type: { code: '736253002', display: 'Plan' } },
    { kind: 'contact', custodian: 'RZ902', url: 'https://example.org/contact', title: 'Contact' },
    { kind: 'unvouched', custodian: 'RZ901', title: 'Elsewhere' },
    { kind: 'unknown-custodian', custodian: 'Z9Z99', title: 'Nobody' },
    { kind: 'dead', custodian: 'RZ901', title: 'Gone' },
  ],
};
const world = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [person] });
const pointers = () => pointersOf(world, person, ({ id }, { records }) => records[id] !== undefined);

test('each place and each extra pointer is pointed to, under the custodian who says so', () => {
  const found = JSON.parse(JSON.stringify(pointers())) as {
    id: string;
    date: string;
    custodian: { identifier: { value: string } };
    content: [{ attachment: { url: string } }];
  }[];
  const base = world.service('northgate').baseUrl;
  const elsewhere = world.service('unvouched').baseUrl;
  expect(
    found.map(({ custodian, content }) => [custodian.identifier.value, content[0].attachment.url]),
  ).toEqual([
    ['RZ901', base],
    ['RZ901', base],
    ['RZ901', base],
    ['RZ902', 'ssp://proxy.example.org/rz902.example.org/plans/736253002'],
    ['RZ902', 'https://example.org/contact'],
    ['RZ901', elsewhere],
    ['Z9Z99', elsewhere],
    ['RZ901', `${base}/Binary/withdrawn-plan`],
  ]);
  expect(found[0]?.date).toBe('2026-03-01T00:00:00Z');
});

test('ids keep the form of the locator, differ, stay the same and give nobody away', () => {
  const ids = pointers().map(({ id }) => id ?? '');
  for (const id of ids) {
    expect(id).toMatch(/^(?=.{1,64}$)[A-Za-z0-9.]+-[A-Za-z0-9]+[A-Za-z0-9_-]*$/);
    expect(id).not.toContain(person.nhsNumber);
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(pointers().map(({ id }) => id)).toEqual(ids);
});
