import { PLATFORMS } from '../kit/world.ts';
import type { ExtraPointer, Person, Platform, Resource, World } from '../kit/world.ts';
import { pointer } from './pointer-resource.ts';
import type { Sketch } from './pointer-resource.ts';
import { READINGS, SNOMED, typeOf } from './vocabulary.ts';
import type { Term } from './vocabulary.ts';

/** Whether a platform holds anything about a person. */
export type Holds = (platform: Platform, person: Person) => boolean;

const UNSTRUCTURED = { code: 'urn:nhs-ic:unstructured', display: 'Unstructured Document' };
const CONTACT = { code: 'urn:nhs-ic:record-contact', display: 'Contact details (HTTP Unsecured)' };
const STRUCTURED = { code: 'urn:nhs-ic:structured', display: 'Structured Document' };
const DIRECT = { code: 'Direct', display: 'Direct' };
const SSP = { code: 'SSP', display: 'Spine Secure Proxy' };

const SETTINGS: Record<Platform['type'], Term> = {
  'GP practice': { system: SNOMED, code: '1060971000000108', display: 'General practice service' },
  'Hospital trust': { system: SNOMED, code: '310000008', display: 'Accident and emergency service' },
  'Community and mental health trust': {
    system: SNOMED,
    code: '788002001',
    display: 'Adult mental health service',
  },
  'Treatment centre': { system: SNOMED, code: '310156009', display: 'Surgical service' },
};

/**
 * Since when a platform holds what a person measured and sent, last (instant), that staff of an organisation (ODS code) may
 * see there; undefined when there is nothing of that kind.
 */
export type HoldsReadings = (platform: Platform, nhsNumber: string, reader: string) => string | undefined;

/** Pointers to readings of a person that an organisation may look at in others. */
export function readingPointersOf(
  world: World,
  person: Person,
  { reader, holds }: { reader: string; holds: HoldsReadings },
): Resource[] {
  return PLATFORMS.filter(({ ods }) => ods !== reader).flatMap((platform) => {
    const date = holds(platform, person.nhsNumber, reader);
    if (date === undefined) return [];
    return [
      pointer(person, {
        key: 'readings',
        custodian: platform.ods,
        type: READINGS,
        title: `Readings taken at home, held by ${platform.name}`,
        url: world.service(platform.id).baseUrl,
        contentType: 'application/fhir+json',
        format: STRUCTURED,
        stability: 'dynamic',
        mechanism: DIRECT,
        date,
        setting: SETTINGS[platform.type],
      }),
    ];
  });
}

/** Every pointer there is about a person, before any organisation's permissions are applied. */
export function pointersOf(world: World, person: Person, holds: Holds): Resource[] {
  const sketches: Sketch[] = [];
  for (const platform of PLATFORMS) {
    if (!holds(platform, person)) continue;
    sketches.push(recordSketch(world, person, platform));
    if (platform.type === 'Hospital trust') sketches.push(...staffOnlySketches(world, person, platform));
  }
  person.extraPointers.forEach((extra, index) => {
    sketches.push({ ...extraSketch(world, extra), key: `extra-${index}-${extra.kind}` });
  });
  return sketches.map((sketch) => pointer(person, sketch));
}

function recordSketch(world: World, person: Person, platform: Platform): Sketch {
  const documents = platform.dialect === 'documents-r4';
  return {
    key: 'record',
    custodian: platform.ods,
    type: typeOf('824321000000109'),
    title: `Record held by ${platform.name}`,
    url: world.service(platform.id).baseUrl,
    contentType: documents ? 'application/pdf' : 'application/fhir+json',
    format: documents ? UNSTRUCTURED : STRUCTURED,
    stability: 'dynamic',
    mechanism: DIRECT,
    date: latestChange(person.records[platform.id] ?? []),
    setting: SETTINGS[platform.type],
    ...(platform.type === 'Community and mental health trust' && { sensitive: true }),
    ...(platform.type === 'Hospital trust' && { wart: 'comma' }),
    ...(platform.type === 'Treatment centre' && { wart: 'language' }),
  };
}

/** Pointers that exist beside a hospital record, of types the citizens' app is not onboarded for. */
function staffOnlySketches(world: World, person: Person, platform: Platform): Sketch[] {
  const common = {
    custodian: platform.ods,
    url: world.service(platform.id).baseUrl,
    contentType: 'application/fhir+json',
    format: STRUCTURED,
    stability: 'dynamic',
    mechanism: DIRECT,
    date: latestChange(person.records[platform.id] ?? []),
    setting: SETTINGS[platform.type],
  } as const;
  return [
    { ...common, key: 'booking', type: typeOf('749001000000101'), title: 'Appointment' },
    { ...common, key: 'imaging', type: typeOf('MAULR'), title: 'Imaging report' },
  ];
}

function extraSketch(world: World, extra: ExtraPointer): Omit<Sketch, 'key'> {
  const holder = PLATFORMS.find((platform) => platform.ods === extra.custodian);
  const elsewhere = world.service('unvouched').baseUrl;
  const common = {
    custodian: extra.custodian,
    title: extra.title,
    date: '2026-02-20T09:45:41Z',
    setting: SETTINGS[holder?.type ?? 'GP practice'],
  };
  const summary = {
    ...common,
    type: typeOf('824321000000109'),
    contentType: 'application/fhir+json',
    format: STRUCTURED,
    stability: 'dynamic',
    mechanism: DIRECT,
  } as const;
  switch (extra.kind) {
    case 'ssp':
      return {
        ...common,
        type: typeOf(extra.type.code),
        url: `ssp://proxy.example.org/${extra.custodian.toLowerCase()}.example.org/plans/${extra.type.code}`,
        contentType: 'application/pdf',
        format: UNSTRUCTURED,
        stability: 'static',
        mechanism: SSP,
        asid: '200000000610',
        wart: 'offset',
      };
    case 'contact':
      return {
        ...common,
        type: typeOf('736253002'),
        url: extra.url,
        contentType: 'text/html',
        format: CONTACT,
        stability: 'static',
        mechanism: DIRECT,
        wart: 'language',
      };
    case 'dead':
      return {
        ...common,
        type: typeOf('736366004'),
        url: `${holder ? world.service(holder.id).baseUrl : elsewhere}/Binary/withdrawn-plan`,
        contentType: 'application/pdf',
        format: UNSTRUCTURED,
        stability: 'static',
        mechanism: DIRECT,
      };
    case 'unvouched':
    case 'unknown-custodian':
      return { ...summary, url: elsewhere };
  }
}

const changes = new WeakMap<readonly Resource[], string>();

/** When the youngest of the resources changed, or the time the pointers were first loaded where none says so. */
function latestChange(resources: readonly Resource[]): string {
  let latest = changes.get(resources);
  if (latest === undefined) {
    latest = '2026-01-05T08:00:00Z';
    for (const { meta } of resources) {
      const at = meta?.lastUpdated;
      if (typeof at === 'string' && at.endsWith('Z') && at > latest) latest = at;
    }
    changes.set(resources, latest);
  }
  return latest;
}
