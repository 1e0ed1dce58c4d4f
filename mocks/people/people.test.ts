import { describe, expect, it } from 'vitest';
import type { Person, Resource } from '../kit/world.ts';
import { generatePeople } from './generate.ts';
import { introducePerson, introducePersonCy } from './introduce.ts';
import { isValidNhsNumber } from './nhs-number.ts';

const OPTIONS = { seed: 7, people: 12, resources: 1500 };
const PEOPLE = generatePeople(OPTIONS);
const PROMISED = [
  'diabetes',
  'hypertension',
  'conflicts',
  'stu3',
  'documents',
  'pregnancy',
  'child',
  'carer',
  'cared-for',
  'restricted',
  'wales',
  'no-record',
  'large',
  'hostile',
  'P5',
  'P0',
  'mental-health',
  'warnings',
  'staff',
  'twins',
];

function* references(value: unknown, depth = 0): Generator<string> {
  if (depth > 80 || typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'reference' && typeof member === 'string') yield member;
    else if (key === 'url' && typeof member === 'string' && member.startsWith('Binary/')) yield member;
    else yield* references(member, depth + 1);
  }
}

const records = (person: Person): [string, Resource[]][] =>
  Object.entries(person.records).map(([platform, resources]) => [platform, resources ?? []]);

const tagged = (tag: string): Person => {
  const person = PEOPLE.find((p) => p.tags[0] === tag);
  if (!person) throw new Error(`nobody is tagged ${tag}`);
  return person;
};

const all = (person: Person): Resource[] => records(person).flatMap(([, resources]) => resources);

