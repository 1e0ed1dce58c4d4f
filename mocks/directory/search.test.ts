import { expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { endpoints, organisations } from './organisations.ts';
import { searchDirectory, searchset } from './search.ts';
import type { Parameters } from './search.ts';

const world = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });
const all = { Organization: organisations(), Endpoint: endpoints(world) };
const ids = (kind: 'Organization' | 'Endpoint', parameters: Parameters) => {
  const found = searchDirectory(kind, all, parameters);
  return 'refused' in found ? 'refused' : found.matches.map(({ id }) => id);
};

test('organisations and endpoints are found by ODS code, several at once', () => {
  const ods = 'https://fhir.nhs.uk/Id/ods-organization-code';
  expect(ids('Organization', { identifier: `${ods}|RZ901,${ods}|W99906` })).toEqual(['RZ901', 'W99906']);
  expect(ids('Organization', { identifier: 'http://other|RZ901' })).toEqual([]);
  expect(ids('Endpoint', { organization: 'Organization/RZ902,Y99901' })).toEqual([
    'Y99901-fhir',
    'RZ902-fhir',
  ]);
  expect(ids('Endpoint', { 'organization.identifier': `${ods}|Y99902` })).toEqual(['Y99902-fhir']);
});

test('names are found in both languages', () => {
  expect(ids('Organization', { name: 'canolfan feddygol' })).toEqual(['Y99902']);
  expect(ids('Organization', { name: 'Riverside' })).toEqual(['Y99901']);
});

test('a filter that is not known refuses instead of answering with everything', () => {
  expect(ids('Endpoint', { owner: 'RZ901' })).toBe('refused');
  expect(ids('Endpoint', { toString: 'x' })).toBe('refused');
  expect(ids('Endpoint', { organization: '' })).toEqual([]);
});

test('pages lead on until the last one', () => {
  const seen: (string | undefined)[] = [];
  let parameters: Parameters | undefined = { _count: '4' };
  while (parameters) {
    const found = searchDirectory('Endpoint', all, parameters);
    if ('refused' in found) throw new Error('refused');
    seen.push(...found.matches.map(({ id }) => id));
    const next: string | undefined = /"next","url":"([^"]+)"/.exec(
      JSON.stringify(searchset('http://d', 'Endpoint', found, parameters)),
    )?.[1];
    parameters = next === undefined ? undefined : Object.fromEntries(new URL(next).searchParams);
  }
  expect(seen).toEqual(all.Endpoint.map(({ id }) => id));
});
