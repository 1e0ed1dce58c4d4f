import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { askRegister } from '#/services/demographics/requests.ts';
import { lookUp, type Listing } from '#/services/directory/requests.ts';
import { locate } from '#/services/locator/requests.ts';
import { planSources, type SourcePlan } from './plan-sources.ts';
import { doorTo, type Outside } from './outside.ts';

/** Where the national services are. */
export interface Services {
  readonly locator: string;
  readonly directory: string;
  readonly demographics: string;
  /** Who may act for whom; where there is none, everybody acts for themselves only. */
  readonly relationships?: string | undefined;
}

/** What the directory said, and when it was asked: it changes rarely and is asked once a day. */
export interface Looked {
  readonly at: string;
  readonly listings: readonly Listing[];
}

/** What a token for the locator is asked for. */
export const LOCATOR_SCOPE = 'locator.read';
export const DIRECTORY_SCOPE = 'directory.read';

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
}): Promise<Outcome<Found, Failure>> {
  const { services, outside, nhsNumber, signal } = given;
  const located = await locate({
    base: services.locator,
    door: doorTo(outside, services.locator, LOCATOR_SCOPE),
    nhsNumber,
    newId: outside.newId,
    signal,
  });
  if (!located.ok) return located;
  const { pointers, unreadable } = located.value;
  const odsCodes = [...new Set(pointers.map((pointer) => pointer.custodian))];
  const looked = knowsAll(given.before, odsCodes, outside)
    ? ok(given.before)
    : await look(services.directory, odsCodes, outside, signal);
  if (!looked.ok) return looked;
  const listings = new Map(looked.value.listings.map((listing) => [listing.ods, listing] as const));
  return ok({
    plans: planSources(pointers, listings, unreadable),
    pointers: pointers.length,
    looked: looked.value,
  });
}

async function look(
  base: string,
  odsCodes: readonly string[],
  outside: Outside,
  signal: AbortSignal,
): Promise<Outcome<Looked, Failure>> {
  const door = doorTo(outside, base, DIRECTORY_SCOPE);
  const found = await lookUp({ base, door, odsCodes, signal });
  if (!found.ok) return found;
  return ok({ at: outside.now().toISOString(), listings: [...found.value.values()] });
}

function knowsAll(
  looked: Looked | undefined,
  odsCodes: readonly string[],
  outside: Outside,
): looked is Looked {
  if (looked === undefined) return false;
  const age = outside.now().getTime() - Date.parse(looked.at);
  const known = new Set(looked.listings.map(({ ods }) => ods));
  return age >= 0 && age < A_DAY_MS && odsCodes.every((ods) => known.has(ods));
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
