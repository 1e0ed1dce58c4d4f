import { consolidate } from '#/record/consolidate/consolidate.ts';
import { contradictions } from '#/record/contradictions/contradictions.ts';
import type { Entry } from '#/record/entry.ts';
import type { HeldDetails, Statement } from '#/record/fact.ts';
import { readR4 } from '#/services/platform-r4/read.ts';
import { readStu3 } from '#/services/platform-stu3/read.ts';
import type { Found } from './score.ts';
import { VERSION_OF } from './types.ts';
import type { LabelledPerson, Place, PlatformName } from './types.ts';

export type { Entry, HeldDetails, Statement };

/** A consolidated record, as far as it is scored. */
export interface StoredRecord {
  readonly entries: readonly Entry[];
  readonly statements: readonly Statement[];
  readonly details: readonly HeldDetails[];
  /** What the national register holds about who the person is, where it answered. */
  readonly register?: HeldDetails | undefined;
}

/** A labelled person as the national register knows them. */
function registerOf({ name, dateOfBirth, gender }: LabelledPerson): HeldDetails {
  return {
    source: 'register',
    ref: 'register/Patient/1',
    names: [`${name.given} ${name.family}`],
    dateOfBirth: { known: 'day', text: dateOfBirth },
    gender,
    addresses: [],
    phones: [],
  };
}

/** Reads, consolidates and compares one person's sources with the product's own rules, without a browser. */
export function foundInNode(person: LabelledPerson): Found {
  const reads = person.sources.map(({ platform, fhir, resources }) => {
    const input = {
      source: platform,
      nhsNumber: person.nhsNumber,
      patientIds: [],
      fetchedAt: '2026-11-20T09:00:00Z',
      pages: [{ page: 0, resources }],
    };
    return fhir === 'r4' ? readR4(input) : readStu3(input);
  });
  return foundIn({
    entries: consolidate(reads.flatMap((read) => read.facts)),
    statements: reads.flatMap((read) => read.statements),
    details: reads.flatMap((read) => read.details),
    register: registerOf(person),
  });
}

/** What entries say was joined, and what contradictions are seen among them; `nameOf` turns a source into its platform. */
export function foundIn(
  { entries, statements, details, register }: StoredRecord,
  nameOf: (source: string) => string = (source) => source,
): Found {
  const placesOf = (entry: Entry): Place[] =>
    entry.facts.flatMap((fact) => [fact.ref, ...fact.folded]).flatMap((ref) => placeOf(ref, nameOf));
  const byId = new Map(entries.map((entry) => [entry.id, placesOf(entry)]));
  return {
    groups: [...byId.values()],
    contradictions: contradictions(entries, statements, details, register).map((one) => ({
      is: one.is,
      members: textsIn(one).flatMap((text) => byId.get(text) ?? placeOf(text, nameOf)),
    })),
  };
}

/** Every text in a report: the ids of entries and the refs of resources among them are what it is about. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function placeOf(ref: string, nameOf: (source: string) => string): Place[] {
  const [source = '', type = '', ...rest] = ref.split('/');
  const platform = nameOf(source);
  return isPlatform(platform) && rest.length > 0 ? [{ platform, type, id: rest.join('/') }] : [];
}

const isPlatform = (name: string): name is PlatformName => Object.hasOwn(VERSION_OF, name);
