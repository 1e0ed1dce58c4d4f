import fc from 'fast-check';
import { parseClinicalDate } from '../clinical-date.ts';
import { LOINC, SNOMED, UCUM, type Coding } from '../coding.ts';
import { exampleFact, type ExampleGiven } from '../entry-example.test-setup.ts';
import type { Detail, Fact, Identifier, Kind } from '../fact.ts';
import type { LayerDecision } from '../person-layer.ts';
import type { Value } from '../value.ts';
import { consolidate } from './consolidate.ts';

export type Change = Partial<Omit<Fact, 'detail' | 'provenance'>> & {
  source?: string;
  detail?: Detail;
  copiedFrom?: readonly string[];
  people?: readonly string[];
};

let made = 0;

/** In the order of their making, also as text: which of two leads often goes by that. */
function nextId(): string {
  made += 1;
  return `r${String(made).padStart(9, '0')}`;
}

/** A fact to test with: HbA1c of 52 mmol/mol on a day, unless changed. */
export function fact({ source = 'Y1', copiedFrom, people = [], ...change }: Change = {}): Fact {
  const id = nextId();
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

export const sct = (code: string): Coding => ({ system: SNOMED, code });
export const loinc = (code: string): Coding => ({ system: LOINC, code });
export const readV2 = (code: string): Coding => ({ system: 'http://read.info/readv2', code });
export const ctv3 = (code: string): Coding => ({ system: 'http://read.info/ctv3', code });

export interface Given<K extends Kind> extends Omit<ExampleGiven<K>, 'id' | 'kind'> {
  /** SNOMED CT codes, or codings of other systems. */
  readonly codes?: readonly (string | Coding)[];
  readonly people?: readonly string[];
  readonly identifiers?: readonly Identifier[];
  readonly sameAs?: readonly string[];
  readonly copiedFrom?: readonly string[];
}

/** A fact of a kind at source Y1 unless said otherwise; what is not given is silent. */
export function told<K extends Kind>(kind: K, given: Given<K> = {}): Fact {
  const { codes = [], people = [], identifiers = [], sameAs = [], copiedFrom, ...rest } = given;
  const one = exampleFact({ source: 'Y1', ...rest, kind, id: nextId() });
  return {
    ...one,
    codings: codes.map((code) => (typeof code === 'string' ? sct(code) : code)),
    identifiers,
    sameAs,
    provenance: {
      ...one.provenance,
      people: people.map((name) => ({ role: 'author', name })),
      ...(copiedFrom && { copiedFrom }),
    },
  };
}

/** The same fact as told by another source. */
export const at = (source: string, one: Fact): Fact => ({
  ...one,
  ref: one.ref.replace(one.provenance.source, source),
  provenance: { ...one.provenance, source },
});

/** How facts came together: each entry's sources, with the rules that joined them and what was bridged. */
export function together(facts: readonly Fact[], decisions: readonly LayerDecision[] = []): string[] {
  return consolidate(facts, decisions)
    .map(({ sources, merges }) => {
      const why = merges.map(({ rule, by = [] }) => [rule, ...by].join(' '));
      return [[...sources].sort().join('+'), ...why].join(': ');
    })
    .sort();
}
