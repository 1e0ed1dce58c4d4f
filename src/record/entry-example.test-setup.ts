import { parseClinicalDate } from './clinical-date.ts';
import type { Entry, Merge } from './entry.ts';
import type { Detail, Fact, Kind, Standing } from './fact.ts';
import { namedAs } from './no-name.ts';

/** Results and lifestyle entries share one shape of detail. */
type DetailOf<K extends Kind> = Extract<
  Detail,
  { kind: K extends 'result' | 'lifestyle' ? 'result' | 'lifestyle' : K }
>;

const DETAILS: { readonly [K in Kind]: DetailOf<K> } = {
  medicine: { kind: 'medicine', told: 'prescribed', dosage: [], course: 'not-stated', issues: [] },
  allergy: { kind: 'allergy', categories: [], reactions: [] },
  condition: { kind: 'condition', bodySites: [] },
  result: emptyMeasurement('result', 'laboratory'),
  lifestyle: emptyMeasurement('lifestyle', 'social-history'),
  vaccination: { kind: 'vaccination', given: 'yes', targets: [] },
  procedure: { kind: 'procedure', bodySites: [] },
  visit: { kind: 'visit', reasons: [], places: [], sections: [] },
  document: { kind: 'document', attachments: [], sections: [] },
  'care-plan': { kind: 'care-plan', activities: [], goals: [] },
  goal: { kind: 'goal' },
  appointment: { kind: 'appointment', with: [] },
  flag: { kind: 'flag' },
  'family-history': { kind: 'family-history', relative: '', conditions: [] },
  other: { kind: 'other', label: '', lines: [] },
};

function emptyMeasurement<K extends 'result' | 'lifestyle'>(
  kind: K,
  category: 'laboratory' | 'social-history',
) {
  return {
    kind,
    category,
    value: { is: 'none' as const },
    components: [],
    interpretations: [],
    ranges: [],
    members: [],
    attachments: [],
  };
}

export interface ExampleGiven<K extends Kind> {
  readonly kind: K;
  readonly id?: string;
  readonly title?: string;
  readonly when?: string;
  readonly standing?: Standing;
  readonly said?: string;
  readonly source?: string;
  readonly detail?: Partial<DetailOf<K>>;
  readonly fact?: Partial<Fact>;
  readonly merges?: readonly Merge[];
}

/** A plain fact of a kind, for tests: everything not given is the emptiest lawful value. */
export function exampleFact<K extends Kind>(given: ExampleGiven<K>): Fact {
  const source = given.source ?? 'A81001';
  const id = given.id ?? '1';
  return {
    ref: `${source}/Thing/${id}`,
    title: given.title ?? 'Something',
    codings: [],
    when: parseClinicalDate(given.when),
    status: { standing: given.standing ?? 'final', said: given.said ?? '' },
    identifiers: [],
    notes: [],
    detail: { ...DETAILS[given.kind], ...given.detail },
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
    ...given.fact,
  };
}

/** An entry of one source or, with further facts, of several. */
export function exampleEntry<K extends Kind>(given: ExampleGiven<K>, ...more: readonly Fact[]): Entry {
  const lead = exampleFact(given);
  return {
    id: lead.ref,
    kind: given.kind,
    ...namedAs(lead),
    when: lead.when,
    status: lead.status,
    sources: [...new Set([lead, ...more].map((fact) => fact.provenance.source))],
    facts: [lead, ...more],
    merges: given.merges ?? [],
  };
}
