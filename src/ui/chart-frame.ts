import { scaleLinear, scaleUtc } from 'd3-scale';
import {
  arrangeTimeDomain,
  arrangeTimeTicks,
  arrangeValueDomain,
  showsYears,
  type ChartBand,
  type Stop,
} from './arrange-chart.ts';

/** Half the width of a label of the time axis, in pixels: labels near an edge are moved in by it. */
const HALF_LABEL = 34;
/** Above this many points the markers shrink. */
const CROWDED_ABOVE = 20;

export const MARGIN = { top: 30, right: 20, bottom: 36, left: 52 };

/** A picture measured out, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  /** The ticks are years, and named so. */
  readonly years: boolean;
  /** So many points that full-sized markers would hide the line. */
  readonly crowded: boolean;
  readonly yTicks: readonly number[];
}

/** The size of the picture and how moments and values are placed in it. `width` in pixels. */
export function frameOf(stops: readonly Stop[], band: ChartBand | undefined, width: number): Frame {
  const height = Math.round(Math.max(260, Math.min(360, width * 0.55)));
  const domain = arrangeTimeDomain(stops);
  const x = scaleUtc()
    .domain([...domain])
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([...arrangeValueDomain(stops, band)])
    .nice(5)
    .range([height - MARGIN.bottom, MARGIN.top]);
  return {
    width,
    height,
    x: (at) => x(at),
    y: (value) => y(value),
    xTicks: arrangeTimeTicks(domain, x.ticks(Math.max(2, Math.floor(width / 120))).map(Number), (at) =>
      labelPlace(x(at), width),
    ),
    years: showsYears(domain),
    crowded: stops.length > CROWDED_ABOVE,
    yTicks: y.ticks(5),
  };
}

/** Where a label of the time axis stands: at its moment, but inside the picture. */
export function labelPlace(place: number, width: number): number {
  return Math.min(Math.max(place, HALF_LABEL), width - HALF_LABEL);
}
