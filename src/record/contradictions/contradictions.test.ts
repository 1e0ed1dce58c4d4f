import { describe, expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import { SNOMED, UCUM } from '../coding.ts';
import { contradictions, disputesOf } from './contradictions.ts';
import type { Entry } from '../entry.ts';
import { exampleEntry } from '../entry-example.test-setup.ts';
import type { Detail, Fact, Standing, Statement } from '../fact.ts';

function entry(
  source: string,
  detail: Detail,
  standing: Standing,
  code = '91936005',
  when = '2026-03-14',
): Entry {
  const fact: Fact = {
    ref: `${source}/X/${code}-${standing}`,
    title: 'Thing',
    codings: [{ system: SNOMED, code }],
    when: parseClinicalDate(when),
    status: { standing, said: standing },
    identifiers: [],
    notes: [],
    detail,
    provenance: {
      source,
      resourceType: 'X',
      resourceId: code,
      fetchedAt: '',
      people: [],
      original: { page: 0, index: 0 },
    },
    folded: [],
    sameAs: [],
  };
  return {
    id: fact.ref,
    kind: detail.kind,
    title: fact.title,
    when: fact.when,
    status: fact.status,
    sources: [source],
    facts: [fact],
    merges: [],
  };
}
const allergy = (absence?: 'none-known', absenceOf?: 'part'): Detail => ({
  kind: 'allergy',
  categories: [],
  reactions: [],
  ...(absence === undefined ? {} : { absence }),
  ...(absenceOf === undefined ? {} : { absenceOf }),
});
const condition: Detail = { kind: 'condition', bodySites: [] };
const potassium = (value: number): Detail => ({
  kind: 'result',
  category: 'laboratory',
  value: { is: 'quantity', quantity: { value, unit: 'mmol/L', unitSystem: UCUM, unitCode: 'mmol/L' } },
  components: [],
  interpretations: [],
  ranges: [],
  members: [],
  attachments: [],
});
const statement = (says: Statement['says'], scope: Statement['scope'] = 'current'): Statement => ({
  source: 'Y2',
  about: 'allergy',
  says,
  said: '',
  scope,
  list: '',
  when: parseClinicalDate(''),
});

describe('"none known" beside an allergy', () => {
  const penicillin = entry('Y1', allergy(), 'current');
  test('is a contradiction, from a statement as from an entry', () => {
    expect(contradictions([penicillin], [statement('none-known')])).toMatchObject([
      { is: 'none-known-beside', source: 'Y2', entries: [penicillin.id] },
    ]);
    expect(
      contradictions([penicillin, entry('Y2', allergy('none-known'), 'current', '716186003')], []),
    ).toMatchObject([{ is: 'none-known-beside', source: 'Y2' }]);
  });
  test('of medicines: one that is taken, and none that was supplied once', () => {
    const said = [{ ...statement('none-known'), about: 'medicine' as const }];
    const told = (standing: Standing) =>
      exampleEntry({ kind: 'medicine', id: 'm', source: 'Y1', standing, detail: { told: 'dispensed' } });
    expect(contradictions([told('final')], said)).toEqual([]);
    expect(contradictions([told('current')], said)).toMatchObject([{ is: 'none-known-beside' }]);
  });
  test.each([
    ['an empty list', [statement('none-recorded')]],
    ['nobody asked', [statement('not-asked')]],
    ['an empty list of ended ones', [statement('none-known', 'ended')]],
  ])('%s contradicts nothing', (_what, statements) => {
    expect(contradictions([penicillin], statements)).toEqual([]);
  });
  test('"no known food allergy" does not speak of penicillin', () => {
    expect(
      contradictions([penicillin, entry('Y2', allergy('none-known', 'part'), 'current', '429625007')], []),
    ).toEqual([]);
  });
  test('an allergy that is refuted or withdrawn is not there to contradict', () => {
    expect(contradictions([entry('Y1', allergy(), 'refuted')], [statement('none-known')])).toEqual([]);
  });
});

describe('the same thing, said otherwise elsewhere', () => {
  test.each([
    ['allergy', allergy(), 'refuted'],
    ['condition', condition, 'past'],
  ] as const)('an %s is disputed on both sides', (_kind, detail, standing) => {
    const [here, there] = [entry('Y1', detail, 'current'), entry('Y2', detail, standing)];
    const found = contradictions([here, there], []);
    expect(found).toMatchObject([{ is: 'disputed', entry: here.id, by: 'Y2', byEntry: there.id, standing }]);
    expect(disputesOf(here.id, found)).toEqual(disputesOf(there.id, found));
  });
  test('one organisation that ended what it once recorded does not contradict itself', () => {
    expect(contradictions([entry('Y1', condition, 'current'), entry('Y1', condition, 'past')], [])).toEqual(
      [],
    );
  });
  test('a withdrawn result disputes the same value on the same day, and no other', () => {
    const standing = entry('Y1', potassium(6.9), 'final');
    expect(contradictions([standing, entry('Y2', potassium(6.9), 'withdrawn')], [])).toHaveLength(1);
    expect(contradictions([standing, entry('Y2', potassium(4.6), 'withdrawn')], [])).toEqual([]);
    expect(
      contradictions([standing, entry('Y2', potassium(6.9), 'withdrawn', '91936005', '2026-03-15')], []),
    ).toEqual([]);
  });
});
