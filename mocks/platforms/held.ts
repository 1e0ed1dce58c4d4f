import type { Named } from './import-rows.ts';
import { mannerOf } from './manner.ts';
import type { RecordStore, Scope } from './record-store.ts';
import { wholeRecord } from './whole-record.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { Person, PlatformId, Resource, World } from '../kit/world.ts';

/** This person's record on that platform. */
export const scopeOf = (platform: PlatformId, person: string, withWithheld: boolean): Scope => ({
  platform,
  person,
  withWithheld,
});

/** The resources themselves, oldest first. */
export function resourcesOf(store: RecordStore, scope: Scope, type?: string): Resource[] {
  const query = { conditions: [], nowMs: 0, ...(type !== undefined && { type }) };
  const rows = store.search(scope, query).map(({ row }) => row);
  return store.fetch(scope, rows).map(({ json }) => JSON.parse(json) as Resource);
}

/** How many resources a full read of the record brings; pages of letters that are opened one by one are not in it. */
function served(store: RecordStore, platform: PlatformId, nhsNumber: string): number {
  const manner = mannerOf(platform);
  const scope = scopeOf(platform, nhsNumber, !manner.withholds);
  if (!manner.only) return store.count(scope);
  return store.list(scope).filter(wholeRecord(store, manner, scope)).length;
}

/** What each platform holds, as the person behind it carries it. */
export function recordsOf(store: RecordStore, nhsNumber: string): Person['records'] {
  const records: Person['records'] = {};
  for (const { id } of PLATFORMS) {
    const held = resourcesOf(store, scopeOf(id, nhsNumber, true));
    if (held.length > 0) records[id] = held;
  }
  return records;
}

/** How many resources all platforms together serve to this person. */
export function countAll(store: RecordStore, nhsNumber: string): number {
  return PLATFORMS.reduce((sum, { id }) => sum + served(store, id, nhsNumber), 0);
}

/** Stores one person's resources at one platform; seed data keeps the time of change that it states. */
export function place(
  world: World,
  store: RecordStore,
  platform: PlatformId,
  nhsNumber: string,
  resources: readonly Named[],
  patient: string,
  keepsTimes: boolean,
): void {
  const now = world.nowMs(platform);
  for (const resource of resources) {
    const stated = keepsTimes ? Date.parse(resource.meta?.lastUpdated ?? '') : Number.NaN;
    // A change that lay in the future would be told of again and again.
    store.put(platform, nhsNumber, resource, Number.isNaN(stated) ? now : Math.min(stated, now));
  }
  store.settleLabels(platform, nhsNumber, now);
  store.register(platform, nhsNumber, patient);
}
