import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NHS_NUMBER } from '#/record/coding.ts';
import { isObject, objects, text, type Json } from './json.ts';
import { readSource, type SourceInput } from './read-source.ts';
import { nhsNumbersOf } from './whose.ts';

const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');
const STU3 = /stu3/;
const TEST_NUMBER = '9990000018';

/** Folders of FHIR JSON that real systems and specifications published. */
const FOLDERS = [
  'synthea-r4',
  'synthea-stu3',
  'synthea-bulk-ndjson',
  'gpconnect-stu3',
  'gpconnect-stu3-bad',
  'gpconnect-stu3-spec-examples',
  'careconnect-stu3',
  'ips-r4',
  'hl7-r4-examples',
  'uscore-quirks-r4',
  'bad-fhir-ktc',
  'bad-fhir-validator',
  'multi-source-one-patient',
  'attachments-binary',
  'uk-bars-r4',
  'uk-core-r4',
  'uk-immunisation-r4',
  'uk-mapping-stu3-to-r4',
  'uk-medicines-r4',
  'uk-nrlf-r4',
  'uk-observations-r4',
  'uk-pathology-r4',
  'uk-pds-r4',
  'uk-prescriptions-r4',
  'uk-programmes-r4',
  'uk-proxy-consent-r4',
  'uk-scr-r4',
  'stress-derived',
];

interface Bundled {
  readonly resources: readonly unknown[];
  readonly said: string;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(nd)?json(\.gz)?$/.test(one.name) && !one.name.startsWith('_'))
    .map((one) => join(one.parentPath, one.name));
}

function parsed(file: string): Bundled | undefined {
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
    return { said, resources: resourcesIn(JSON.parse(said)) };
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

/** Opens bundles and gives `urn:uuid:` references the name of what they point at, as the client that fetches does. */
function resourcesIn(said: unknown): readonly unknown[] {
  if (!isObject(said) || said['resourceType'] !== 'Bundle') return [said];
  const names = new Map<string, string>();
  const entries: readonly unknown[] = Array.isArray(said['entry']) ? said['entry'] : [];
  for (const entry of objects(entries)) {
    const { fullUrl, resource } = entry;
    if (typeof fullUrl === 'string' && isObject(resource) && typeof resource['id'] === 'string')
      names.set(fullUrl, `${String(resource['resourceType'])}/${resource['id']}`);
  }
  const resources = entries.map((entry) => (isObject(entry) ? entry['resource'] : entry));
  const renamed = JSON.parse(
    JSON.stringify(resources, (key, value: unknown) =>
      key === 'reference' && typeof value === 'string' ? (names.get(value) ?? value) : value,
    ),
  ) as unknown[];
  return renamed.flatMap((one) =>
    isObject(one) && one['resourceType'] === 'Bundle' ? resourcesIn(one) : [one],
  );
}

function inputOf(bundled: Bundled, dialect: SourceInput['dialect']): SourceInput {
  const patients = bundled.resources.filter(
    (one): one is Json => isObject(one) && one['resourceType'] === 'Patient',
  );
  const stated = patients.flatMap((one) => nhsNumbersOf(one['identifier']))[0];
  const first = patients[0];
  const resources =
    stated !== undefined || first === undefined
      ? bundled.resources
      : bundled.resources.map((one) => (one === first ? numbered(first) : one));
  const ids = patients.length === 0 ? subjectIds(bundled.resources) : [];
  return {
    source: 'A12345',
    dialect,
    nhsNumber: stated ?? TEST_NUMBER,
    patientIds: ids,
    fetchedAt: '2026-01-01T00:00:00Z',
    pages: [
      { page: 0, resources: resources.slice(0, 40) },
      { page: 1, resources: resources.slice(40) },
    ],
  };
}

const numbered = (patient: Json): Json => ({
  ...patient,
  identifier: [...objects(patient['identifier']), { system: NHS_NUMBER, value: TEST_NUMBER }],
});

/** A lone resource comes without its patient: whoever it is about is the person. */
function subjectIds(resources: readonly unknown[]): readonly string[] {
  return resources
    .filter(isObject)
    .flatMap((one) => ['subject', 'patient'].flatMap((key) => objects(one[key])))
    .flatMap((one) => text(one['reference'])?.split('/').at(-1) ?? []);
}

/** What is wrong with the reading of one file, in words; nothing when all holds. */
function problemsOf(bundled: Bundled, dialect: SourceInput['dialect']): readonly string[] {
  const read = readSource(inputOf(bundled, dialect));
  const kept = [...read.facts, ...read.details].map(({ ref }) => ref);
  const refs = [...kept, ...read.stated, ...read.folded.map(({ ref }) => ref)];
  const invents1970 = !bundled.said.includes('1970') && JSON.stringify(read).includes('1970');
  return [
    refs.length + read.setAside.length === read.received + read.lifted.length
      ? ''
      : 'the places do not add up to what was received',
    read.received === bundled.resources.length ? '' : 'something received was not counted',
    new Set(refs).size === refs.length ? '' : 'one ref stands in two places',
    read.facts.every(({ title }) => title !== '') ? '' : 'a fact has no title',
    read.folded.every(({ into }) => kept.includes(into)) ? '' : 'something is folded into what is not there',
    invents1970 ? 'a date of 1970 was invented' : '',
  ].filter((problem) => problem !== '');
}

const isThere = existsSync(CORPUS);

describe.skipIf(!isThere)(
  'the corpus of published records (skipped where ../shared/corpus is absent)',
  () => {
    for (const folder of FOLDERS.filter((name) => existsSync(join(CORPUS, name)))) {
      it(
        `reads every file of ${folder}: all accounted for, nothing thrown, no invented date`,
        { timeout: 120_000 },
        () => {
          const problems = filesOf(join(CORPUS, folder)).flatMap((file) => {
            const bundled = parsed(file);
            if (bundled === undefined) return [];
            return problemsOf(bundled, STU3.test(folder) ? 'stu3' : 'r4').map(
              (problem) => `${file}: ${problem}`,
            );
          });
          expect(problems).toEqual([]);
        },
      );
    }
  },
);
