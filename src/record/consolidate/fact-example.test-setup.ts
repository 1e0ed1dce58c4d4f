import fc from 'fast-check';
import { parseClinicalDate } from '../clinical-date.ts';
import { SNOMED, UCUM } from '../coding.ts';
import type { Detail, Fact } from '../fact.ts';
import type { Value } from '../value.ts';

export type Change = Partial<Omit<Fact, 'detail' | 'provenance'>> & {
  source?: string;
  detail?: Detail;
  copiedFrom?: readonly string[];
  people?: readonly string[];
};

let made = 0;

/** A fact to test with: HbA1c of 52 mmol/mol on a day, unless changed. */
export function fact({ source = 'Y1', copiedFrom, people = [], ...change }: Change = {}): Fact {
  made += 1;
  const id = `r${made}`;
  return {
    ref: `${source}/Observation/${id}`,
    title: 'HbA1c level',
    codings: [{ system: SNOMED, code: '999791000000106' }],
    when: parseClinicalDate('2026-03-14'),
    status: { standing: 'final', said: 'final' },
    identifiers: [],
    notes: [],
    detail: quantity(52, 'mmol/mol'),
    provenance: {
      source,
      resourceType: 'Observation',
      resourceId: id,
      fetchedAt: '2026-11-20T10:00:00Z',
      people: people.map((name) => ({ role: 'performer', name })),
      ...(copiedFrom && { copiedFrom }),
      original: { page: 0, index: 0 },
    },
    folded: [],
    sameAs: [],
    ...change,
  };
}

export function result(value: Value): Detail {
  return {
    kind: 'result',
    category: 'laboratory',
    value,
    components: [],
    interpretations: [],
    ranges: [],
    members: [],
    attachments: [],
  };
}

export const quantity = (value: number, unit = 'mmol/L'): Detail =>
  result({ is: 'quantity', quantity: { value, unit, unitSystem: UCUM, unitCode: unit } });

/** Facts of three sources that are alike in many ways. */
export const someFacts = fc
  .array(
    fc.record({
      source: fc.constantFrom('Y1', 'Y2', 'Y3'),
      when: fc
        .constantFrom('2026-03-14', '2026-03-14T09:30:00Z', '2026-03', '', '2026-03-15')
        .map(parseClinicalDate),
      detail: fc.constantFrom(quantity(5), quantity(0), quantity(5, 'mg/dL'), result({ is: 'none' })),
      identifiers: fc.constantFrom([], [{ system: 'urn:x', value: '1' }], [{ system: 'urn:x', value: '2' }]),
    }),
    { maxLength: 25 },
  )
  .map((changes) => changes.map(fact));
