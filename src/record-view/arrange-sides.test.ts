import { describe, expect, test } from 'vitest';
import { contradictions } from '#/record/contradictions/contradictions.ts';
import { disagreementsOf } from '#/record/contradictions/disputes.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeSides, namesOfDiffering } from './arrange-sides.ts';
import { disagreementAt, questionPath } from './question-path.ts';

const warfarin = (source: string, standing: 'current' | 'on-hold') =>
  exampleEntry({
    kind: 'medicine',
    title: 'Warfarin 3mg tablets',
    source,
    when: '2019-08-01',
    standing,
    fact: { codings: [{ system: 'http://snomed.info/sct', code: '319734005' }] },
  });
const held = [warfarin('A', 'current'), warfarin('B', 'on-hold')];
const all = disagreementsOf('A/Thing/1', contradictions(held, []));

describe('the sides of a contradiction', () => {
  test('stand side by side, and only what differs is said to', () => {
    const [disputed] = all;
    const columns = disputed === undefined ? [] : arrangeSides(disputed, 'en');
    expect(columns.map(({ source }) => source)).toEqual(['A', 'B']);
    expect(columns.map(({ rows }) => rows.map(({ text }) => text))).toEqual([
      ['Warfarin 3mg tablets', 'Current', '1 August 2019'],
      ['Warfarin 3mg tablets', 'On hold', '1 August 2019'],
    ]);
    expect(namesOfDiffering(columns)).toEqual(['Status']);
  });

  test('one medicine that one place lists twice differs in its dose', () => {
    const line = (id: string, dose: string) =>
      exampleEntry({
        kind: 'medicine',
        id,
        title: 'Warfarin 3mg tablets',
        source: 'A',
        standing: 'current',
        detail: { dosage: [dose] },
      });
    const [twice] = disagreementsOf(
      'A/Thing/1',
      contradictions([line('1', 'One a day'), line('2', 'Two a day')], []),
    );
    expect(twice && namesOfDiffering(arrangeSides(twice, 'en'))).toEqual(['Dose']);
  });

  test('values are told in units as people print them', () => {
    const side = (source: string, value: number) => ({
      entry: 'A/Thing/1' as const,
      ref: `${source}/Thing/1` as const,
      source,
      title: 'White cell count',
      status: { standing: 'final' as const, said: 'final' },
      when: { known: 'not-recorded' as const },
      value: {
        is: 'quantity' as const,
        quantity: { value, unit: '10*9/L', unitCode: '10*9/L', unitSystem: 'http://unitsofmeasure.org' },
      },
    });
    const differs = { is: 'value-differs', about: 'result', sides: [side('A', 4), side('B', 5)] } as const;
    const said = arrangeSides(differs, 'en').map(({ rows }) => rows.find(({ key }) => key === 'says')?.text);
    expect(said).toEqual(['4 ×10⁹/L', '5 ×10⁹/L']);
  });

  test('"none known" stands first, in the words of who says it', () => {
    const penicillin = exampleEntry({
      kind: 'allergy',
      title: 'Penicillin',
      source: 'A',
      standing: 'current',
    });
    const said = { source: 'B', about: 'allergy', scope: 'current', list: '', says: 'none-known' } as const;
    const [beside] = disagreementsOf(
      penicillin.id,
      contradictions([penicillin], [{ ...said, said: 'Nil known', when: { known: 'not-recorded' } }]),
    );
    const columns = beside === undefined ? [] : arrangeSides(beside, 'cy');
    expect(columns.map(({ source, rows }) => [source, rows[0]?.text])).toEqual([
      ['B', 'Nil known'],
      ['A', 'Penicillin'],
    ]);
  });
});

test('a question about a contradiction finds it again by its address', () => {
  const [disputed] = all;
  const path = questionPath(
    (disputed?.sides ?? []).map(({ ref }) => ref),
    disputed?.is,
  );
  const search = new URL(path, 'https://record.example').searchParams;
  expect(disagreementAt(search, all)).toEqual(disputed);
  expect(disagreementAt(search, [])).toBeUndefined();
});
