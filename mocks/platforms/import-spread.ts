import { createHash } from 'node:crypto';
import { digestOf } from './import-rows.ts';
import type { Named } from './import-rows.ts';
import { isObject, listOf, textOf, walk } from './json-walk.ts';
import type { PlatformId } from '../kit/world.ts';

/** What each platform is to hold. */
export type Shares = Map<PlatformId, Named[]>;

const SUPPORTING =
  /^(Patient|Organization|Practitioner|PractitionerRole|Location|Medication|Device|HealthcareService|Endpoint|RelatedPerson|Substance|Group|Person)$/;
/** Things about other resources, or made of them, are told once. */
const NOT_REPEATED = /^(Composition|Provenance|List|Binary|Bundle|OperationOutcome|MessageHeader)$/;
const DOCUMENTS = /^(DocumentReference|Binary)$/;

/**
 * Shares a record out over platforms: what happened on one day stays together, and each platform also gets the
 * Patient and those people, places and medicines that its share points at. With one platform, all of it goes there.
 */
export function spread(
  resources: readonly Named[],
  patient: Named,
  platforms: readonly PlatformId[],
): Shares {
  const [only, ...others] = platforms;
  if (only === undefined) throw new Error('No platform was named');
  if (others.length === 0) return new Map([[only, [...resources]]]);
  const shares: Shares = new Map(platforms.map((platform) => [platform, [patient]]));
  const supporting = new Map<string, Named>();
  const whole = platforms.filter((platform) => platform !== 'eastfield');
  for (const resource of resources) {
    if (resource === patient) continue;
    if (SUPPORTING.test(resource.resourceType)) {
      supporting.set(`${resource.resourceType}/${resource.id}`, resource);
      continue;
    }
    const open = DOCUMENTS.test(resource.resourceType) ? platforms : whole;
    const platform = open[bucketOf(dayOf(resource) ?? resource.resourceType, open.length)] ?? only;
    shares.get(platform)?.push(resource);
  }
  keepPagesWithLetters(shares);
  shareSupporting(shares, supporting, whole);
  return shares;
}

/** A letter and its pages have to lie on the same platform, or the pages cannot be opened. */
function keepPagesWithLetters(shares: Shares): void {
  const pages = [...shares.values()].flat().filter(({ resourceType }) => resourceType === 'Binary');
  for (const page of pages) {
    for (const [platform, share] of shares) {
      const wanted = share.some(
        (item) => item.resourceType === 'DocumentReference' && refers(item, `Binary/${page.id}`),
      );
      if (!wanted || share.includes(page)) continue;
      for (const [from, held] of shares)
        shares.set(
          from,
          held.filter((item) => item !== page),
        );
      shares.get(platform)?.push(page);
    }
  }
}

function refers(resource: Named, target: string): boolean {
  return JSON.stringify(resource).includes(`"${target}"`);
}

function shareSupporting(
  shares: Shares,
  supporting: ReadonlyMap<string, Named>,
  whole: readonly PlatformId[],
): void {
  const placed = new Set<Named>();
  for (const platform of whole) {
    const share = shares.get(platform) ?? [];
    const held = new Set(share);
    for (const resource of share) {
      walk(resource, (object) => {
        const found = supporting.get(textOf(object, 'reference') ?? '');
        if (!found || held.has(found)) return;
        held.add(found);
        placed.add(found);
        // The list grows while it is walked: what a supporting resource points at comes along.
        share.push(found);
      });
    }
  }
  const first = shares.get(whole[0] ?? 'northgate');
  for (const resource of supporting.values()) if (!placed.has(resource)) first?.push(resource);
}

/**
 * Repeats part of the clinical resources on another platform, under other ids and identifiers, as when two
 * organisations both record one fact. `share` lies between 0 and 1; the choice is the same every time.
 */
