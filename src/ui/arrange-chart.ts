/** One point of a line: `value` undefined breaks the line there (a gap), and nothing is drawn. */
export interface ChartPoint {
  /** Milliseconds. */
  readonly at: number;
  readonly value: number | undefined;
  /** The value in words, as it must be read: "less than 5 mg/L". */
  readonly label: string;
  /** When, in words. */
  readonly when: string;
  /** Not the measured number itself (only known to be below or above it): drawn hollow, with its text beside it. */
  readonly hollow?: boolean;
}

export interface ChartSeries {
  readonly key: string;
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** A range to shade behind the lines; an open end reaches the edge. */
export interface ChartBand {
  readonly low?: number;
  readonly high?: number;
  readonly label: string;
}

export interface Stop {
  readonly series: ChartSeries;
  readonly seriesIndex: number;
  readonly point: ChartPoint & { readonly value: number };
}

/** Every drawn point of every line, oldest first: the order in which a reader steps through them. */
export function arrangeStops(series: readonly ChartSeries[]): readonly Stop[] {
  return series
    .flatMap((one, seriesIndex) =>
      one.points.flatMap((point) =>
        point.value === undefined
          ? []
          : [{ series: one, seriesIndex, point: { ...point, value: point.value } }],
      ),
    )
    .sort((a, b) => a.point.at - b.point.at || a.seriesIndex - b.seriesIndex);
}

/** The ends of the value axis: all points and both ends of the band, with a little air. A flat line gets room too. */
export function arrangeValueDomain(
  stops: readonly Stop[],
  band: ChartBand | undefined,
): readonly [number, number] {
  const all = stops.map((stop) => stop.point.value);
  if (band?.low !== undefined) all.push(band.low);
  if (band?.high !== undefined) all.push(band.high);
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.1;
  // An axis of things that are never below nought should not suggest that they could be.
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

/**
 * The ends of the time axis, with a little air, so that no point sits on the edge. A single moment gets
 * a month on each side.
 */
export function arrangeTimeDomain(stops: readonly Stop[]): readonly [number, number] {
  const first = stops[0]?.point.at ?? 0;
  const last = stops.at(-1)?.point.at ?? 0;
  const month = 30 * 24 * 60 * 60 * 1000;
  if (first === last) return [first - month, last + month];
  const air = (last - first) * 0.04;
  return [first - air, last + air];
}

/** Labels of the time axis nearer to each other than this, in pixels, would run together. */
const TICK_GAP = 70;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Above this span the months say nothing: years alone. */
const YEARS_ABOVE_MS = 3 * 365.25 * DAY_MS;

/** Whether the time axis names years alone. */
export function showsYears([from, to]: readonly [number, number]): boolean {
  return to - from > YEARS_ABOVE_MS;
}

/**
 * Where the time axis has labels: the first days of years when the span is long, else the moments proposed; never two
 * whose places on screen are closer than a label is wide.
 */
export function arrangeTimeTicks(
  domain: readonly [number, number],
  proposed: readonly number[],
  place: (at: number) => number,
): readonly number[] {
  const kept: number[] = [];
  for (const tick of showsYears(domain) ? yearsOf(domain) : proposed) {
    const last = kept.at(-1);
    if (last === undefined || place(tick) - place(last) >= TICK_GAP) kept.push(tick);
  }
  return kept;
}

function yearsOf([from, to]: readonly [number, number]): readonly number[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, step) => Date.UTC(first + step, 0, 1)).filter(
    (at) => at >= from && at <= to,
  );
}

/** Which stop lies nearest to a place in the picture. */
export function nearestStop(stops: readonly Stop[], distance: (stop: Stop) => number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  stops.forEach((stop, index) => {
    const now = distance(stop);
    if (now < least) [best, least] = [index, now];
  });
  return best;
}
