import type { Coding } from '../coding.ts';
import type { MergeEvidence } from '../entry.ts';
import type { Detail, Fact, Standing } from '../fact.ts';
import { knownCode } from '../terminology/code-system.ts';
import { conceptKeys } from '../terminology/concept-keys.ts';
import { plainWords, sideOf } from './plain-words.ts';

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
  return !left.some((key) => right.includes(key)) && codesCompare(a, b);
}

/** Whether the codes of two facts can be compared at all. */
export function codesCompare(a: Fact, b: Fact): boolean {
  const [left, right] = [systemsOf(a.codings), systemsOf(b.codings)];
  for (const system of right) if (left.has(system)) return true;
  return false;
}

/** The systems of the codes as sent, and of what maps make of them. */
function systemsOf(codings: readonly Coding[]): ReadonlySet<string> {
  const known = SYSTEMS.get(codings);
  if (known !== undefined) return known;
  const sent = codings.flatMap((coding) => knownCode(coding)?.in ?? []);
  const mapped = conceptKeys(codings).map((key) => key.slice(0, key.indexOf('|')));
  const systems: ReadonlySet<string> = new Set([...sent, ...mapped]);
  SYSTEMS.set(codings, systems);
  return systems;
}

const SYSTEMS = new WeakMap<readonly Coding[], ReadonlySet<string>>();

/** Whether the sides of the body that two facts name, in their names or their body sites, can be one. */
export function sidesAgree(a: Fact, b: Fact): boolean {
  return agreesOrSilent(
    sideOf([a.title, ...bodySitesOf(a.detail)]),
    sideOf([b.title, ...bodySitesOf(b.detail)]),
  );
}

function bodySitesOf(detail: Detail): readonly string[] {
  switch (detail.kind) {
    case 'condition':
    case 'procedure':
      return detail.bodySites;
    case 'result':
    case 'lifestyle':
      return detail.bodySite === undefined ? [] : [detail.bodySite];
    default:
      return [];
  }
}

/** A person or organisation that both name. */
export function shareAPerson(a: Fact, b: Fact): boolean {
  const names = new Set(a.provenance.people.map(({ name }) => plainWords(name)));
  return b.provenance.people.some(({ name }) => names.has(plainWords(name)));
}

/** "mapped-code" when the two have no code in common and only a map joins them; nothing where words joined them. */
export function codeEvidence(
  a: Fact,
  b: Fact,
  keysOf: (codings: readonly Coding[]) => readonly string[] = conceptKeys,
): readonly MergeEvidence[] {
  if (a.codings === b.codings) return [];
  const codes = new Set(a.codings.map((one) => `${one.system}|${one.code}`));
  if (b.codings.some((one) => codes.has(`${one.system}|${one.code}`))) return [];
  const keys = keysOf(a.codings);
  return keysOf(b.codings).some((key) => keys.includes(key)) ? ['mapped-code'] : [];
}

/** The bases of a coded fact: one for each meaning of its codes. */
export function codedBases(fact: Fact, more: string, keys = conceptKeys(fact.codings)): readonly string[] {
  return keys.map((key) => `${fact.detail.kind}|${key}|${more}`);
}
