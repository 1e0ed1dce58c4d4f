import { randomUUID } from 'node:crypto';
import { openStore } from '../kit/store.ts';
import type { PlatformId, Resource, World } from '../kit/world.ts';

/** A resource that somebody sent about a person, kept beside the record under the identifier that its sender gave it. */
export interface Kept {
  id: string;
  /** `system|value`. */
  key: string;
  nhsNumber: string;
  version: number;
  resource: Resource;
  /** ISO instants. */
  receivedAt: string;
  updatedAt: string;
}

/** What came of putting a resource into the book; `older`: a later version of it is here already. */
export interface Put<More extends object = object> {
  is: 'created' | 'replaced' | 'there-already' | 'older';
  kept: Kept & More;
}

/** Resources of all platforms by key; `More` is what the platform itself notes down beside each. */
export interface ConditionalBook<More extends object = object> {
  find(platform: PlatformId, nhsNumber: string, key: string): (Kept & More) | undefined;
  /** Keeps it unless there is one of its key, then that is left as it is (conditional create, FHIR R4 §3.1.0.8.1). */
  create(platform: PlatformId, nhsNumber: string, key: string, resource: Resource): Put<More>;
  /** Keeps it in place of the one of its key, if there is one (conditional update, FHIR R4 §3.1.0.7.1). */
  replace(platform: PlatformId, nhsNumber: string, key: string, resource: Resource): Put<More>;
  /** In the order in which they came. */
  list(platform: PlatformId, nhsNumber?: string): (Kept & More)[];
  byId(platform: PlatformId, id: string): (Kept & More) | undefined;
  /** Notes something down beside what is kept; the resource and its version stay. */
  note: (platform: PlatformId, kept: Kept, more: More) => Kept & More;
  clear(): void;
  close(): void;
}

/** How one book differs from another. */
export interface BookPlan<More extends object> {
  /** What is noted beside a resource that has just come or changed. */
  fresh: More;
  /** When its sender made this version; an earlier one does not take the place of a later. */
  madeAt: (resource: Resource) => unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Opens the book of that name in the sandbox's data folder. */
export function openConditionalBook<More extends object>(
  world: Pick<World, 'dataDir' | 'nowMs'>,
  name: string,
  { fresh, madeAt }: BookPlan<More>,
): ConditionalBook<More> {
  type One = Kept & More;
  const store = openStore(world, name);
  const place = (platform: PlatformId, nhsNumber: string, key: string) => `${platform} ${nhsNumber} ${key}`;
  const now = (platform: PlatformId) => new Date(world.nowMs(platform)).toISOString();

  function keep(platform: PlatformId, one: Kept, more: More): One {
    const { id, key, nhsNumber, version, receivedAt, updatedAt } = one;
    const meta = { ...one.resource.meta, versionId: String(version), lastUpdated: updatedAt };
    const resource = { ...one.resource, id, meta };
    const kept = { id, key, nhsNumber, version, resource, receivedAt, updatedAt, ...more };
    store.set(place(platform, nhsNumber, key), kept);
    return kept;
  }

  const find: ConditionalBook<More>['find'] = (...where) => store.get<One>(place(...where));

  const create: ConditionalBook<More>['create'] = (platform, nhsNumber, key, resource) => {
    const before = find(platform, nhsNumber, key);
    if (before) return { is: 'there-already', kept: before };
    const at = now(platform);
    const one = { id: randomUUID(), key, nhsNumber, version: 1, resource, receivedAt: at, updatedAt: at };
    return { is: 'created', kept: keep(platform, one, fresh) };
  };

  const list: ConditionalBook<More>['list'] = (platform, nhsNumber) =>
    store
      .entries<One>(nhsNumber === undefined ? `${platform} ` : `${platform} ${nhsNumber} `)
      .map(([, one]) => one)
      .sort((a, b) => placeOf(a).localeCompare(placeOf(b)));

  return {
    find,
    create,
    replace(platform, nhsNumber, key, resource) {
      const before = find(platform, nhsNumber, key);
      if (!before) return create(platform, nhsNumber, key, resource);
      // A question that went astray for a while must not bring back what was changed since.
      if (text(madeAt(resource)) < text(madeAt(before.resource))) return { is: 'older', kept: before };
      const changed = { ...before, version: before.version + 1, resource, updatedAt: now(platform) };
      return { is: 'replaced', kept: keep(platform, changed, fresh) };
    },
    list,
    byId: (platform, id) => list(platform).find((one) => one.id === id),
    note: (platform, kept, more) => keep(platform, { ...kept, updatedAt: now(platform) }, more),
    clear: () => store.clear(),
    close: () => store.close(),
  };
}

/** Where it stands in a list: by when it came, and never two at one place. */
export const placeOf = ({ receivedAt, id }: Kept): string => `${receivedAt}_${id}`;
