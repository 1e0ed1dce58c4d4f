import { describe, expect, test } from 'vitest';
import { exampleEntry, type ExampleGiven } from './entry-example.test-setup.ts';
import { storyOf } from './medicine-story.ts';

const medicine = (given: Omit<ExampleGiven<'medicine'>, 'kind'>) =>
  exampleEntry({ kind: 'medicine', standing: 'current', ...given });
const first = medicine({
  id: '1',
  title: 'Ramipril 5mg capsules',
  when: '2019-01-01',
  standing: 'past',
  detail: { dosage: ['One tablet daily'], stopped: 'Dose increased' },
});
const second = medicine({
  id: '2',
  title: 'Ramipril 10mg capsules',
  when: '2021-01-01',
  detail: {
    dosage: ['One tablet daily'],
    issues: ['2021-02-01', '2021-03-01'].map((text) => ({
      when: { known: 'day', text },
      ref: text,
      what: '28 capsules',
    })),
  },
});

describe('the story of a medicine', () => {
  test('tells every entry with its ingredient in order of time, and nothing of other medicines', () => {
    const brand = medicine({ id: '3', title: 'TRITACE 10mg capsules', when: '2022-05' });
    const other = medicine({ id: '4', title: 'Simvastatin 40mg tablets', when: '2020-01-01' });
    const allergy = exampleEntry({ kind: 'allergy', id: '5', title: 'Ramipril' });
    const story = storyOf(second, [brand, second, other, first, allergy]);
    expect(story.map(({ entry }) => entry.id)).toEqual([first.id, second.id, brand.id]);
  });

  test('says what changed, what ended and why, how often it was issued, and what is current', () => {
    expect(storyOf(first, [second, first])).toMatchObject([
      { is: 'first', ended: 'stopped', because: 'Dose increased', issues: 0, isCurrent: false },
      { is: 'another-dose', issues: 2, isCurrent: true },
    ]);
    expect(storyOf(first, [second, first])[1]).not.toHaveProperty('ended');
  });

  test('says how it is known, who prescribed it and until when, where anybody says so', () => {
    const until = { known: 'day', text: '2020-12-01' } as const;
    const { facts, ...entry } = medicine({
      id: '1',
      title: 'Ramipril 5mg capsules',
      standing: 'past',
      detail: { ended: until },
    });
    const [fact] = facts;
    const people = [
      { role: 'requester', name: 'Dr Shah' },
      { role: 'recorder', name: 'Desk' },
    ];
    const told = { ...entry, facts: [{ ...fact, provenance: { ...fact.provenance, people } }] as const };
    const noted = medicine({ id: '2', title: 'Ramipril', when: '2021', detail: { told: 'stated' } });
    const story = storyOf(told, [told, noted]);
    expect(story[0]).toMatchObject({ told: 'prescribed', prescribers: ['Dr Shah'], until });
    expect(story[1]).toMatchObject({ told: 'stated', prescribers: [] });
    expect(story[1]).not.toHaveProperty('until');
  });

  test('takes a supply that is done for no end, and a suggestion for no prescription', () => {
    const [supply] = storyOf(medicine({ id: '1', standing: 'final', detail: { told: 'dispensed' } }), [
      medicine({ id: '1', standing: 'final', detail: { told: 'dispensed' } }),
    ]);
    expect(supply).not.toHaveProperty('ended');
    const { facts, ...entry } = medicine({ id: '2', standing: 'planned', detail: { told: 'suggested' } });
    const [fact] = facts;
    const people = [{ role: 'requester', name: 'Dr Shah' }];
    const told = { ...entry, facts: [{ ...fact, provenance: { ...fact.provenance, people } }] as const };
    expect(storyOf(told, [told])[0]).toMatchObject({ told: 'suggested', prescribers: [] });
  });

  test('the same dose in other words is the same again', () => {
    const again = medicine({
      id: '6',
      title: 'Ramipril 10mg capsules',
      when: '2023-01-01',
      detail: { dosage: ['1 tab daily'] },
    });
    expect(storyOf(second, [second, again]).map(({ is }) => is)).toEqual(['first', 'again']);
  });

  test('what was recorded in error changes no dose', () => {
    const wrong = medicine({
      id: '7',
      title: 'Ramipril 20mg capsules',
      when: '2022-01-01',
      standing: 'withdrawn',
    });
    const after = medicine({
      id: '8',
      title: 'Ramipril 10mg capsules',
      when: '2023-01-01',
      detail: { dosage: ['One tablet daily'] },
    });
    expect(storyOf(second, [second, wrong, after]).map(({ is }) => is)).toEqual([
      'first',
      'not-a-fact',
      'again',
    ]);
  });

  test('a medicine that nobody knows stands with those of its own name', () => {
    const unknown = medicine({ id: '9', title: 'Herbal drops' });
    const also = medicine({ id: '10', title: 'herbal drops', when: '2020-01-01' });
    expect(storyOf(unknown, [unknown, also, second]).map(({ entry }) => entry.id)).toEqual([
      unknown.id,
      also.id,
    ]);
  });
});
