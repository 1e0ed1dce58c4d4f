import { measurementsOf, trendKeys, type Measurement } from '#/record-view/entry-measurements.ts';
import { sortKey, type ClinicalDate } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Quantity } from '#/record/value.ts';

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
}

/** The newest results that carry a value themselves; a report stands for its results, which are shown one by one. */
export function arrangeLatest(facts: readonly Entry[], howMany: number): readonly ShownResult[] {
  const single = facts.filter(
    ({ facts: [{ detail }] }) => detail.kind === 'result' && detail.members.length === 0,
  );
  return single.slice(0, howMany).map((entry, place): ShownResult => {
    const { source } = entry.facts[0].provenance;
    const earlier = single.slice(place + 1);
    return {
      entry,
      measurements: measurementsOf(entry.facts[0]).map((one) => withBefore(one, source, entry.when, earlier)),
    };
  });
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