describe('the invented people', () => {
  it('are the same for the same options and differ for another seed', () => {
    expect(generatePeople(OPTIONS)).toEqual(PEOPLE);
    expect(generatePeople({ ...OPTIONS, seed: 8 })).not.toEqual(PEOPLE);
  });

  it('number nineteen and those asked for, each with an NHS number of their own in the test range', () => {
    expect(PEOPLE).toHaveLength(19 + OPTIONS.people);
    expect(new Set(PEOPLE.map((p) => p.nhsNumber)).size).toBe(PEOPLE.length);
    for (const person of PEOPLE) {
      expect(isValidNhsNumber(person.nhsNumber)).toBe(true);
      expect(person.nhsNumber).toMatch(/^999/);
    }
  });

  it('carry every promised tag', () => {
    const tags = new Set(PEOPLE.flatMap((p) => p.tags));
    expect(PROMISED.filter((tag) => !tags.has(tag))).toEqual([]);
  });

  it('are introduced in English and in Welsh, each by a line of their own', () => {
    const named = PEOPLE.slice(0, 19);
    expect(new Set(named.map(introducePerson)).size).toBe(19);
    expect(new Set(named.map(introducePersonCy)).size).toBe(19);
    expect(introducePerson({ ...tagged('staff'), source: 'bundle.json' })).toBe('Imported from bundle.json.');
  });

  it('have one Patient with the right NHS number in each record', () => {
    for (const person of PEOPLE)
      for (const [, resources] of records(person)) {
        const patients = resources.filter((r) => r.resourceType === 'Patient');
        expect(patients).toHaveLength(1);
        expect(JSON.stringify(patients[0]?.['identifier'])).toContain(`"${person.nhsNumber}"`);
        expect(patients[0]?.['birthDate']).toBe(person.dateOfBirth);
      }
  });

  it('have ids that are valid, unique in a record and unshared between people, staff and places apart', () => {
    const owners = new Map<string, string>();
    for (const person of PEOPLE)
      for (const [platform, resources] of records(person)) {
        expect(new Set(resources.map((r) => `${r.resourceType}/${r.id}`)).size).toBe(resources.length);
        for (const r of resources) {
          expect(r.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
          expect(r.meta?.versionId).toBe('1');
          expect(r.meta?.lastUpdated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
          if (['Organization', 'Practitioner', 'Location'].includes(r.resourceType)) continue;
          const key = `${platform}/${r.resourceType}/${r.id}`;
          expect(owners.get(key) ?? person.nhsNumber).toBe(person.nhsNumber);
          owners.set(key, person.nhsNumber);
        }
      }
  });

  it('describe shared staff and places alike in everybody’s record', () => {
    const seen = new Map<string, string>();
    for (const person of PEOPLE)
      for (const [platform, resources] of records(person))
        for (const r of resources) {
          if (!['Organization', 'Practitioner', 'Location'].includes(r.resourceType)) continue;
          const key = `${platform}/${r.id}`;
          const text = JSON.stringify(r);
          expect(seen.get(key) ?? text).toBe(text);
          seen.set(key, text);
        }
  });

  it('refer only to what their record holds, but for one reference that is meant to dangle', () => {
    const dangling: string[] = [];
    for (const person of PEOPLE)
      for (const [, resources] of records(person)) {
        const held = new Set(resources.map((r) => `${r.resourceType}/${r.id}`));
        dangling.push(...resources.flatMap((r) => [...references(r)]).filter((ref) => !held.has(ref)));
      }
    expect(dangling).toEqual(['Encounter/not-there']);
  });

  it('leave no undefined member, so that what is sent equals what is held', () => {
    for (const person of PEOPLE) expect(JSON.parse(JSON.stringify(person))).toEqual(person);
  });
});

describe('the large record', () => {
  const largest = (resources: number): [string, Resource[]][] => {
    const person = generatePeople({ seed: 7, people: 0, resources }).find((p) => p.tags[0] === 'large');
    return person ? records(person) : [];
  };
  const yearOf = (resource: Resource): string =>
    /"(?:effectiveDateTime|date|start)":"(\d{4})/.exec(JSON.stringify(resource))?.[1] ?? '';

  it.each([200, 1500, 12_000, 60_000])('brings exactly %i resources from six places', (resources) => {
    const held = largest(resources);
    expect(held.map(([platform]) => platform).sort()).toEqual([
      'broafon',
      'calder',
      'eastfield',
      'hightown',
      'northgate',
      'riverside',
    ]);
    // The treatment centre serves the Patient and the letters, whose pages are opened one by one.
    const read = held.flatMap(([platform, list]) =>
      list.filter((r) => platform !== 'eastfield' || /^(Patient|DocumentReference)$/.test(r.resourceType)),
    );
    expect(read).toHaveLength(resources);
  });

  it.each([6000, 60_000])(
    'of %i stays a life: decades at each place, and no more than can happen',
    (resources) => {
      const held = new Map(largest(resources));
      const whole = [...held.values()].flat();
      const countOf = (type: string) => whole.filter((r) => r.resourceType === type).length;
      expect(countOf('Observation') / resources).toBeGreaterThan(0.55);
      expect(countOf('Observation') / resources).toBeLessThan(0.7);
      expect(countOf('Immunization')).toBeLessThan(60);
      expect(countOf('DocumentReference')).toBeGreaterThan(resources / 120);
      expect(Math.max(...[...held.values()].map((list) => list.length))).toBeLessThan(0.6 * resources);
      const years = (platform: string) =>
        new Set((held.get(platform) ?? []).filter((r) => r.resourceType === 'Encounter').map(yearOf));
      expect(Math.min(...[...years('broafon')].map(Number))).toBeLessThan(1960);
      expect(Math.max(...[...years('broafon')].map(Number))).toBe(1996);
      for (const platform of ['riverside', 'northgate', 'hightown', 'calder'])
        expect(years(platform).size).toBeGreaterThan(12);
    },
  );
});

describe('what single people are for', () => {
  it('restricted: each way of withholding, in both dialects, and a display that would leak', () => {
    const person = tagged('restricted');
    const labelled = all(person).filter((r) => r.meta?.security?.some((s) => s.code === 'NOPAT'));
    expect(new Set(labelled.map((r) => r.meta?.security?.[0]?.system))).toEqual(
      new Set(['http://terminology.hl7.org/CodeSystem/v3-ActCode', 'http://hl7.org/fhir/v3/ActCode']),
    );
    const letters = all(person).filter((r) => r.resourceType === 'DocumentReference');
    const ways = letters.map(
      (r) => `${r.meta?.security ? 'resource' : ''}${r['securityLabel'] ? 'content' : ''}`,
    );
    expect(new Set(ways)).toEqual(new Set(['resource', 'content', 'resourcecontent', '']));
    expect(JSON.stringify(all(person).find((r) => r['evidence']))).toContain('Third-party information');
  });

  it('conflicts: the same allergy active at one place and refuted at the other', () => {
    const status = (r: Resource): string => JSON.stringify([r['code'], r['verificationStatus']]);
    const allergies = all(tagged('conflicts'))
      .filter((r) => r.resourceType === 'AllergyIntolerance')
      .map(status);
    expect(allergies.some((s) => s.includes('91936005') && s.includes('"confirmed"'))).toBe(true);
    expect(allergies.some((s) => s.includes('91936005') && s.includes('"refuted"'))).toBe(true);
  });

  it('diabetes: hospital reports copied to the practice, some with the same number and some without', () => {
    const { northgate = [], riverside = [] } = tagged('diabetes').records;
    const reports = (list: Resource[]): string[] =>
      list
        .filter((r) => r.resourceType === 'DiagnosticReport')
        .map((r) => JSON.stringify(r['identifier'] ?? null));
    const hospital = new Set(reports(northgate));
    const copies = reports(riverside);
    expect(copies.some((c) => c !== 'null' && hospital.has(c))).toBe(true);
    expect(copies).toContain('null');
  });

  it('warnings: lists say that they are incomplete, and empty ones say why', () => {
    const lists = (tagged('warnings').records.hightown ?? []).filter((r) => r.resourceType === 'List');
    const text = JSON.stringify(lists);
    for (const code of [
      'confidential-items',
      'data-in-transit',
      'data-awaiting-filing',
      'no-content-recorded',
    ])
      expect(text).toContain(code);
    for (const list of lists) expect('entry' in list).not.toBe('emptyReason' in list);
  });

  it('no-record: nothing anywhere', () => {
    expect(tagged('no-record').records).toEqual({});
  });
});
