import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { Language } from '#/kit/words.ts';
import { DISPUTE_WORDS } from '#/record-view/entry-disputes.words.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatMonthOf } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { formatQuantity, formatRange, formatUnit } from '#/record-view/format-value.ts';
import { type ChartSeries, LineChart } from '#/ui/chart.tsx';
import { arrangeSeries, type Trend, type TrendPoint, type TrendRow } from './arrange-trend.ts';
import { TREND_WORDS } from './trend.words.ts';

/** The numbers as lines, one per source. A number only known to be below or above something is drawn hollow. */
export function TrendChart({
  trend,
  language,
}: {
  readonly trend: Trend;
  readonly language: Language;
}): ReactElement | null {
  const words = useWords(TREND_WORDS);
  const nameOf = useSourceName();
  const series = useMemo<readonly ChartSeries[]>(
    () =>
      arrangeSeries(trend).map((line) => ({
        key: line.source,
        name: nameOf(line.source),
        points: line.points.map((point) => ({
          at: point.at,
          value: point.quantity?.value,
          label: point.quantity === undefined ? words.gap : wordsPoint(point, language),
          when: formatClinicalDate(point.when, language),
          hollow: point.quantity?.comparator !== undefined || isDenied(point),
        })),
      })),
    [trend, nameOf, words, language],
  );
  const first = trend.points[0];
  const last = trend.points.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = trend.commonRange;
  const band =
    range === undefined
      ? undefined
      : {
          ...(range.low === undefined ? {} : { low: range.low.value }),
          ...(range.high === undefined ? {} : { high: range.high.value }),
          label: words.band(formatRange(range, language) ?? ''),
        };
  const hasRanges = trend.points.some((point) => point.ranges.length > 0);
  return (
    <>
      <LineChart
        title={words.chart(trend.plain?.[language] ?? trend.title)}
        description={words.description(
          trend.points.length,
          formatClinicalDate(first.when, language),
          formatClinicalDate(last.when, language),
        )}
        series={series}
        {...(band === undefined ? {} : { band })}
        unit={formatUnit(last.quantity)}
        formatAt={(at) => formatMonthOf(at, language)}
        formatNumber={(value) => formatNumber(value, language)}
        stepLabel={words.step}
      />
      {band === undefined && hasRanges ? <p>{words.noBand}</p> : null}
    </>
  );
}

function wordsPoint(
  point: TrendPoint | (TrendRow & { readonly quantity?: undefined }),
  language: Language,
): string {
  if (point.quantity === undefined) return '';
  const amount = formatQuantity(point.quantity, language);
  const remarks = [
    point.status.standing === 'final' ? '' : wordsStanding('result', point.status, language),
    isDenied(point) ? DISPUTE_WORDS[language].trend : '',
  ].filter((text) => text !== '');
  return remarks.length === 0 ? amount : `${amount} (${remarks.join('; ')})`;
}

/** Another source has withdrawn it: it is drawn hollow and says so, for it may not be so. */
function isDenied(point: TrendRow): boolean {
  return point.disputes.some((dispute) => dispute.speaks === 'against');
}
