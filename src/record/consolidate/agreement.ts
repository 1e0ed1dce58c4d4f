import type { MergeEvidence } from '../entry.ts';
import type { Fact, Standing } from '../fact.ts';
import { conceptKeys } from '../terminology/concept-keys.ts';
import { plainWords } from './plain-words.ts';

/** Standings that two copies of one fact may differ in: a copy is often older than what it was copied from. */
const CLASSES: Readonly<Record<Standing, string>> = {
  current: 'so',
  final: 'so',
  changed: 'so',
  provisional: 'so',
  past: 'past',
  planned: 'planned',
  'on-hold': 'on-hold',
  cancelled: 'cancelled',
  'not-done': 'not-done',
  unconfirmed: 'unconfirmed',
  refuted: 'refuted',
  withdrawn: 'withdrawn',
  unknown: 'unknown',
};
const NEVER_SO: ReadonlySet<string> = new Set(['refuted', 'withdrawn', 'cancelled', 'not-done']);

/** Whether two standings can be those of one fact. A source that gave no status agrees with any but "it is not so". */
export function standingAgrees(a: Fact, b: Fact): boolean {
  const [left, right] = [CLASSES[a.status.standing], CLASSES[b.status.standing]];
  if (left === right) return true;
  if (left === 'unknown') return !NEVER_SO.has(right);
  return right === 'unknown' && !NEVER_SO.has(left);
}

/** Two details agree when they are equal or one of the two says nothing. */
export function agreesOrSilent(a: string | number | undefined, b: string | number | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return plainWords(String(a)) === plainWords(String(b));
}

/** Two lists agree when they hold the same words, or one of the two is empty. */
export function listsAgreeOrSilent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || sameWords(a) === sameWords(b);
}

const sameWords = (list: readonly string[]): string => list.map(plainWords).sort().join('|');

/**
 * Whether both carry codes of one system, and none of one means what one of the other does. Codes of different systems
 * that no published map joins say nothing about each other.
 */
export function codesDisagree(a: Fact, b: Fact): boolean {
  const [left, right] = [conceptKeys(a.codings), conceptKeys(b.codings)];
  return !left.some((key) => right.includes(key)) && shareASystem(left, right);
}

/** Whether the codes of two facts can be compared at all. */
export function codesCompare(a: Fact, b: Fact): boolean {
  return shareASystem(conceptKeys(a.codings), conceptKeys(b.codings));
}

function shareASystem(left: readonly string[], right: readonly string[]): boolean {
  const systems = new Set(left.map(systemOf));
  return right.some((key) => systems.has(systemOf(key)));
}

const systemOf = (key: string): string => key.slice(0, key.indexOf('|'));

/** A person or organisation that both name. */
export function shareAPerson(a: Fact, b: Fact): boolean {
  const names = new Set(a.provenance.people.map(({ name }) => plainWords(name)));
  return b.provenance.people.some(({ name }) => names.has(plainWords(name)));
}

/** "mapped-code" when the two have no code in common and only a map joins them. */
export function codeEvidence(a: Fact, b: Fact): readonly MergeEvidence[] {
  if (a.codings === b.codings) return [];
  const codes = new Set(a.codings.map((one) => `${one.system}|${one.code}`));
  return b.codings.some((one) => codes.has(`${one.system}|${one.code}`)) ? [] : ['mapped-code'];
}

/** The bases of a coded fact: one for each meaning of its codes. */
export function codedBases(fact: Fact, more: string, keys = conceptKeys(fact.codings)): readonly string[] {
  return keys.map((key) => `${fact.detail.kind}|${key}|${more}`);
}
