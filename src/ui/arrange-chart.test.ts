import { describe, expect, it } from 'vitest';
import {
  arrangeStops,
  arrangeTimeDomain,
  arrangeTimeTicks,
  arrangeValueDomain,
  nearestStop,
  type ChartSeries,
} from './arrange-chart.ts';

const point = (at: number, value: number | undefined) => ({
  at,
  value,
  label: String(value),
  when: String(at),
});
const series: ChartSeries[] = [
  { key: 'a', name: 'A', points: [point(30, 3), point(10, 0), point(20, undefined)] },
  { key: 'b', name: 'B', points: [point(10, 8)] },
];

describe('a line chart', () => {
  it('steps through every drawn point from old to new, and nought is a point', () => {
    expect(arrangeStops(series).map((stop) => [stop.series.key, stop.point.value])).toEqual([
      ['a', 0],
      ['b', 8],
      ['a', 3],
    ]);
  });

  it('never lets the axis fall below nought when no value does', () => {
    expect(arrangeValueDomain(arrangeStops(series), undefined)[0]).toBe(0);
  });

  it('keeps both ends of the band in the picture', () => {
    const [low, high] = arrangeValueDomain(arrangeStops(series), { low: -2, high: 20, label: '' });
    expect(low).toBeLessThan(-2);
    expect(high).toBeGreaterThan(20);
  });

  it('gives a single point room on both sides', () => {
    const one = arrangeStops([{ key: 'a', name: 'A', points: [point(1000, 5)] }]);
    const [from, to] = arrangeTimeDomain(one);
    expect(from).toBeLessThan(1000);
    expect(to).toBeGreaterThan(1000);
    const [low, high] = arrangeValueDomain(one, undefined);
    expect(high - low).toBeGreaterThan(0);
  });

  it('names years alone over more than three years, and never crowds its labels', () => {
    const from = Date.UTC(2010, 5, 1);
    const to = Date.UTC(2020, 5, 1);
    const across = (width: number) => (at: number) => ((at - from) / (to - from)) * width;
    const years = (width: number) =>
      arrangeTimeTicks([from, to], [], across(width)).map((at) => new Date(at).getUTCFullYear());
    expect(years(1000)).toHaveLength(10);
    expect(years(300)).toEqual([2011, 2014, 2017, 2020]);
  });

  it('keeps the proposed moments over a short time, but none that would run into another', () => {
    const ticks = arrangeTimeTicks([0, 1000], [0, 500, 600, 1000], (at) => at / 5);
    expect(ticks).toEqual([0, 500, 1000]);
  });

  it('finds the nearest point', () => {
    expect(nearestStop(arrangeStops(series), (stop) => Math.abs(stop.point.at - 28))).toBe(2);
  });
});
