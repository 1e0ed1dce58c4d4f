import { createHash } from 'node:crypto';
import { isObject, listOf, textOf, walk } from './json-walk.ts';
import type { JsonObject } from './json-walk.ts';
import type { Resource } from '../kit/world.ts';

/** A resource taken out of a bundle, with the address under which the bundle's references know it. */
export interface Loose {
  resource: Resource;
  fullUrl?: string;
}

/** A resource that has an id. */
export type Named = Resource & { id: string };

/**
 * Takes the resources out of a Bundle of any type, a Parameters, an array of resources or a single resource; nested
 * bundles are unfolded. Throws an Error with a plain reason when there is nothing of FHIR in it.
 */
export function unpack(input: unknown): Loose[] {
  if (Array.isArray(input)) {
    const found = input.flatMap((item: unknown) => unpackOne(item));
    if (found.length === 0) throw new Error('The list holds no FHIR resources');
    return onlyRecords(found);
  }
  if (!isObject(input)) throw new Error('This is not a FHIR Bundle');
  const type = textOf(input, 'resourceType');
  if (type === undefined) throw new Error('This is not FHIR: there is no resourceType');
  if (type === 'OperationOutcome')
    throw new Error('This is an OperationOutcome (an error answer), not a record');
  const found = unpackOne(input);
  if (found.length === 0) throw new Error(`The ${type} holds no resources`);
  return onlyRecords(found);
}

function onlyRecords(found: Loose[]): Loose[] {
  if (found.every(({ resource }) => resource.resourceType === 'OperationOutcome')) {
    throw new Error('The bundle holds nothing but OperationOutcomes');
  }
  return found;
}

function unpackOne(item: unknown, fullUrl?: string): Loose[] {
  if (!isObject(item)) return [];
  const resourceType = textOf(item, 'resourceType');
  if (resourceType === undefined || !/^[A-Z][A-Za-z]+$/.test(resourceType)) return [];
  if (resourceType === 'Bundle') {
    return listOf(item.entry).flatMap((entry) => {
      if (!isObject(entry) || textOf(entry.request, 'method') === 'DELETE') return [];
      return unpackOne(entry.resource, textOf(entry, 'fullUrl'));
    });
  }
  if (resourceType === 'Parameters') {
    return listOf(item.parameter).flatMap((part) => (isObject(part) ? unpackOne(part.resource) : []));
  }
  return [
    { resource: { ...structuredClone(item), resourceType }, ...(fullUrl !== undefined && { fullUrl }) },
  ];
}

/**
 * Gives every resource an id that is its own and points the references inside the bundle at `Type/id`: urn:uuid and
 * absolute addresses, and conditional ones (`Type?identifier=…`) whose target is there. The first of two resources
 * with one id keeps it, and what refers to it; the second gets another.
 */
export function settleReferences(loose: readonly Loose[]): Named[] {
  const taken = new Set<string>();
  const targets = new Map<string, string>();
  const named = loose.map(({ resource, fullUrl }) => {
    const id = freeId(resource, fullUrl, taken);
    const target = `${resource.resourceType}/${id}`;
    taken.add(target);
    for (const name of namesOf(resource, fullUrl)) {
      if (!targets.has(name)) targets.set(name, target);
    }
    return { ...resource, id };
  });
  for (const resource of named) {
    walk(resource, (object) => {
      retarget(object, 'reference', targets, taken);
      retarget(object, 'url', targets, undefined);
    });
  }
  return named;
}

function freeId(resource: Resource, fullUrl: string | undefined, taken: ReadonlySet<string>): string {
  const given =
    legalId(typeof resource.id === 'string' ? resource.id : undefined) ?? legalId(tailOf(fullUrl));
  const wanted = given ?? digestOf(JSON.stringify(resource));
  let id = wanted;
  for (let copy = 2; taken.has(`${resource.resourceType}/${id}`); copy += 1) {
    id = wanted.length > 60 ? digestOf(`${wanted} ${copy}`) : `${wanted}-${copy}`;
  }
  return id;
}

/** FHIR ids are at most 64 letters, digits, `-` and `.`; underscores are common all the same, and harmless. */
function legalId(id: string | undefined): string | undefined {
  if (id === undefined || id === '') return undefined;
  const bare = id.replace(/^urn:uuid:/, '');
  return /^[\w.-]{1,64}$/.test(bare) ? bare : digestOf(bare);
}

/** Thirty-two hexadecimal digits, the same for the same text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function tailOf(fullUrl: string | undefined): string | undefined {
  return fullUrl === undefined ? undefined : fullUrl.split(/[/:]/).at(-1);
}

/** Every text by which the bundle may refer to the resource. */
function namesOf(resource: Resource, fullUrl: string | undefined): string[] {
  const names: string[] = [];
  if (fullUrl !== undefined) names.push(fullUrl);
  if (typeof resource.id === 'string' && resource.id !== '') {
    names.push(`${resource.resourceType}/${resource.id}`, `urn:uuid:${resource.id}`);
  }
  for (const identifier of listOf(resource.identifier)) {
    const value = textOf(identifier, 'value');
    if (value === undefined) continue;
    const system = textOf(identifier, 'system');
    names.push(`${resource.resourceType}?identifier=${system === undefined ? '' : `${system}|`}${value}`);
  }
  return names;
}

function retarget(
  object: JsonObject,
  member: string,
  targets: ReadonlyMap<string, string>,
  stored: ReadonlySet<string> | undefined,
): void {
  const value = object[member];
  if (typeof value !== 'string' || value.startsWith('#')) return;
  const bare = value.replace(/\/_history\/[^/]+$/, '');
  const target = targets.get(value) ?? targets.get(bare) ?? targets.get(decoded(bare));
  if (target !== undefined) {
    object[member] = target;
    return;
  }
  // An absolute address of a resource that came without a fullUrl.
  const tail = bare.split('/').slice(-2).join('/');
  if (stored?.has(tail) && /^https?:\/\//.test(bare)) object[member] = tail;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
