import { describe, expect, test } from 'vitest';
import { labelledPeople } from './labelled-people.ts';
import { PLANTED_CONTRADICTIONS, PLANTED_KINDS, VERSION_OF } from './types.ts';
import type { LabelledPerson, Place } from './types.ts';

const PEOPLE = labelledPeople({ seed: 7, people: 80 });
const keyOf = ({ platform, type, id }: Place): string => `${platform}/${type}/${id}`;
const heldBy = ({ sources }: LabelledPerson) =>
  sources.flatMap(({ platform, resources }) =>
    resources.map((resource) => ({
      key: keyOf({ platform, type: resource.resourceType, id: resource.id }),
      resource,
    })),
  );
const isAnothers = (resource: object): boolean =>
  JSON.stringify(resource).includes('"subject":{"identifier"');

describe('labelledPeople', () => {
  test('the same seed gives the same people, another seed others', () => {
    const again = labelledPeople({ seed: 7, people: 80 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(PEOPLE));
    expect(JSON.stringify(labelledPeople({ seed: 8, people: 80 }))).not.toBe(JSON.stringify(PEOPLE));
  });

  test('fewer people are the first of more', () => {
    expect(labelledPeople({ seed: 7, people: 3 })).toEqual(PEOPLE.slice(0, 3));
  });

  test('every person has a valid test NHS number of their own', () => {
    const numbers = PEOPLE.map(({ nhsNumber }) => nhsNumber);
    expect(new Set(numbers).size).toBe(80);
    for (const number of numbers) {
      expect(number).toMatch(/^9996\d{6}$/);
      const sum = Array.from(number, Number).reduce((total, digit, at) => total + digit * (10 - at), 0);
      // With the check digit weighted 1 the whole sum is a multiple of 11.
      expect(sum % 11).toBe(0);
    }
  });

  test('every labelled resource is held, and no id is held twice at one service', () => {
    for (const person of PEOPLE) {
      const keys = heldBy(person).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const { truth, contradictions, open } = person.labels;
      const named = [
        ...truth.flatMap(({ members }) => members),
        ...contradictions.flatMap(({ members }) => members),
        ...open.flat(),
      ];
      for (const member of named) expect(keys).toContain(keyOf(member));
      for (const { members } of contradictions) expect(members.length).toBeGreaterThan(0);
    }
  });

  test('every resource of the person is of exactly one fact, and those of another person of none', () => {
    let others = 0;
    for (const person of PEOPLE) {
      const labelled = person.labels.truth.flatMap(({ members }) => members.map(keyOf));
      expect(new Set(labelled).size).toBe(labelled.length);
      const own = heldBy(person).filter(({ resource }) => resource.resourceType !== 'Patient');
      others += own.filter(({ resource }) => isAnothers(resource)).length;
      const expected = own.filter(({ resource }) => !isAnothers(resource)).map(({ key }) => key);
      expect(labelled.toSorted()).toEqual(expected.toSorted());
    }
    expect(others).toBeGreaterThan(10);
  });

  test('every kind is planted dozens of times, copied and single, and every contradiction often', () => {
    const truth = PEOPLE.flatMap(({ labels }) => labels.truth);
    for (const kind of PLANTED_KINDS) {
      const own = truth.filter((group) => group.kind === kind);
      const copied = own.filter(({ members }) => new Set(members.map(({ platform }) => platform)).size > 1);
      expect.soft(copied.length, kind).toBeGreaterThan(36);
      expect.soft(own.length - copied.length, kind).toBeGreaterThan(24);
    }
    const planted = PEOPLE.flatMap(({ labels }) => labels.contradictions.map(({ is }) => is));
    for (const is of PLANTED_CONTRADICTIONS)
      expect.soft(planted.filter((one) => one === is).length, is).toBeGreaterThan(5);
    expect(PEOPLE.filter(({ labels }) => labels.contradictions.length === 0).length).toBeGreaterThan(20);
  });

  test('a service speaks one release, and the treatment centre holds letters only', () => {
    for (const { platform, fhir, resources } of PEOPLE.flatMap(({ sources }) => sources)) {
      expect(fhir).toBe(VERSION_OF[platform]);
      if (platform !== 'eastfield') continue;
      expect(resources.every(({ resourceType }) => /^(Patient|DocumentReference)$/.test(resourceType))).toBe(
        true,
      );
    }
  });

  test('whoever holds other details comes last', () => {
    const odd = PEOPLE.flatMap(({ sources, labels }) =>
      labels.contradictions.flatMap(({ is, members }) =>
        is === 'details-differ' ? [[members[0]?.platform, sources.at(-1)?.platform]] : [],
      ),
    );
    expect(odd.length).toBeGreaterThan(0);
    for (const [platform, last] of odd) expect(platform).toBe(last);
  });
});
