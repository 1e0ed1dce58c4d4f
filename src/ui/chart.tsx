import { useEffect, useId, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { arrangeStops, type ChartBand, type ChartSeries, type Stop } from './arrange-chart.ts';
import { frameOf } from './chart-frame.ts';
import { Legend, Picture } from './chart-picture.tsx';

export type { ChartBand, ChartPoint, ChartSeries } from './arrange-chart.ts';

export interface LineChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence or two, for those who cannot see it. */
  readonly description: string;
  readonly series: readonly ChartSeries[];
  readonly band?: ChartBand;
  /** What the numbers are: a unit. */
  readonly unit?: string;
  readonly formatAt: (at: number) => string;
  readonly formatNumber: (value: number) => string;
  /** Names the slider that steps through the points. */
  readonly stepLabel: string;
}

/**
 * Lines over time. Each line has its own colour, dash and marker; a slider below steps through the points and says each
 * in words. The caller puts a table with the same numbers beside it.
 */
export function LineChart(props: LineChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const stops = useMemo(() => arrangeStops(props.series), [props.series]);
  const frame = useMemo(() => frameOf(stops, props.band, width), [stops, props.band, width]);
  const [chosen, choose] = useState<number>();
  const current = Math.min(chosen ?? stops.length - 1, stops.length - 1);
  return (
    <figure className="app-chart" ref={box}>
      <Legend series={props.series} {...(props.band === undefined ? {} : { band: props.band })} />
      <Picture
        {...props}
        frame={frame}
        stops={stops}
        current={chosen === undefined ? -1 : current}
        onChoose={choose}
      />
      {stops.length === 0 ? null : (
        <Steps
          stops={stops}
          current={current}
          label={props.stepLabel}
          onChoose={choose}
          many={props.series.length > 1}
        />
      )}
    </figure>
  );
}

interface StepsProps {
  readonly stops: readonly Stop[];
  readonly current: number;
  readonly label: string;
  readonly many: boolean;
  readonly onChoose: (index: number) => void;
}

function Steps({ stops, current, label, many, onChoose }: StepsProps): ReactElement {
  const id = useId();
  const stop = stops[current];
  const said =
    stop === undefined ? '' : `${stop.point.when}: ${many ? `${stop.series.name} ` : ''}${stop.point.label}`;
  return (
    <figcaption className="app-chart__steps">
      <output className="app-chart__said" htmlFor={id}>
        {said}
      </output>
      {stops.length < 2 ? null : (
        <>
          <label className="nhsuk-label app-chart__label" htmlFor={id}>
            {label}
          </label>
          <input
            className="app-chart__slider"
            type="range"
            id={id}
            min={0}
            max={stops.length - 1}
            step={1}
            value={current}
            aria-valuetext={said}
            onChange={(event) => onChoose(Number(event.currentTarget.value))}
          />
        </>
      )}
    </figcaption>
  );
}

function useWidth(box: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setWidth(Math.max(260, Math.round(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
