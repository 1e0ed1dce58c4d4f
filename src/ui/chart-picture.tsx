import { line } from 'd3-shape';
import { useId, type PointerEvent, type ReactElement } from 'react';
import {
  nearestStop,
  type ChartBand,
  type ChartPoint,
  type ChartSeries,
  type Stop,
} from './arrange-chart.ts';
import { labelPlace, MARGIN, type Frame } from './chart-frame.ts';
import { Marker } from './chart-marker.tsx';
import { PlainList } from './plain-list.tsx';

export interface PictureProps {
  readonly title: string;
  readonly description: string;
  readonly series: readonly ChartSeries[];
  readonly band?: ChartBand;
  readonly unit?: string;
  readonly formatAt: (at: number) => string;
  readonly formatNumber: (value: number) => string;
  readonly frame: Frame;
  readonly stops: readonly Stop[];
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

export function Picture(props: PictureProps): ReactElement {
  const { frame, stops } = props;
  const id = useId();
  function pick(event: PointerEvent<SVGSVGElement>): void {
    const place = event.currentTarget.getBoundingClientRect();
    const scale = frame.width / place.width;
    const [px, py] = [(event.clientX - place.left) * scale, (event.clientY - place.top) * scale];
    if (stops.length > 0)
      props.onChoose(
        nearestStop(stops, (s) => Math.hypot(frame.x(s.point.at) - px, frame.y(s.point.value) - py)),
      );
  }
  const now = stops[props.current];
  return (
    <svg
      className="app-chart__picture"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      onPointerDown={pick}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-text`}>{props.description}</desc>
      <Axes {...props} />
      {props.series.map((one, index) => (
        <Line key={one.key} series={one} index={index} frame={frame} />
      ))}
      {now === undefined ? null : (
        <circle className="app-chart__ring" cx={frame.x(now.point.at)} cy={frame.y(now.point.value)} r={11} />
      )}
    </svg>
  );
}

function Axes({ frame, band, unit, formatAt, formatNumber }: PictureProps): ReactElement {
  const { width, height, x, y } = frame;
  const right = width - MARGIN.right;
  const top = band?.high === undefined ? MARGIN.top : y(band.high);
  const bottom = band?.low === undefined ? height - MARGIN.bottom : y(band.low);
  return (
    <g>
      {band === undefined ? null : (
        <rect
          className="app-chart__band"
          x={MARGIN.left}
          y={top}
          width={right - MARGIN.left}
          height={Math.max(1, bottom - top)}
        />
      )}
      {frame.yTicks.map((tick) => (
        <g key={tick}>
          <line className="app-chart__grid" x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="app-chart__tick" x={MARGIN.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {frame.xTicks.map((tick) => (
        <text
          className="app-chart__tick"
          key={tick}
          x={labelPlace(x(tick), width)}
          y={height - MARGIN.bottom + 22}
          textAnchor="middle"
        >
          {frame.years ? new Date(tick).getUTCFullYear() : formatAt(tick)}
        </text>
      ))}
      <line
        className="app-chart__axis"
        x1={MARGIN.left}
        x2={right}
        y1={height - MARGIN.bottom}
        y2={height - MARGIN.bottom}
      />
      {unit === undefined ? null : (
        <text className="app-chart__unit" x={4} y={16}>
          {unit}
        </text>
      )}
    </g>
  );
}

function Line({
  series,
  index,
  frame,
}: {
  readonly series: ChartSeries;
  readonly index: number;
  readonly frame: Frame;
}): ReactElement {
  const ordered = [...series.points].sort((a, b) => a.at - b.at);
  const path = line<ChartPoint>()
    .defined((point) => point.value !== undefined)
    .x((point) => frame.x(point.at))
    .y((point) => frame.y(point.value ?? 0))(ordered);
  return (
    <g className={`app-chart__series app-chart__series--${index % 4}`}>
      <path className="app-chart__line" d={path ?? ''} />
      {ordered.map((point, place) =>
        point.value === undefined ? null : (
          <g key={place} transform={`translate(${frame.x(point.at)} ${frame.y(point.value)})`}>
            <Marker shape={index % 4} hollow={point.hollow ?? false} small={frame.crowded} />
            {point.hollow === true ? (
              <text
                className="app-chart__note"
                y={-12}
                textAnchor={frame.x(point.at) > frame.width / 2 ? 'end' : 'start'}
              >
                {point.label}
              </text>
            ) : null}
          </g>
        ),
      )}
    </g>
  );
}

export function Legend({
  series,
  band,
}: {
  readonly series: readonly ChartSeries[];
  readonly band?: ChartBand;
}): ReactElement | null {
  if (series.length < 2 && band === undefined) return null;
  return (
    <PlainList className="app-chart__legend">
      {series.map((one, index) => (
        <li key={one.key}>
          <svg
            className={`app-chart__swatch app-chart__series app-chart__series--${index % 4}`}
            viewBox="-20 -8 40 16"
            aria-hidden="true"
          >
            <path className="app-chart__line" d="M-20 0H20" />
            <Marker shape={index % 4} hollow={false} />
          </svg>
          {one.name}
        </li>
      ))}
      {band === undefined ? null : (
        <li>
          <svg className="app-chart__swatch" viewBox="-20 -8 40 16" aria-hidden="true">
            <rect className="app-chart__band" x={-20} y={-8} width={40} height={16} />
          </svg>
          {band.label}
        </li>
      )}
    </PlainList>
  );
}
