import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Detail, Fact } from '#/record/fact.ts';
import type { SearchQuery } from '#/record/search/search-query.ts';
import { SearchIndex } from './search-index.ts';

type KindWithPlainDetail = 'condition' | 'procedure' | 'medicine' | 'vaccination';

const DETAILS: Readonly<Record<KindWithPlainDetail, Detail>> = {
  condition: { kind: 'condition', bodySites: [] },
  procedure: { kind: 'procedure', bodySites: [] },
  medicine: { kind: 'medicine', told: 'prescribed', dosage: [], course: 'not-stated', issues: [] },
  vaccination: { kind: 'vaccination', given: 'yes', targets: [] },
};

interface Given {
  readonly id: string;
  readonly title: string;
  readonly kind?: KindWithPlainDetail;
  readonly when?: string;
  readonly source?: string;
  readonly fact?: Partial<Fact>;
}

function entry({ id, title, kind = 'condition', when, source = 'A1', fact }: Given): Entry {
  const lead: Fact = {
    ref: id,
    title,
    codings: [],
    when: parseClinicalDate(when),
    status: { standing: 'final', said: '' },
    identifiers: [],
    notes: [],
    detail: DETAILS[kind],
    provenance: {
      source,
      resourceType: 'Thing',
      resourceId: id,
      fetchedAt: '2026-01-01T00:00:00Z',
      people: [],
      original: { page: 0, index: 0 },
    },
    folded: [],
    sameAs: [],
    ...fact,
  };
  return {
    id,
    kind,
    title,
    when: lead.when,
    status: lead.status,
    sources: [source],
    facts: [lead],
    merges: [],
  };
}

const NAMES: Readonly<Record<string, string>> = { A1: 'Riverside Surgery', B2: 'Northgate Hospital Ysbyty' };

function indexOf(...entries: readonly Entry[]): SearchIndex {
  const index = new SearchIndex((source) => NAMES[source] ?? source);
  index.put(entries);
  return index;
}

const ask = (index: SearchIndex, text: string, query: Partial<SearchQuery> = {}) =>
  index.find({ limit: 20, ...query, text });
const idsOf = (index: SearchIndex, text: string, query: Partial<SearchQuery> = {}) =>
  ask(index, text, query).hits.map(({ id }) => id);

describe('what is found', () => {
  const index = indexOf(
    entry({ id: 'bp', title: 'Blood pressure', kind: 'procedure', when: '2019-03-14' }),
    entry({ id: 'hyp', title: 'Essential hypertension', when: '1994' }),
    entry({ id: 'fur', title: 'Furosemide 20mg tablets', kind: 'medicine', when: '2020-01-01' }),
    entry({ id: 'par', title: 'Paracetamol 500 mg tablets', kind: 'medicine', source: 'B2' }),
    entry({
      id: 'ast',
      title: 'Asthma',
      fact: { codings: [{ system: 's', code: '195967001', display: 'Asthma' }] },
    }),
    entry({
      id: 'mmr',
      title: 'Priorix',
      kind: 'vaccination',
      fact: { notes: ['Given in the left arm'], remarks: [{ is: 'also-sent', said: 'Before school' }] },
    }),
  );

  it.each([
    ['pressure blood', ['bp']],
    ['bloo', ['bp']],
    ['BP', ['bp']],
    ['pwysedd gwaed', ['bp']],
    ['high blood pressure', ['hyp']],
    ['hypertention', ['hyp']],
    ['ashtma', ['ast']],
    ['ashtm', ['ast']],
    ['water tablets', ['fur']],
    ['paracetamol 500mg', ['par']],
    ['jab', ['mmr']],
    ['brechiad', ['mmr']],
    ['left arm', ['mmr']],
    ['before school', ['mmr']],
    ['195967001', ['ast']],
    ['195967002', []],
    ['asthma furosemide', []],
    ['', ['fur', 'bp', 'hyp', 'ast', 'mmr', 'par']],
  ])('“%s” finds %j', (text, ids) => {
    expect(idsOf(index, text)).toEqual(ids);
  });

  it('says where, with which words, and what an abbreviation means', () => {
    const meaning = { said: 'BP', means: { en: 'blood pressure', cy: 'pwysedd gwaed' } };
    const { hits, readAs } = ask(index, 'bp');
    expect(hits[0]?.because).toEqual([{ field: 'name', words: ['blood', 'pressure'], meaning }]);
    expect(readAs.expanded).toEqual([meaning]);
    expect(ask(index, 'left').hits[0]?.because).toEqual([{ field: 'detail', words: ['left'] }]);
    expect(ask(index, '195967001').hits[0]?.because).toEqual([{ field: 'code', words: ['195967001'] }]);
  });

  it('finds by organisation, alone and together with words', () => {
    expect(idsOf(index, 'northgate')).toEqual(['par']);
    expect(idsOf(index, 'northgate tablets')).toEqual(['par']);
    expect(idsOf(index, 'asthma northgate')).toEqual([]);
    expect(ask(index, 'northgate').hits[0]?.because).toEqual([
      { field: 'organisation', words: ['northgate'] },
    ]);
  });

  it('filters by kind, organisation and time, and counts what other kinds would give', () => {
    const answer = ask(index, 'tablets', { kinds: ['procedure'] });
    expect([answer.total, answer.countsByKind]).toEqual([0, { medicine: 2 }]);
    expect(idsOf(index, 'tablets', { sources: ['B2'] })).toEqual(['par']);
    expect(idsOf(index, '', { from: '2019', to: '2019' })).toEqual(['bp']);
    expect(idsOf(index, '', { from: '2019-03-15' })).toEqual(['fur']);
    expect(idsOf(index, '', { to: '2018' })).toEqual(['hyp']);
    expect(idsOf(index, 'march 2019')).toEqual(['bp']);
    expect(idsOf(index, '15/03/2019')).toEqual([]);
    expect(idsOf(index, 'june 1994')).toEqual(['hyp']);
    expect(idsOf(index, 'tablets 2020', { to: '2019' })).toEqual([]);
  });
});

