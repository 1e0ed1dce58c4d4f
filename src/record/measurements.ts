import { canonicalSystem, type Coding, MAPPED_SYSTEMS } from './coding.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './fact.ts';
import { knownCode } from './terminology/code-system.ts';
import { conceptKeys } from './terminology/concept-keys.ts';
import { exactUnit } from './terminology/exact-unit.ts';
import type { Interpretation, ReferenceRange, Value } from './value.ts';

/** One measured thing in a result: its own value, or one of its named parts. */
export interface Measurement {
  readonly name: string;
  readonly codings: readonly Coding[];
  readonly value: Value;
  readonly interpretations: readonly Interpretation[];
  readonly ranges: readonly ReferenceRange[];
}

/** Everything a result measured: the value itself, then its parts, each with its own name and codes. */
export function measurementsOf(fact: Fact): readonly Measurement[] {
  const { detail } = fact;
  if (detail.kind !== 'result' && detail.kind !== 'lifestyle') return [];
  const parts = detail.components.map((part) => ({
    name: part.name.text,
    codings: part.name.codings,
    value: part.value,
    interpretations: part.interpretations,
    ranges: part.ranges,
  }));
  // A panel carries its parts only: "no value" of its own says nothing about them.
  if (detail.value.is === 'none' && parts.length > 0) return parts;
  const own = {
    name: fact.title,
    codings: fact.codings,
    value: detail.value,
    interpretations: detail.interpretations,
    ranges: detail.ranges,
  };
  return [own, ...parts];
}

/**
 * What a measurement is, for comparing over time: its codes in systems that mean the same everywhere, with what
 * published maps say they are in another (LOINC and SNOMED CT), and local codes within one source. `[]` when it has no
 * code: words alone never make two measurements one.
 */
export function codeKeys(codings: readonly Coding[], source: string): readonly string[] {
  const { everywhere, local } = keysOf(codings);
  return local.length === 0 ? everywhere : [...everywhere, ...local.map((key) => `${key}|${source}`)];
}

interface CodeKeys {
  readonly everywhere: readonly string[];
  readonly local: readonly string[];
}

/** Measurements share their lists of codes by the hundred; each list is looked up once. */
const KEYS = new WeakMap<readonly Coding[], CodeKeys>();

function keysOf(codings: readonly Coding[]): CodeKeys {
  const known = KEYS.get(codings);
  if (known !== undefined) return known;
  const sent = codings.map((coding) => ({ coding, key: keyEverywhere(coding) }));
  const keys = {
    everywhere: [...new Set([...sent.flatMap(({ key }) => key ?? []), ...conceptKeys(codings)])],
    local: sent.flatMap(({ coding, key }) =>
      key === undefined ? [`${canonicalSystem(coding.system)}|${coding.code}`] : [],
    ),
  };
  KEYS.set(codings, keys);
  return keys;
}

function keyEverywhere(coding: Coding): string | undefined {
  const known = knownCode(coding);
  if (known !== undefined) return `${known.in}|${known.code}`;
  const system = canonicalSystem(coding.system);
  return MAPPED_SYSTEMS.has(system) ? `${system}|${coding.code}` : undefined;
}

/** Every key under which a measurement can be followed: one per code, with the unit. `[]` when it cannot. */
export function trendKeys(measurement: Measurement, source: string): readonly string[] {
  if (measurement.value.is !== 'quantity') return [];
  const unit = exactUnit(measurement.value.quantity);
  return unit === undefined ? [] : codeKeys(measurement.codings, source).map((code) => `${code}|${unit}`);
}

/** What a trend's key names, in whatever unit: one of `codeKeys`. */
export function codeOfTrend(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}

/** How many numbers there are under each key. Withdrawn and refuted results are not counted. */
export function countTrends(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.status.standing === 'withdrawn' || entry.status.standing === 'refuted') continue;
    const lead = entry.facts[0];
    for (const measurement of measurementsOf(lead))
      for (const key of new Set(trendKeys(measurement, lead.provenance.source)))
        counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A course of numbers that an entry belongs to. */
export interface TrendOf {
  readonly name: string;
  readonly key: string;
  /** Which of the entry's measurements it follows: with the entry's id a name for it that says nothing of what it is. */
  readonly place: number;
}

/** The courses an entry belongs to that have at least two numbers, each under its best filled key. */
export function trendsOf(entry: Entry, counts: ReadonlyMap<string, number>): readonly TrendOf[] {
  const lead = entry.facts[0];
  return measurementsOf(lead).flatMap((measurement, place) => {
    const [best] = trendKeys(measurement, lead.provenance.source)
      .map((key) => ({ key, count: counts.get(key) ?? 0 }))
      .toSorted((a, b) => b.count - a.count);
    return best !== undefined && best.count >= 2 ? [{ name: measurement.name, key: best.key, place }] : [];
  });
}

/** Whether an entry measures, in whatever unit, what a trend's key names. */
export function measuresSame(entry: Entry, key: string): boolean {
  const code = codeOfTrend(key);
  const [lead] = entry.facts;
  return measurementsOf(lead).some((one) => codeKeys(one.codings, lead.provenance.source).includes(code));
}
