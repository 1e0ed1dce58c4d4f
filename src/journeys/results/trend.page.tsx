import { type ReactElement, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useTrend } from '#/hooks/record.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { useDisputes } from '#/record-view/use-disputes.ts';
import '#/record-view/entry.css';
import { formatUnit } from '#/record-view/format-value.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { arrangeTrend, type Trend, type TrendRow } from './arrange-trend.ts';
import { TrendChart } from './trend-chart.tsx';
import { TrendTable } from './trend-table.tsx';
import { TREND_WORDS } from './trend.words.ts';

export function TrendPage(): ReactElement {
  const words = useWords(TREND_WORDS);
  const { '*': ref = '' } = useParams();
  const [search] = useSearchParams();
  const course = useTrend(ref, Number(search.get('measurement')));
  const disputes = useDisputes();
  const { language } = useLanguage();
  const trend = useMemo(
    () => course && arrangeTrend(course.entries, course.key, disputes.byEntry),
    [course, disputes],
  );
  const official = trend?.plain === undefined ? undefined : trend.title;
  return (
    <>
      <BackLink to="/record/results">{words.back}</BackLink>
      <PageHeading text={words.heading} about={trend?.plain?.[language] ?? trend?.title} />
      {official === undefined ? null : (
        <p className="app-entry__name">
          {LINE_WORDS[language].officialName}:{' '}
          <SourceText source={trend?.points.at(-1)?.source}>{official}</SourceText>
        </p>
      )}
      {course === null ? <p>{words.none}</p> : null}
      {course === undefined ? <Loading>{words.looking}</Loading> : null}
      {trend ? <TrendBody trend={trend} /> : null}
      <CoverageRegion />
    </>
  );
}

function TrendBody({ trend }: { readonly trend: Trend }): ReactElement {
  const words = useWords(TREND_WORDS);
  const { language } = useLanguage();
  const last = trend.points.at(-1);
  if (last === undefined && trend.undated.length + trend.otherUnits.length + trend.notFacts.length === 0)
    return <p>{words.none}</p>;
  return (
    <>
      {last === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="nhsuk-body">{words.lead(formatUnit(last.quantity))}</p>
          <TrendChart trend={trend} language={language} />
          <TrendTable caption={words.tableCaption} rows={trend.points.toReversed()} />
        </>
      )}
      <Apart heading={words.gaps} text={words.gapsText} rows={trend.gaps} />
      <Apart heading={words.undated} text={words.undatedText} rows={trend.undated} />
      <Apart heading={words.otherUnits} text={words.otherUnitsText} rows={trend.otherUnits} />
      <Apart heading={words.notFacts} rows={trend.notFacts} />
      <div className="app-page-tools">
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}

interface ApartProps {
  readonly heading: string;
  readonly text?: string;
  readonly rows: readonly TrendRow[];
}

function Apart({ heading, text, rows }: ApartProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {text === undefined ? null : <p>{text}</p>}
      <TrendTable caption={heading} captionHidden rows={rows} />
    </section>
  );
}
