import { sortKey, type ClinicalDate } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Status } from '#/record/fact.ts';
import type { Interpretation, Quantity, ReferenceRange, Value } from '#/record/value.ts';
import { codeKeys, codeOfTrend, measurementsOf, trendKeys } from '#/record/measurements.ts';
import { exactUnit } from '#/record/terminology/exact-unit.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { isNotAFact } from '#/record/standing.ts';
import { plainHeading } from '#/record-view/plain-language.ts';

export interface TrendRow {
  readonly entry: Entry;
  readonly name: string;
  readonly when: ClinicalDate;
  readonly status: Status;
  /** The source that leads, and all that hold it. */
  readonly source: string;
  readonly sources: readonly string[];
  readonly value: Value;
  readonly interpretations: readonly Interpretation[];
  readonly ranges: readonly ReferenceRange[];
  /** What other sources say against it: shown wherever the number is. */
  readonly disputes: readonly Dispute[];
}

export interface TrendPoint extends TrendRow {
  readonly at: number;
  readonly quantity: Quantity;
}

export interface Trend {
  readonly title: string;
  /** Its plain name, where one is known and differs. */
  readonly plain?: { readonly en: string; readonly cy: string };
  /** Dated numbers in this unit, oldest first; the only ones that are drawn. */
  readonly points: readonly TrendPoint[];
  /** Dated entries of the same test without a number: a break in the line. */
  readonly gaps: readonly (TrendRow & { readonly at: number })[];
  /** Numbers of this test whose date is not known to the day: listed, not drawn. */
  readonly undated: readonly TrendRow[];
  /** The same test in another unit, or in one that is not certain: listed, never converted, never drawn. */
  readonly otherUnits: readonly TrendRow[];
  readonly notFacts: readonly TrendRow[];
  /** The one reference range that every drawn point carries, if there is one and it is in this unit. */
  readonly commonRange?: ReferenceRange;
}

/** Everything about one test in one unit. `key` is one of `trendKeys`. */
export function arrangeTrend(
  entries: readonly Entry[],
  key: string,
  disputes: ReadonlyMap<string, readonly Dispute[]> = new Map(),
): Trend {
  const code = codeOfTrend(key);
  const rows = entries.flatMap((entry) =>
    rowsOf(entry, { key, code, disputes: disputes.get(entry.id) ?? [] }),
  );
  const facts = rows.filter((row) => !isNotAFact(row.row.status));
  const points: TrendPoint[] = [];
  const gaps: (TrendRow & { at: number })[] = [];
  const undated: TrendRow[] = [];
  const otherUnits: TrendRow[] = [];
  for (const { row, isOfKey } of facts) {
    const at = instantOf(row.when);
    if (row.value.is === 'quantity' && !isOfKey) otherUnits.push(row);
    else if (at === undefined) undated.push(row);
    else if (row.value.is === 'quantity') points.push({ ...row, at, quantity: row.value.quantity });
    else gaps.push({ ...row, at });
  }
  const ordered = points.toSorted((a, b) => a.at - b.at);
  const commonRange = rangeOfAll(ordered);
  const newest = ordered.at(-1) ?? facts[0]?.row;
  const plain = newest === undefined ? undefined : plainOf(newest);
  return {
    title: newest?.name ?? '',
    ...(plain === undefined ? {} : { plain }),
    points: ordered,
    gaps: gaps.toSorted((a, b) => a.at - b.at),
    undated,
    otherUnits,
    notFacts: rows.filter(({ row }) => isNotAFact(row.status)).map(({ row }) => row),
    ...(commonRange === undefined ? {} : { commonRange }),
  };
}

interface Sought {
  readonly key: string;
  readonly code: string;
  readonly disputes: readonly Dispute[];
}

function rowsOf(
  entry: Entry,
  { key, code, disputes }: Sought,
): readonly { row: TrendRow; isOfKey: boolean }[] {
  const lead = entry.facts[0];
  const { source } = lead.provenance;
  return measurementsOf(lead)
    .filter((one) => codeKeys(one.codings, source).includes(code))
    .map((one) => ({
      isOfKey: trendKeys(one, source).includes(key),
      row: {
        entry,
        name: one.name,
        when: entry.when,
        status: entry.status,
        source,
        sources: entry.sources,
        value: one.value,
        interpretations: one.interpretations,
        ranges: one.ranges,
        disputes,
      },
    }));
}

/** The plain name of what was measured, when it is the entry itself and not one of its parts. */
function plainOf(row: TrendRow): Trend['plain'] {
  const lead = row.entry.facts[0];
  return row.name === lead.title ? plainHeading(lead) : undefined;
}

/** Milliseconds of a date known at least to the day; a month or a year is too coarse to be drawn as a point. */
function instantOf(when: ClinicalDate): number | undefined {
  if (when.known !== 'day' && when.known !== 'time') return undefined;
  const at = Date.parse(sortKey(when));
  return Number.isNaN(at) ? undefined : at;
}

function rangeOfAll(points: readonly TrendPoint[]): ReferenceRange | undefined {
  const ranges = points.map((point) => (point.ranges.length === 1 ? point.ranges[0] : undefined));
  const [first] = ranges;
  const unit = points[0] && exactUnit(points[0].quantity);
  if (first === undefined || (first.low === undefined && first.high === undefined)) return undefined;
  if (!isPlain(first.low, unit) || !isPlain(first.high, unit)) return undefined;
  const same = ranges.every(
    (range) =>
      range !== undefined &&
      range.low?.value === first.low?.value &&
      range.high?.value === first.high?.value &&
      range.appliesTo === first.appliesTo &&
      isPlain(range.low, unit) &&
      isPlain(range.high, unit),
  );
  return same ? first : undefined;
}

/** A limit in the unit of the line. One without a unit of its own is not assumed to be in it. */
function isPlain(limit: Quantity | undefined, unit: string | undefined): boolean {
  return limit === undefined || (limit.comparator === undefined && exactUnit(limit) === unit);
}

/** One line per source, each point with its place in time; entries without a number break the line of their source. */
export function arrangeSeries(trend: Trend): readonly {
  readonly source: string;
  readonly points: readonly (
    TrendPoint | (TrendRow & { readonly at: number; readonly quantity?: undefined })
  )[];
}[] {
  const sources = [...new Set(trend.points.map((point) => point.source))];
  return sources.map((source) => ({
    source,
    points: [...trend.points, ...trend.gaps]
      .filter((point) => point.source === source)
      .toSorted((a, b) => a.at - b.at),
  }));
}
