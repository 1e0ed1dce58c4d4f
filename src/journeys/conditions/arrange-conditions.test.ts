import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeConditions, placeOfCondition } from './arrange-conditions.ts';
import { CONDITIONS_WORDS } from './conditions.words.ts';

describe('conditions', () => {
  it.each([
    ['current', 'active'],
    ['unconfirmed', 'unconfirmed'],
    ['past', 'past'],
    ['refuted', 'ruled-out'],
    ['withdrawn', 'ruled-out'],
    ['unknown', 'status-not-recorded'],
  ] as const)('%s stands under %s', (standing, place) => {
    expect(placeOfCondition(exampleEntry({ kind: 'condition', standing }))).toBe(place);
  });

  it('puts what was ruled out last', () => {
    const shelves = arrangeConditions(
      [
        exampleEntry({ kind: 'condition', id: '1', standing: 'refuted' }),
        exampleEntry({ kind: 'condition', id: '2', standing: 'past' }),
        exampleEntry({ kind: 'condition', id: '3', standing: 'current' }),
      ],
      CONDITIONS_WORDS.en.headings,
    );
    expect(shelves.map((shelf) => shelf.heading)).toEqual([
      CONDITIONS_WORDS.en.headings.active,
      CONDITIONS_WORDS.en.headings.past,
      'Withdrawn or ruled out',
    ]);
  });
});
