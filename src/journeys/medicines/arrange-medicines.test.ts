import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { lineOf } from '#/record/entry-line.ts';
import { wordsLineStatus } from '#/record-view/entry-words.ts';
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

  it('takes a supply for neither current nor past, and says what it is', () => {
    const supply = exampleEntry({ kind: 'medicine', standing: 'final', detail: { told: 'dispensed' } });
    const line = lineOf(supply, () => undefined);
    const [shelf, ...others] = arrangeMedicines([line], MEDICINES_WORDS.en.headings);
    expect([shelf?.key, shelf?.heading, others]).toEqual([
      'supplied',
      'Supplied by a pharmacy or hospital',
      [],
    ]);
    expect(shelf?.note).toMatch(/does not say if you still take them/);
    expect(wordsLineStatus(line, 'en')).toBe('Supplied');
    expect(wordsLineStatus(line, 'cy')).toBe('Wedi’i chyflenwi');
    expect(
      placeOfMedicine(lineOf(exampleEntry({ kind: 'medicine', standing: 'past' }), () => undefined)),
    ).toBe('past');
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
