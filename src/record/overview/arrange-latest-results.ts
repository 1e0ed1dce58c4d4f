import { measurementsOf, trendKeys, type Measurement } from '../measurements.ts';
import { sortKey, type ClinicalDate } from '../clinical-date.ts';
import type { Contradiction } from '../contradictions/contradictions.ts';
import type { Entry } from '../entry.ts';
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
  const single = facts.filter(isTestResult);
  const disputed = new Set(conflicts.flatMap((one) => (one.is === 'disputed' ? [one.entry] : [])));
  const sound = disputed.size === 0 ? single : single.filter((entry) => !disputed.has(entry.id));
  return single.slice(0, howMany).map((entry): ShownResult => {
    const { source } = entry.facts[0].provenance;
    const disputes = disputed.has(entry.id) ? disputesAgainst([entry], conflicts) : [];
    return {
      entry,
      measurements: measurementsOf(entry.facts[0])
        .filter(({ value }) => value.is !== 'none' || !carriesMore(entry))
        .map((one) =>
          disputes.length > 0 ? { measurement: one } : withBefore(one, source, entry.when, sound),
        ),
      disputes,
    };
  });
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
  earlier: readonly Entry[],
): ShownMeasurement {
  const keys = new Set(trendKeys(measurement, source));
  if (keys.size === 0 || measurement.value.is !== 'quantity') return { measurement };
  const moment = sortKey(when);
  for (const entry of earlier) {
    // Without a date, or at the very same moment, there is no "before".
    if (sortKey(entry.when) === '' || sortKey(entry.when) >= moment) continue;
    const [lead] = entry.facts;
    const same = measurementsOf(lead).find((one) =>
      trendKeys(one, lead.provenance.source).some((key) => keys.has(key)),
    );
    if (same?.value.is !== 'quantity') continue;
    const before = { quantity: same.value.quantity, when: entry.when };
    return { measurement, before, ...directionOf(before.quantity, measurement.value.quantity) };
  }
  return { measurement };
}

function directionOf(before: Quantity, now: Quantity): { direction?: 'up' | 'down' | 'same' } {
  // "Less than 5" after "7" is lower, but "less than 5" after "less than 10" may be anything.
  if (before.comparator !== undefined || now.comparator !== undefined) return {};
  return { direction: now.value > before.value ? 'up' : now.value < before.value ? 'down' : 'same' };
}