export function repeatOn(
  shares: Shares,
  share: number,
  patient: Named,
  other: (from: PlatformId) => PlatformId,
): void {
  const copies: { from: PlatformId; to: PlatformId; original: Named; copy: Named }[] = [];
  for (const [from, held] of shares) {
    for (const original of held) {
      if (SUPPORTING.test(original.resourceType) || NOT_REPEATED.test(original.resourceType)) continue;
      if (fraction(`${original.resourceType}/${original.id}`) >= share) continue;
      const to = other(from);
      if (to === 'eastfield' && !DOCUMENTS.test(original.resourceType)) continue;
      copies.push({ from, to, original, copy: renamed(original, to) });
    }
  }
  for (const platform of new Set(copies.map(({ to }) => to))) {
    const here = copies.filter(({ to }) => to === platform);
    placeCopies(shares, platform, here, patient);
  }
}

function placeCopies(
  shares: Shares,
  platform: PlatformId,
  copies: readonly { from: PlatformId; original: Named; copy: Named }[],
  patient: Named,
): void {
  const held = shares.get(platform) ?? [];
  if (held.length === 0) held.push({ ...structuredClone(patient), id: otherId(patient, platform) });
  shares.set(platform, held);
  const main = held.find(({ resourceType }) => resourceType === 'Patient');
  const names = new Map([[`Patient/${patient.id}`, `Patient/${main?.id ?? patient.id}`]]);
  for (const { original, copy } of copies) names.set(nameOf(original), nameOf(copy));
  const there = new Set(held.map(nameOf));
  held.push(...copies.map(({ copy }) => copy));
  const queue = copies.map(({ from, copy }) => ({ from, resource: copy }));
  for (const { from, resource } of queue) {
    walk(resource, (object) => {
      const reference = textOf(object, 'reference');
      if (reference === undefined || reference.startsWith('#')) return;
      const name = names.get(reference);
      if (name !== undefined) object.reference = name;
      if (name !== undefined || there.has(reference)) return;
      const target = shares.get(from)?.find((item) => nameOf(item) === reference);
      if (target && SUPPORTING.test(target.resourceType) && platform !== 'eastfield') {
        there.add(reference);
        const brought = structuredClone(target);
        held.push(brought);
        queue.push({ from, resource: brought });
      } else if (target) {
        // The other organisation does not hold what this pointed at.
        delete object.reference;
      }
    });
  }
}

const nameOf = (resource: Named) => `${resource.resourceType}/${resource.id}`;

const otherId = (resource: Named, platform: PlatformId) => digestOf(`${platform} ${nameOf(resource)}`);

function renamed(original: Named, platform: PlatformId): Named {
  const copy: Named = { ...structuredClone(original), id: otherId(original, platform) };
  if (original.identifier === undefined) return copy;
  const identifiers = listOf(original.identifier).map((identifier) => ({
    ...(isObject(identifier) ? identifier : {}),
    system: `https://${platform}.example.org/Id/local`,
    value: digestOf(`${platform} ${JSON.stringify(identifier)}`).slice(0, 12),
  }));
  copy.identifier = Array.isArray(original.identifier) ? identifiers : identifiers[0];
  return copy;
}

const DATES = [
  'effectiveDateTime',
  'effectivePeriod',
  'performedDateTime',
  'performedPeriod',
  'occurrenceDateTime',
  'period',
  'authoredOn',
  'recordedDate',
  'onsetDateTime',
  'assertedDate',
  'date',
  'indexed',
  'start',
  'issued',
  'created',
  'billablePeriod',
  'context',
] as const;

/** The day on which the thing happened, as the resource says it. */
function dayOf(resource: Named): string | undefined {
  for (const name of DATES) {
    const value = resource[name];
    const text = typeof value === 'string' ? value : (textOf(value, 'start') ?? textOf(value, 'end'));
    if (text !== undefined && /^\d{4}/.test(text)) return text.slice(0, 10);
  }
  return undefined;
}

function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

const bucketOf = (text: string, count: number) => Math.floor(fraction(text) * count);
