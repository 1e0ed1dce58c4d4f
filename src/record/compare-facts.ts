import { sameJson } from '../kit/same-json.ts';
import type { Detail, Fact } from './fact.ts';
import type { Change } from './what-changed.ts';

type KeysOf<Union> = Union extends unknown ? keyof Union : never;

/** A part of a fact in which two versions of it can differ. */
export type FactField =
  | 'title'
  | 'when'
  | 'status'
  | 'notes'
  | 'remarks'
  | 'people'
  | 'codings'
  | 'identifiers'
  | 'visit'
  | Exclude<KeysOf<Detail>, 'kind'>;

/**
 * Names what differs between two versions of one fact: its title, date, status, value, dose, reactions, notes … Where it
 * lies and when it was sent is not what it says. A member that is empty and one that is absent say the same.
 */
export function compareFacts(before: Fact, after: Fact): readonly FactField[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (field) => !sameJson(said(left.get(field)), said(right.get(field))),
  );
}

/**
 * Whether a change is one that a reader can be told. What a fact folds in, and in which order it names it, may differ from
 * one answer of a source to the next although nothing changed.
 */
export function isTellable(change: Change): boolean {
  return change.is !== 'amended' || compareFacts(change.before, change.after).length > 0;
}

function partsOf(fact: Fact): ReadonlyMap<FactField, unknown> {
  const { kind: _kind, ...detail } = fact.detail;
  return new Map<FactField, unknown>([
    ['title', fact.title],
    ['when', fact.when],
    ['status', fact.status],
    ...(Object.entries(detail) as [FactField, unknown][]),
    ['notes', fact.notes],
    ['remarks', fact.remarks],
    ['people', fact.provenance.people],
    ['codings', fact.codings],
    ['identifiers', fact.identifiers],
    ['visit', fact.visit],
  ]);
}

const said = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
