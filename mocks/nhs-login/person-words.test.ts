import { describe, expect, it } from 'vitest';
import type { Person } from '../kit/world.ts';
import { groupPeople, nameOf, purposeOf } from './person-words.ts';

const person = (change: Partial<Person>): Person => ({
  nhsNumber: '9990000018',
  name: { prefix: 'Mrs', given: ['Bethan', 'Mair'], family: 'Rhys' },
  dateOfBirth: '1985-03-22',
  gender: 'female',
  assurance: 'P9',
  tags: [],
  address: { line: ['1 Heol Fawr'], city: 'Caerddu', postalCode: 'ZZ99 9ZZ' },
  mobile: '07700 900123',
  email: 'bethan@example.com',
  records: {},
  extraPointers: [],
  ...change,
});

describe('people on the sign-in page', () => {
  it('are named without a title', () => {
    expect(nameOf(person({}))).toBe('Bethan Mair Rhys');
  });

  it('say in words what they are for', () => {
    const one = person({ tags: ['diabetes', 'P5', 'something-new'], source: 'a.json' });
    expect(purposeOf(one, 'en')).toBe('Diabetes, something new (a.json)');
    expect(purposeOf(person({ tags: ['carer'] }), 'cy')).toBe('Yn gofalu am rywun arall');
  });

  it('stand in groups, imported and unproved ones apart', () => {
    const { groups, left } = groupPeople(
      [
        person({}),
        person({ tags: ['carer'] }),
        person({ assurance: 'P5' }),
        person({ source: 'a.json', assurance: 'P9' }),
      ],
      'en',
    );
    expect(left).toBe(0);
    expect(groups.map((group) => [group.heading, group.people.length])).toEqual([
      ['Everyday records', 1],
      ['Your imported records', 1],
      ['Acting for someone else', 1],
      ['Not yet proved who they are', 1],
    ]);
  });

  it('are 60 at most; the rest is counted', () => {
    const crowd = Array.from({ length: 100 }, () => person({ tags: ['generated'] }));
    const { groups, left } = groupPeople([person({}), ...crowd], 'en');
    expect(groups.flatMap((group) => group.people)).toHaveLength(60);
    expect(left).toBe(41);
  });
});
