import { amended } from './amendment.ts';
import { scopeOf } from './held.ts';
import type { Named } from './import-rows.ts';
import { listOf } from './json-walk.ts';
import { mannerOf } from './manner.ts';
import type { RecordStore } from './record-store.ts';
import { pagesOf } from './withheld.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, Resource, World } from '../kit/world.ts';

/** What can happen to one resource of a person, wherever it is held; false when nobody holds it. */
export interface RecordActs {
  amend(nhsNumber: string, resourceType: string, id: string): boolean;
  remove(nhsNumber: string, resourceType: string, id: string): boolean;
  restrict(nhsNumber: string, resourceType: string, id: string): boolean;
  churn(nhsNumber: string, share: number): number;
}

/** People, places and what only holds others together are not amended by the share. */
const NOT_CLINICAL =
  /^(Patient|Organization|Practitioner|PractitionerRole|Location|HealthcareService|Binary|List|Provenance)$/;

/** The acts over a store; every change has the clock of the platform that holds the resource. */
export function recordActs(world: World, store: RecordStore): RecordActs {
  const places = (nhsNumber: string) =>
    PLATFORMS.map(({ id }) => id).filter((id) => store.patientId(id, nhsNumber) !== undefined);
  const replace = (platform: PlatformId, nhsNumber: string, replaced: readonly Named[]) => {
    const now = world.nowMs(platform);
    store.transaction(() => {
      for (const resource of replaced) store.put(platform, nhsNumber, resource, now);
      store.settleLabels(platform, nhsNumber, now);
    });
  };
  const change =
    (how: (resource: Named, platform: PlatformId) => Named) =>
    (nhsNumber: string, resourceType: string, id: string): boolean => {
      const changed = places(nhsNumber).filter((platform) => {
        const stored = store.get(scopeOf(platform, nhsNumber, true), resourceType, id);
        if (!stored || stored.removed) return false;
        replace(platform, nhsNumber, [how(JSON.parse(stored.json) as Named, platform)]);
        return true;
      });
      return changed.length > 0;
    };

  return {
    amend: change(amended),
    restrict: change(restricted),
    remove(nhsNumber, resourceType, id) {
      const changed = places(nhsNumber).filter((platform) =>
        store.transaction(() => bury(store, platform, nhsNumber, resourceType, id, world.nowMs(platform))),
      );
      return changed.length > 0;
    },
    churn(nhsNumber, share) {
      const held = places(nhsNumber).flatMap((platform) => {
        const scope = scopeOf(platform, nhsNumber, false);
        const types = store.types(platform).filter((type) => !NOT_CLINICAL.test(type));
        return types
          .sort()
          .flatMap((type) => store.search(scope, { type, conditions: [], nowMs: 0 }))
          .map(({ row }) => ({ row, platform }));
      });
      const chosen = evenly(held, share);
      for (const platform of places(nhsNumber)) {
        const rows = chosen.filter((one) => one.platform === platform).map(({ row }) => row);
        const stored = store.fetch(scopeOf(platform, nhsNumber, false), rows);
        const named = stored.map(({ json }) => amended(JSON.parse(json) as Named));
        if (named.length > 0) replace(platform, nhsNumber, named);
      }
      return chosen.length;
    },
  };
}

/** So many of the items as the share says, at least one, at equal distances. */
function evenly<Item>(items: readonly Item[], share: number): Item[] {
  const most = Math.min(items.length, Math.max(1, Math.round(items.length * share)));
  return Array.from({ length: most }, (_, n) => items[Math.floor(((n + 0.5) * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}

/** Labelled as not for the patient, in the words of the platform's release. */
function restricted(resource: Named, platform: PlatformId): Named {
  const r4 = mannerOf(platform).version === '4.0.1';
  const label = {
    system: r4 ? 'http://terminology.hl7.org/CodeSystem/v3-ActCode' : 'http://hl7.org/fhir/v3/ActCode',
    code: 'NOPAT',
    display: "no disclosure to patient, family or caregivers without attending provider's authorization",
  };
  const labels = listOf(resource.meta?.security) as NonNullable<NonNullable<Resource['meta']>['security']>;
  const others = labels.filter(({ code }) => code !== 'NOPAT');
  return { ...resource, meta: { ...resource.meta, security: [...others, label] } };
}

/** A letter takes along the pages to which no other letter leads. */
function bury(
  store: RecordStore,
  platform: PlatformId,
  nhsNumber: string,
  type: string,
  id: string,
  nowMs: number,
): boolean {
  const scope = scopeOf(platform, nhsNumber, true);
  const before = store.get(scope, type, id);
  if (!before || !store.bury(platform, nhsNumber, type, id, nowMs)) return false;
  if (type !== 'DocumentReference') return true;
  const left = store.search(scope, { type, conditions: [], nowMs }).map(({ row }) => row);
  const kept = new Set(store.fetch(scope, left).flatMap(({ json }) => pagesOf(JSON.parse(json) as Resource)));
  for (const page of pagesOf(JSON.parse(before.json) as Resource)) {
    if (!kept.has(page)) store.bury(platform, nhsNumber, 'Binary', page, nowMs);
  }
  return true;
}
