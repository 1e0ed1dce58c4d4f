import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { personUnderTest } from '../kit/person-under-test.ts';
import type { PlatformId, World } from '../kit/world.ts';
import { openPlatformData } from './data.ts';
import type { OpenData } from './data.ts';

const SEEDED = '9990000018';
const NUMBER = '9996000028';
const seeded = personUnderTest(SEEDED, { northgate: [{ resourceType: 'Patient', id: 'ann' }] });

let world: World;
let data: OpenData;
beforeEach(() => {
  world = buildWorld({ appPort: 40000, dataDir: ':memory:', people: [seeded] });
  data = openPlatformData(world);
});
afterEach(() => data.close());

const patient = (nhsNumber: string, id: string, family = 'Mockridge') => ({
  resourceType: 'Patient',
  id,
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }],
  name: [{ family, given: ['Nia'] }],
});
const flag = (id: string, of: string, text = 'Uses a hearing aid') => ({
  resourceType: 'Flag',
  id,
  status: 'active',
  code: { text },
  subject: { reference: `Patient/${of}` },
});
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const at = (...platforms: PlatformId[]) => ({ platforms });
const held = (platform: PlatformId, nhsNumber = NUMBER) =>
  data.resources(platform, nhsNumber).map(({ resourceType, id }) => `${resourceType}/${id}`);

describe('importing one person source by source', () => {
  test('each import adds what it holds at the platform named, exactly as it came', () => {
    data.importBundle(bundle(patient(NUMBER, 'p1'), flag('f', 'p1')), at('northgate'));
    const second = data.importBundle(bundle(patient(NUMBER, 'p2'), flag('f', 'p2')), at('riverside'));
    expect(second).toEqual({ nhsNumber: NUMBER, resources: 4 });
    expect(held('northgate')).toEqual(['Patient/p1', 'Flag/f']);
    expect(held('riverside')).toEqual(['Patient/p2', 'Flag/f']);
    const [, stored] = data.resources('riverside', NUMBER);
    const { meta: _meta, ...asSent } = stored ?? {};
    expect(asSent).toEqual(flag('f', 'p2'));
    expect(Object.keys(world.people.find(NUMBER)?.records ?? {}).toSorted()).toEqual([
      'northgate',
      'riverside',
    ]);
  });

  test('a second import at the same platform adds to it, under the person it knows', () => {
    data.importBundle(bundle(patient(NUMBER, 'p1'), flag('f', 'p1')), at('northgate'));
    data.importBundle(bundle(patient(NUMBER, 'p9'), flag('g', 'p9')), at('northgate'));
    expect(held('northgate')).toEqual(['Patient/p1', 'Flag/f', 'Patient/p9', 'Flag/g']);
    expect(data.store.patientId('northgate', NUMBER)).toBe('p1');
  });

  test('a resource whose id is there already becomes its next version', () => {
    data.importBundle(bundle(patient(NUMBER, 'p1'), flag('f', 'p1')), at('northgate'));
    data.importBundle(bundle(patient(NUMBER, 'p1'), flag('f', 'p1', 'Is deaf')), at('northgate'));
    const [, second] = data.resources('northgate', NUMBER);
    expect(second).toMatchObject({ code: { text: 'Is deaf' }, meta: { versionId: '2' } });
  });

  test('who the person is stays as first imported; a practice that comes later becomes theirs', () => {
    data.importBundle(bundle(patient(NUMBER, 'p1')), at('northgate'));
    expect(world.people.find(NUMBER)?.gpOds).toBeUndefined();
    data.importBundle(bundle(patient(NUMBER, 'p2', 'Otherby')), at('riverside'));
    expect(world.people.find(NUMBER)).toMatchObject({ name: { family: 'Mockridge' }, gpOds: 'Y99901' });
    expect(data.resources('riverside', NUMBER)[0]).toMatchObject({ name: [{ family: 'Otherby' }] });
  });

  test('a file that was imported first is still known by its content afterwards', () => {
    const first = bundle(patient(NUMBER, 'p1'), flag('f', 'p1'));
    data.importBundle(first, { source: 'a.json' });
    data.importBundle(bundle(patient(NUMBER, 'p2')), at('riverside'));
    expect(data.importBundle(first, { source: 'a.json' })).toEqual({ nhsNumber: NUMBER, resources: 3 });
  });
});

describe('a number that somebody has', () => {
  test.each([
    ['no platform is named', {}],
    ['several platforms are named', at('northgate', 'riverside')],
    ['a share is to be repeated', { ...at('northgate'), overlap: 0.5 }],
  ])('is not used again when %s', (_when, options) => {
    data.importBundle(bundle(patient(NUMBER, 'p1')), at('northgate'));
    const other = data.importBundle(bundle(patient(NUMBER, 'p2')), options);
    expect(other.nhsNumber).not.toBe(NUMBER);
    expect(held('northgate')).toEqual(['Patient/p1']);
  });

  test('is not used again when it is of a person the sandbox began with', () => {
    const other = data.importBundle(bundle(patient(SEEDED, 'p2')), at('northgate'));
    expect(other.nhsNumber).not.toBe(SEEDED);
    expect(held('northgate', SEEDED)).toEqual(['Patient/ann']);
  });
});
