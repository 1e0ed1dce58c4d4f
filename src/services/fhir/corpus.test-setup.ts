import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NHS_NUMBER } from '#/record/coding.ts';
import { isObject, objects, text, type Json } from './json.ts';
import type { SourceInput } from './read-source.ts';
import { nhsNumbersOf } from './whose.ts';

/** Published records to test with; they are not part of this project and may be absent. */
export const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');
const TEST_NUMBER = '9990000018';

/** What a file holds: its resources, and its words. */
export interface Bundled {
  readonly resources: readonly unknown[];
  readonly said: string;
}

/** Every file of FHIR JSON in a folder. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(nd)?json(\.gz)?$/.test(one.name) && !one.name.startsWith('_'))
    .map((one) => join(one.parentPath, one.name));
}

/** Reads a file; undefined when it is no JSON. */
export function parsed(file: string): Bundled | undefined {
  const bytes = readFileSync(file);
  const said = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  try {
    if (file.includes('.ndjson'))
      return {
        said,
        resources: said
          .split('\n')
          .filter(Boolean)
          .map((line) => unwrapped(JSON.parse(line))),
      };
    return { said, resources: opened(JSON.parse(said)) };
  } catch {
    return undefined;
  }
}

/** The multi-source dump wraps each resource in a row of its database. */
function unwrapped(line: unknown): unknown {
  if (!isObject(line) || line['resourceType'] !== undefined) return line;
  const row = isObject(line['data_record']) ? line['data_record'] : line;
  const raw = row['raw'] ?? row;
  return isObject(raw) && isObject(raw['resource']) ? raw['resource'] : raw;
}

/** Lists, and the bundle inside a health card, are opened as well. */
function opened(said: unknown): readonly unknown[] {
  if (Array.isArray(said)) return said.flatMap(opened);
  const subject = isObject(said) && isObject(said['vc']) ? said['vc']['credentialSubject'] : undefined;
  return resourcesIn(isObject(subject) && isObject(subject['fhirBundle']) ? subject['fhirBundle'] : said);
}

/**
 * Opens bundles and gives `urn:uuid:` references the name of what they point at, as the client that fetches does; what
 * has no id of its own is named by its place in the bundle.
 */
function resourcesIn(said: unknown): readonly unknown[] {
  if (!isObject(said) || said['resourceType'] !== 'Bundle') return [said];
  const names = new Map<string, string>();
  const entries: readonly unknown[] = Array.isArray(said['entry']) ? said['entry'] : [];
  for (const { fullUrl, resource } of objects(entries)) {
    const id = isObject(resource) ? idIn(resource, fullUrl) : undefined;
    if (typeof fullUrl === 'string' && isObject(resource) && id !== undefined)
      names.set(fullUrl, `${String(resource['resourceType'])}/${id}`);
  }
  const resources = entries.map((entry) => {
    const resource = isObject(entry) ? entry['resource'] : entry;
    const id = isObject(entry) && isObject(resource) ? idIn(resource, entry['fullUrl']) : undefined;
    return isObject(resource) && resource['id'] === undefined && id !== undefined
      ? { ...resource, id }
      : resource;
  });
  const renamed = JSON.parse(
    JSON.stringify(resources, (key, value: unknown) =>
      key === 'reference' && typeof value === 'string' ? (names.get(value) ?? value) : value,
    ),
  ) as unknown[];
  return renamed.flatMap((one) =>
    isObject(one) && one['resourceType'] === 'Bundle' ? resourcesIn(one) : [one],
  );
}

const idIn = (resource: Json, fullUrl: unknown): string | undefined =>
  text(resource['id']) ?? (typeof fullUrl === 'string' ? /^urn:uuid:(.+)$/.exec(fullUrl)?.[1] : undefined);

/** A file as what one source sent, in two pages: whoever it is about is the person. */
export function inputOf(bundled: Bundled, dialect: SourceInput['dialect'], source = 'A12345'): SourceInput {
  const patients = bundled.resources.filter(isPatient);
  const first = patients[0];
  const stated = first === undefined ? numbersWithin(bundled.resources)[0] : numbersOf(patients)[0];
  const resources = bundled.resources.map((one) =>
    stated === undefined && one === first && isObject(one)
      ? numbered(one)
      : first === undefined
        ? addressed(one)
        : one,
  );
  return {
    source,
    dialect,
    nhsNumber: stated ?? TEST_NUMBER,
    patientIds: first === undefined ? subjectIds(resources) : [],
    fetchedAt: '2026-01-01T00:00:00Z',
    pages: [
      { page: 0, resources: resources.slice(0, 40) },
      { page: 1, resources: resources.slice(40) },
    ],
  };
}

const isPatient = (one: unknown): one is Json => isObject(one) && one['resourceType'] === 'Patient';
const numbersOf = (patients: readonly Json[]): readonly string[] =>
  patients.flatMap((one) => nhsNumbersOf(one['identifier']));

const SUBJECTS = ['subject', 'patient'] as const;
const subjectsOf = (one: Json): readonly Json[] => SUBJECTS.flatMap((key) => objects(one[key]));

/** NHS numbers of patients inside other resources, and of subjects named by number only. */
function numbersWithin(resources: readonly unknown[]): readonly string[] {
  const all = resources.filter(isObject);
  const inside = all.flatMap((one) => objects(one['contained'])).filter(isPatient);
  return [...numbersOf(inside), ...all.flatMap(subjectsOf).flatMap((one) => nhsNumbersOf(one['identifier']))];
}

const numbered = (patient: Json): Json => ({
  ...patient,
  identifier: [...objects(patient['identifier']), { system: NHS_NUMBER, value: TEST_NUMBER }],
});

/** A lone resource names its subject by a `urn:uuid:` of a bundle that is not here. */
function addressed(one: unknown): unknown {
  if (!isObject(one)) return one;
  const told: Record<string, unknown> = { ...one };
  for (const key of SUBJECTS) {
    const reference = isObject(one[key]) ? text(one[key]['reference']) : undefined;
    if (isObject(one[key]) && reference?.startsWith('urn:uuid:') === true)
      told[key] = { ...one[key], reference: reference.replace('urn:uuid:', 'Patient/') };
  }
  return told;
}

/** A lone resource comes without its patient. */
const subjectIds = (resources: readonly unknown[]): readonly string[] =>
  resources
    .filter(isObject)
    .flatMap(subjectsOf)
    .flatMap((one) => text(one['reference'])?.split('/').at(-1) ?? []);
