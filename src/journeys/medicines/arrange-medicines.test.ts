import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeMedicines, placeOfMedicine } from './arrange-medicines.ts';
import { MEDICINES_WORDS } from './medicines.words.ts';

const medicine = (id: string, standing: Parameters<typeof exampleEntry>[0]['standing'], when?: string) =>
  exampleEntry({
    kind: 'medicine',
    id,
    ...(standing === undefined ? {} : { standing }),
    ...(when === undefined ? {} : { when }),
  });

describe('medicines', () => {
  it.each([
    ['current', 'current'],
    ['on-hold', 'on-hold'],
    ['planned', 'planned'],
    ['past', 'past'],
    ['cancelled', 'past'],
    ['withdrawn', 'withdrawn'],
    ['refuted', 'withdrawn'],
    ['unknown', 'status-not-recorded'],
  ] as const)('%s stands under %s', (standing, place) => {
    expect(placeOfMedicine(medicine('1', standing))).toBe(place);
  });

  it('never loses one and never calls an unknown status current', () => {
    const entries = [
      medicine('1', 'current', '2024-01-01'),
      medicine('2', 'unknown'),
      medicine('3', 'withdrawn', '2024-01-01'),
      medicine('4', 'current'),
    ];
    const shelves = arrangeMedicines(entries, MEDICINES_WORDS.en.headings);
    expect(shelves.flatMap((shelf) => shelf.groups.flatMap((group) => group.entries)).length).toBe(4);
    expect(shelves.map((shelf) => shelf.key)).toEqual(['current', 'status-not-recorded', 'withdrawn']);
  });

  it('keeps two doses of one medicine as two entries', () => {
    const entries = [medicine('1', 'current', '2024-01-01'), medicine('2', 'current', '2024-01-01')];
    expect(arrangeMedicines(entries, MEDICINES_WORDS.en.headings)[0]?.groups[0]?.entries).toEqual(entries);
  });
});
