import { isObject, textOf, valuesAt, walk } from './json-walk.ts';
import type { Manner } from './manner.ts';
import type { RecordStore, Scope, StoredResource } from './record-store.ts';
import type { Include, SearchQuery } from './search-query.ts';
import { searchParamsOf } from './search-params.ts';
import { hidesItsDocument, maskedFor } from './withheld.ts';
import type { Resource } from '../kit/world.ts';

/** One entry of a searchset, as JSON text: what is stored is not parsed again just to be sent. */
export function entryJson(
  fhirBase: string,
  stored: StoredResource,
  mode: 'match' | 'include',
  json: string,
): string {
  const fullUrl = JSON.stringify(`${fhirBase}/${stored.type}/${encodeURIComponent(stored.id)}`);
  return `{"fullUrl":${fullUrl},"resource":${json},"search":{"mode":"${mode}"}}`;
}

/** A Bundle as JSON text. `entries` are JSON texts; `askedMs` is the instant before which all changes are in it. */
export function bundleJson(
  details: {
    type: 'searchset' | 'history';
    total?: number;
    links: { relation: string; url: string }[];
    askedMs: number;
  },
  entries: readonly string[],
): string {
  const head = JSON.stringify({
    resourceType: 'Bundle',
    type: details.type,
    meta: { lastUpdated: new Date(details.askedMs).toISOString() },
    ...(details.total !== undefined && { total: details.total }),
    link: details.links,
  });
  return entries.length === 0 ? head : `${head.slice(0, -1)},"entry":[${entries.join(',')}]}`;
}

/** Turns stored resources into what this person may see of them, by this platform's manner. */
export function createViewer(
  store: RecordStore,
  manner: Manner,
  scope: Scope,
): (stored: StoredResource) => string {
  if (!manner.withholds) return ({ json }) => json;
  const withheld = store.withheld(scope.platform, scope.person);
  return ({ json, type }) => {
    const labelled = type === 'DocumentReference' && json.includes('NOPAT');
    if (withheld.size === 0 && !labelled) return json;
    const resource = JSON.parse(json) as Resource;
    if (withheld.size === 0 && !hidesItsDocument(resource)) return json;
    return JSON.stringify(maskedFor(resource, withheld));
  };
}

/** Only the named elements and those that every resource needs, marked as cut down (FHIR R4 §3.1.1.5.9). */
export function cutDown(json: string, elements: readonly string[]): string {
  const resource = JSON.parse(json) as Resource;
  const kept: Resource = { resourceType: resource.resourceType };
  for (const [name, value] of Object.entries(resource)) {
    if (name === 'id' || elements.includes(name)) kept[name] = value;
  }
  const tag = {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
    code: 'SUBSETTED',
  };
  const tags = Array.isArray(resource.meta?.tag) ? resource.meta.tag : [];
  kept.meta = { ...resource.meta, tag: [...tags, tag] };
  return JSON.stringify(kept);
}

/** What the matches of a page bring along by `_include` and `_revinclude`, each once and none that is a match. */
export function included(
  store: RecordStore,
  scope: Scope,
  matches: readonly StoredResource[],
  query: SearchQuery,
  fhirBase: string,
): StoredResource[] {
  const rows = new Set(matches.map(({ row }) => row));
  const found: StoredResource[] = [];
  const add = (stored: StoredResource | undefined) => {
    if (!stored || stored.removed || rows.has(stored.row)) return;
    rows.add(stored.row);
    found.push(stored);
  };
  for (const { type, param } of query.revIncludes) {
    const targets = matches.map((match) => `${match.type}/${match.id}`);
    const condition = { kind: 'reference', param, targets } as const;
    const hits = store.search(scope, { type, conditions: [condition], nowMs: 0 });
    for (const stored of store.fetch(
      scope,
      hits.map(({ row }) => row),
    ))
      add(stored);
  }
  follow(store, scope, matches, query.includes, fhirBase, add);
  const iterating = query.includes.filter(({ iterate }) => iterate);
  for (let start = 0; iterating.length > 0 && start < found.length;) {
    const fresh = found.slice(start);
    start = found.length;
    follow(store, scope, fresh, iterating, fhirBase, add);
  }
  return found;
}

function follow(
  store: RecordStore,
  scope: Scope,
  from: readonly StoredResource[],
  includes: readonly Include[],
  fhirBase: string,
  add: (stored: StoredResource | undefined) => void,
): void {
  const asked = new Set<string>();
  for (const { type, json } of from) {
    const wanted = includes.filter((include) => include.type === type || include.type === '*');
    if (wanted.length === 0) continue;
    const resource: unknown = JSON.parse(json);
    for (const reference of wanted.flatMap(({ param }) => referencesOf(resource, type, param))) {
      const local = reference.startsWith(`${fhirBase}/`) ? reference.slice(fhirBase.length + 1) : reference;
      const [targetType, id, ...more] = local.split('/');
      if (asked.has(local) || targetType === undefined || id === undefined || more.length > 0) continue;
      asked.add(local);
      add(store.get(scope, targetType, id));
    }
  }
}

function referencesOf(resource: unknown, type: string, param: string): string[] {
  const found: string[] = [];
  const note = (value: unknown) => {
    const reference = textOf(value, 'reference');
    if (reference !== undefined) found.push(reference);
  };
  if (param === '*') walk(resource, note);
  else {
    for (const path of searchParamsOf(type)[param]?.paths ?? []) {
      for (const value of valuesAt(resource, path)) if (isObject(value)) note(value);
    }
  }
  return found;
}
