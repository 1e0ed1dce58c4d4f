import type { Person, Platform, Resource } from '../kit/world.ts';
import type { Clock } from './dates.ts';
import type { Random } from './random.ts';
import { addDays, moment } from './dates.ts';
import { createRandom } from './random.ts';

/** Who the record is about, as far as a maker needs to know. */
export type Subject = Omit<Person, 'records' | 'extraPointers'>;

/** Where one platform's resources of one person gather; gives ids, versions and dates of change. */
export interface Shelf {
  readonly platform: Platform;
  readonly subject: Subject;
  readonly random: Random;
  readonly today: string;
  readonly clock: Clock;
  readonly resources: Resource[];
  patient: string;
  /** Adds a resource; gives it id, version 1 and a date of change soon after `on`. */
  add(
    resource: Resource,
    details?: { on?: string | undefined; profile?: string; security?: Security },
  ): Resource;
  /** Adds a resource that all people of the platform share, once; `key` names it. */
  shared(key: string, make: () => Resource, profile: string): string;
  /** `date` at a lifelike time of day, in the platform's spelling. */
  at(date: string, time?: string): string;
}

/** A FHIR security label. */
export interface Security {
  system: string;
  code: string;
  display: string;
}

const HEX = '0123456789abcdef';
const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';

function uuid(random: Random): string {
  const hex = (n: number): string => random.letters(HEX, n);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** An id in the style of the platform's software; no two platforms share a style. */
export function platformId(platform: Platform['id'], random: Random): string {
  switch (platform) {
    case 'riverside':
      return uuid(random);
    case 'hightown':
      return uuid(random).toUpperCase();
    case 'northgate':
      return `${random.int(100_000, 999_999)}${random.letters('0123456789', 9)}`;
    case 'calder':
      return `cvt.${random.letters(BASE36, 12)}`;
    case 'eastfield':
      return random.letters(HEX, 24);
    case 'broafon':
      return `BA-${random.letters('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 14)}`;
  }
}

const CLOCKS: Record<Platform['id'], Clock> = {
  riverside: 'local',
  hightown: 'utc',
  northgate: 'zulu',
  calder: 'utc',
  eastfield: 'local',
  broafon: 'local',
};

const two = (n: number): string => String(n).padStart(2, '0');

function changedAt(on: string | undefined, today: string, random: Random): string {
  const known = on !== undefined && /^\d{4}-\d{2}-\d{2}/.test(on) && on.slice(0, 10) <= today;
  const date = known ? on.slice(0, 10) : addDays(today, -random.int(3, 500));
  return `${date}T${two(random.int(18, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}.${random.int(100, 999)}Z`;
}

/** Opens an empty shelf; everything on it follows from `seed`, the platform and the person. */
export function createShelf(platform: Platform, subject: Subject, seed: number, today: string): Shelf {
  const random = createRandom(`${seed}/${platform.id}/${subject.nhsNumber}`);
  const resources: Resource[] = [];
  const sharedIds = new Map<string, string>();
  const clock = CLOCKS[platform.id];
  const place = (
    resource: Resource,
    id: string,
    lastUpdated: string,
    profile?: string,
    security?: Security,
  ): Resource => {
    const { resourceType, ...rest } = resource;
    const placed: Resource = {
      resourceType,
      id,
      meta: {
        versionId: '1',
        lastUpdated,
        ...(profile && { profile: [profile] }),
        ...(security && { security: [security] }),
      },
      ...rest,
    };
    resources.push(placed);
    return placed;
  };
  return {
    platform,
    subject,
    random,
    today,
    clock,
    resources,
    patient: '',
    add: (resource, { on, profile, security } = {}) =>
      place(resource, platformId(platform.id, random), changedAt(on, today, random), profile, security),
    shared: (key, make, profile) => {
      const known = sharedIds.get(key);
      if (known !== undefined) return known;
      const own = createRandom(`${platform.id}/shared/${key}`);
      const resource = place(
        make(),
        platformId(platform.id, own),
        changedAt('2025-04-01', '2025-04-01', own),
        profile,
      );
      const reference = `${resource.resourceType}/${resource.id ?? ''}`;
      sharedIds.set(key, reference);
      return reference;
    },
    at: (date, time) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
      return moment(date, time ?? `${two(random.int(8, 17))}:${two(random.int(0, 59))}`, clock);
    },
  };
}
