import { describe, expect, it } from 'vitest';
import {
  arrangeStops,
  arrangeTimeDomain,
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

  it('finds the nearest point', () => {
    expect(nearestStop(arrangeStops(series), (stop) => Math.abs(stop.point.at - 28))).toBe(2);
  });
});
