import { expect, test } from 'vitest';
import type { Listing } from '#/services/directory/requests.ts';
import type { Pointer } from '#/services/locator/read.ts';
import { planSources } from './plan-sources.ts';

const BASE = 'https://a.example/FHIR/R4';
const listing: Listing = { ods: 'Y1', name: { en: 'A' }, address: BASE, dialect: 'r4' };
const listings = new Map([['Y1', listing]]);
const pointer = (change: Partial<Pointer> = {}): Pointer => ({
  id: 'Y1-1',
  custodian: 'Y1',
  title: 'Summary',
  url: BASE,
  leadsTo: 'record',
  ...change,
});

test('several pointers to one vouched address are one source', () => {
  const plans = planSources([pointer(), pointer({ id: 'Y1-2', url: `${BASE}/` })], listings);
  expect(plans).toEqual([{ source: 'Y1', listing, things: [], notes: [], staffOnly: false }]);
});

test('a pointer to one document under the address is checked when the record has been read', () => {
  const [plan] = planSources([pointer({ url: `${BASE}/DocumentReference/d1`, title: 'Letter' })], listings);
  expect(plan?.things).toEqual([{ path: 'DocumentReference/d1', title: 'Letter' }]);
});

test('a pointer that leads elsewhere is refused as a source of its own, and the vouched one is still read', () => {
  const plans = planSources(
    [pointer(), pointer({ id: 'Y1-evil', url: 'https://evil.example/FHIR/R4' })],
    listings,
  );
  expect(plans.map(({ source, failure }) => [source, failure?.kind])).toEqual([
    ['Y1', undefined],
    ['Y1 Y1-evil', 'not-vouched'],
  ]);
});

test('an organisation that the directory does not list is shown and not called', () => {
  const [plan] = planSources([pointer({ custodian: 'ZZ9', url: BASE })], listings);
  expect(plan?.failure).toEqual({ kind: 'not-in-directory' });
  expect(plan?.listing.address).toBeUndefined();
});

test('what only staff can open is noted and not fetched', () => {
  const [plan] = planSources(
    [pointer({ leadsTo: 'staff-only', url: 'ssp://x', title: 'Crisis plan' })],
    listings,
  );
  expect(plan).toMatchObject({ staffOnly: true, notes: [{ is: 'staff-only', title: 'Crisis plan' }] });
});

test('a dialect that we do not speak is said to be unsupported', () => {
  const { dialect: _none, ...mute } = listing;
  const [plan] = planSources([pointer()], new Map([['Y1', mute]]));
  expect(plan?.failure).toEqual({ kind: 'unsupported' });
});
