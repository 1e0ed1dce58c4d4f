import type { Kind } from '#/record/fact.ts';

export type BackPage =
  | 'medicines'
  | 'allergies'
  | 'conditions'
  | 'results'
  | 'vaccinations'
  | 'procedures'
  | 'visits'
  | 'documents'
  | 'timeline';

const PAGES: Readonly<Partial<Record<Kind, BackPage>>> = {
  medicine: 'medicines',
  allergy: 'allergies',
  condition: 'conditions',
  result: 'results',
  vaccination: 'vaccinations',
  procedure: 'procedures',
  visit: 'visits',
  document: 'documents',
};

/** The page that lists entries of a kind; kinds without a page of their own are on the timeline. */
export function backPageOf(kind: Kind): BackPage {
  return PAGES[kind] ?? 'timeline';
}
