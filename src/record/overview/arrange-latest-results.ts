import { codeKeys, measurementsOf, trendKeys, type Measurement } from '../measurements.ts';
import { sortKey, type ClinicalDate } from '../clinical-date.ts';
import type { Contradiction } from '../contradictions/contradictions.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { Quantity, Value } from '../value.ts';
import { disputesAgainst, type Dispute } from './arrange-rows.ts';

export interface ShownMeasurement {
  readonly measurement: Measurement;
  /** The last number before this one with the same code and the same unit. */
  readonly before?: { readonly quantity: Quantity; readonly when: ClinicalDate };
  /** Only when both are plain numbers. Says nothing about good or bad. */
  readonly direction?: 'up' | 'down' | 'same';
}

export interface ShownResult {
  readonly entry: Entry;
  readonly measurements: readonly ShownMeasurement[];
  /** Another source has withdrawn the very same result. */
  readonly disputes: readonly Dispute[];
}

/**
 * The newest test results and measurements that carry something found; a report stands for its results, which are shown
 * one by one. A result that another source has withdrawn is marked, and no other is compared with it.
 */
export function arrangeLatest(
  facts: readonly Entry[],
  howMany: number,
  conflicts: readonly Contradiction[],
): readonly ShownResult[] {
  const disputed = new Set(conflicts.flatMap((one) => (one.is === 'disputed' ? [one.entry] : [])));
  const isSound = (entry: Entry): boolean => isTestResult(entry) && !disputed.has(entry.id);
  return firstOf(facts, howMany, isTestResult).map((entry): ShownResult => {
    const { source } = entry.facts[0].provenance;
    const disputes = disputed.has(entry.id) ? disputesAgainst([entry], conflicts) : [];
    return {
      entry,
      measurements: measurementsOf(entry.facts[0])
        .filter(({ value }) => value.is !== 'none' || !carriesMore(entry))
        .map((one) =>
          disputes.length > 0
            ? { measurement: one }
            : withBefore(one, source, entry.when, { facts, isSound }),
        ),
      disputes,
    };
  });
}

function firstOf(
  facts: readonly Entry[],
  howMany: number,
  belongs: (entry: Entry) => boolean,
): readonly Entry[] {
  const found: Entry[] = [];
  for (const entry of facts) {
    if (found.length >= howMany) break;
    if (belongs(entry)) found.push(entry);
  }
  return found;
}

const TESTED: ReadonlySet<string> = new Set(['laboratory', 'vital-signs', 'imaging']);
const MEASURED: ReadonlySet<Value['is']> = new Set(['quantity', 'coded', 'ratio']);
/** A finding in words ("Not detected") is short and of one line; anything longer is a narrative. */
const FINDING_CHARACTERS = 60;

function isTestResult({ facts: [{ detail }] }: Entry): boolean {
  if (detail.kind !== 'result' || detail.members.length > 0) return false;
  const { value, components, category } = detail;
  if (value.is === 'text' && (value.text.length > FINDING_CHARACTERS || value.text.trim().includes('\n')))
    return false;
  return (
    TESTED.has(category) || MEASURED.has(value.is) || components.some((part) => MEASURED.has(part.value.is))
  );
}

/** The result says something other than a value, so "no value was sent" would mislead. */
function carriesMore({ facts: [{ detail }] }: Entry): boolean {
  return detail.kind === 'result' && (detail.conclusion !== undefined || detail.attachments.length > 0);
}

function withBefore(
  measurement: Measurement,
  source: string,
  when: ClinicalDate,
  among: { readonly facts: readonly Entry[]; readonly isSound: (entry: Entry) => boolean },
): ShownMeasurement {
  const keys = new Set(trendKeys(measurement, source));
  if (keys.size === 0 || measurement.value.is !== 'quantity') return { measurement };
  const codes = new Set(codeKeys(measurement.codings, source));
  const moment = sortKey(when);
  for (const entry of among.facts) {
    const [lead] = entry.facts;
    if (!mayMeasure(lead, codes) || !among.isSound(entry)) continue;
    // Without a date, or at the very same moment, there is no "before".
    if (sortKey(entry.when) === '' || sortKey(entry.when) >= moment) continue;
    const same = measurementsOf(lead).find((one) =>
      trendKeys(one, lead.provenance.source).some((key) => keys.has(key)),
    );
    if (same?.value.is !== 'quantity') continue;
    const before = { quantity: same.value.quantity, when: entry.when };
    return { measurement, before, ...directionOf(before.quantity, measurement.value.quantity) };
  }
  return { measurement };
}

/** A cheap first look: the same code stands somewhere in the fact, or it has parts. */
function mayMeasure({ codings, detail, provenance }: Fact, codes: ReadonlySet<string>): boolean {
  if (detail.kind === 'result' && detail.components.length > 0) return true;
  return codeKeys(codings, provenance.source).some((key) => codes.has(key));
}

function directionOf(before: Quantity, now: Quantity): { direction?: 'up' | 'down' | 'same' } {
  // "Less than 5" after "7" is lower, but "less than 5" after "less than 10" may be anything.
  if (before.comparator !== undefined || now.comparator !== undefined) return {};
  return { direction: now.value > before.value ? 'up' : now.value < before.value ? 'down' : 'same' };
}
