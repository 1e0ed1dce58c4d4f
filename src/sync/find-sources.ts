import type { Failure } from '#/kit/failure.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { askRegister } from '#/services/demographics/requests.ts';
import { lookUp, type Listing } from '#/services/directory/requests.ts';
import { locate } from '#/services/locator/requests.ts';
import { planSources, type SourcePlan } from './plan-sources.ts';
import { doorTo, type Outside } from './pull-source.ts';

/** Where the national services are. */
export interface Services {
  readonly locator: string;
  readonly directory: string;
  readonly demographics: string;
}

/** What the directory and the register said, and when they were asked: they change rarely and are asked once a day. */
export interface Looked {
  readonly at: string;
  readonly listings: readonly Listing[];
  readonly register?: HeldDetails;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** What finding out where records are gave. */
export interface Found {
  readonly plans: readonly SourcePlan[];
  readonly pointers: number;
  readonly looked: Looked;
}

/** Asks the locator where records are, and the directory who that is unless it was asked about them today. */
export async function findSources(given: {
  readonly services: Services;
  readonly outside: Outside;
  readonly nhsNumber: string;
  readonly before: Looked | undefined;
  readonly signal: AbortSignal;
}): Promise<Found | { readonly failure: Failure }> {
  const { services, outside, nhsNumber, signal } = given;
  const { locator, directory } = services;
  const located = await locate({
    base: locator,
    door: doorTo(outside, locator, 'locator.read'),
    nhsNumber,
    newId: outside.newId,
    signal,
  });
  if (!located.ok) return { failure: located.failure };
  const { pointers, unreadable } = located.value;
  const odsCodes = [...new Set(pointers.map((pointer) => pointer.custodian))];
  const before = isFresh(given.before, outside) ? given.before : undefined;
  const known = new Map(before?.listings.map((listing) => [listing.ods, listing] as const));
  const asked = before !== undefined && odsCodes.every((ods) => known.has(ods));
  const listings = asked
    ? known
    : await lookUp({ base: directory, door: doorTo(outside, directory, 'directory.read'), odsCodes, signal });
  if ('ok' in listings) {
    if (!listings.ok) return { failure: listings.failure };
    const looked = { at: outside.now().toISOString(), listings: [...listings.value.values()] };
    return { plans: planSources(pointers, listings.value, unreadable), pointers: pointers.length, looked };
  }
  return {
    plans: planSources(pointers, listings, unreadable),
    pointers: pointers.length,
    looked: before ?? { at: '', listings: [] },
  };
}

function isFresh(looked: Looked | undefined, outside: Outside): boolean {
  const age = looked === undefined ? Number.NaN : outside.now().getTime() - Date.parse(looked.at);
  return age >= 0 && age < A_DAY_MS;
}

/** The national register's word on who the person is; the record does not wait for it and stands without it. */
export async function askTheRegister(given: {
  readonly services: Services;
  readonly outside: Outside;
  readonly nhsNumber: string;
  readonly signal: AbortSignal;
}): Promise<HeldDetails | undefined> {
  const { demographics: base } = given.services;
  const asked = await askRegister({
    base,
    door: doorTo(given.outside, base, 'demographics.read'),
    nhsNumber: given.nhsNumber,
    newId: given.outside.newId,
    now: given.outside.now,
    signal: given.signal,
  }).catch(() => undefined);
  return asked?.ok === true ? asked.value : undefined;
}
