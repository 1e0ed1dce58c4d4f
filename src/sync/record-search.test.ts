import { expect, it } from 'vitest';
import { NOT_RECORDED } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import { RecordSearch } from './record-search.ts';

function condition(id: string, title: string): Entry {
  const status = { standing: 'current', said: 'active' } as const;
  return {
    id,
    kind: 'condition',
    title,
    when: NOT_RECORDED,
    status,
    sources: ['A1'],
    merges: [],
    facts: [
      {
        ref: id,
        title,
        codings: [],
        when: NOT_RECORDED,
        status,
        identifiers: [],
        notes: [],
        detail: { kind: 'condition', bodySites: [] },
        provenance: {
          source: 'A1',
          resourceType: 'Condition',
          resourceId: id,
          fetchedAt: '2026-01-01T00:00:00Z',
          people: [],
          original: { page: 0, index: 0 },
        },
        folded: [],
        sameAs: [],
      },
    ],
  };
}

it('answers with the entries as they are now, however they changed since the last question', () => {
  const search = new RecordSearch((source) => source);
  const [asthma, gout] = [condition('1', 'Asthma'), condition('2', 'Gout')];
  expect(search.find({ text: 'asthma', limit: 5 }, [asthma, gout]).entries).toEqual([asthma]);
  const renamed = condition('1', 'Eczema');
  expect(search.find({ text: 'asthma', limit: 5 }, [renamed, gout]).entries).toEqual([]);
  expect(search.find({ text: 'eczema', limit: 5 }, [renamed, gout]).entries).toEqual([renamed]);
  const { entries, searched } = search.find({ text: '', limit: 5 }, [gout]);
  expect([entries, searched]).toEqual([[gout], 1]);
});