describe('the order', () => {
  it('is the best match first, what is nearly right last, and the newest first among equals', () => {
    const index = indexOf(
      entry({ id: 'old', title: 'Blood count', when: '2001' }),
      entry({ id: 'new', title: 'Blood count', when: '2020-05-01T10:00:00Z' }),
      entry({ id: 'other', title: 'Blood group', when: '2010' }),
      entry({ id: 'undated', title: 'Blood count' }),
      entry({ id: 'note', title: 'Visit', when: '2026', fact: { notes: ['blood taken'] } }),
      entry({ id: 'typo', title: 'Flood damage', when: '2026' }),
    );
    expect(idsOf(index, 'blood')).toEqual(['new', 'other', 'old', 'undated', 'note', 'typo']);
    expect(idsOf(index, 'blood', { limit: 2 })).toEqual(['new', 'other']);
    expect(ask(index, 'blood', { limit: 2 }).total).toBe(6);
  });
});

const WORDS = ['blood', 'bloood', 'pressure', 'bp', 'asthma', 'U&E', 'riverside', '500mg', 'count', 'lood'];
const anyEntry = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  kind: fc.constantFrom('condition' as const, 'procedure' as const, 'vaccination' as const),
  when: fc.constantFrom(undefined, '2019', '2019-03', '2019-03-14', '2020-01-01T08:00:00Z'),
  source: fc.constantFrom('A1', 'B2'),
});
const anyChange = fc.oneof(
  fc.array(anyEntry, { maxLength: 6 }).map((entries) => ({ put: entries })),
  fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 4 }).map((ids) => ({ remove: ids })),
);

describe('an index that was changed', () => {
  it('answers like one that was built afresh', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 8 }),
        fc.constantFrom(...WORDS, 'blood count', '2019'),
        (changes, text) => {
          const changed = indexOf();
          const now = new Map<string, Entry>();
          for (const change of changes) {
            if ('put' in change) {
              const entries = change.put.map(({ when, ...given }) =>
                entry(when === undefined ? given : { ...given, when }),
              );
              changed.put(entries);
              for (const one of entries) now.set(one.id, one);
            } else {
              changed.remove(change.remove);
              for (const id of change.remove) now.delete(id);
            }
          }
          const fresh = indexOf(...now.values());
          expect(changed.size).toBe(now.size);
          for (const limit of [0, 1, 3, 20])
            expect(ask(changed, text, { limit })).toEqual(ask(fresh, text, { limit }));
        },
      ),
    );
  });

  it('lists the same first hits whatever the limit', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), fc.constantFrom(...WORDS), (given, text) => {
        const index = indexOf(
          ...given.map(({ when, ...rest }) => entry(when === undefined ? rest : { ...rest, when })),
        );
        const all = idsOf(index, text, { limit: 100 });
        expect(ask(index, text).total).toBe(all.length);
        for (const limit of [1, 2, 5]) expect(idsOf(index, text, { limit })).toEqual(all.slice(0, limit));
      }),
    );
  });
});
