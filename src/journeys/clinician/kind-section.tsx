import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { SharedReading } from '#/record/readings/reviewing/shared-reading.ts';
import type { KindSummary } from '#/record/readings/reviewing/summarise.ts';
import { formatDayOf, formatMonthOf } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { howWords, kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { LineChart } from '#/ui/chart.tsx';
import { ShowMore } from '#/ui/show-more.tsx';
import { SummaryList } from '#/ui/summary-list.tsx';
import { Table, type Row } from '#/ui/table.tsx';
import { bestWords, chartOf, stateWords, summaryLines, takenWords, type Saying } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { DisplayPhoto } from './display-photo.tsx';
import { Tick } from './tick.tsx';
import type { Ticks } from './use-ticks.ts';

const ROWS = 40;

/** Months on the axis would all be the same. */
const SHORT_MS = 60 * 24 * 60 * 60 * 1000;

/** One kind of reading on one page: what it comes to, its course, and every value. */
export function KindSection({
  summary,
  ticks,
}: {
  readonly summary: KindSummary;
  readonly ticks: Ticks;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  const say: Saying = { words, names, language };
  const kind = kindWords(summary, names);
  const times = summary.counted.map(({ takenAt }) => Date.parse(takenAt));
  const isShort = Math.max(...times) - Math.min(...times) < SHORT_MS;
  return (
    <section data-kind={summary.kind}>
      <h2 className="nhsuk-heading-m">{words.summary(kind)}</h2>
      <SummaryList
        rows={summaryLines(summary, say).map(({ key, name, values, data }) => ({
          key,
          name,
          value: values.map((value, place) => (
            <span
              key={value}
              className={
                place === 0 && data === 'average' ? 'app-clinician__average' : 'app-clinician__value'
              }
              data-summary={place === 0 ? data : undefined}
            >
              {value}
            </span>
          )),
        }))}
      />
      {summary.counted.length < 2 ? null : (
        <LineChart
          title={`${words.trend}: ${kind}`}
          description={words.trendWhat(kind)}
          series={chartOf(summary, say)}
          formatAt={(at) => (isShort ? formatDayOf(at, language) : formatMonthOf(at, language))}
          formatNumber={(value) => formatNumber(value, language)}
          stepLabel={words.step}
        />
      )}
      <Values kind={kind} readings={summary.readings} ticks={ticks} say={say} />
    </section>
  );
}

/** Every value as it was sent, newest first. */
function Values({
  kind,
  readings,
  ticks,
  say,
}: {
  readonly kind: string;
  readonly readings: readonly SharedReading[];
  readonly ticks: Ticks;
  readonly say: Saying;
}): ReactElement {
  const { words } = say;
  const [count, setCount] = useState(ROWS);
  const rows = readings.slice(0, count).flatMap((shared) => rowOf(shared, ticks, say) ?? []);
  return (
    <>
      <Table
        caption={`${kind}: ${words.readings}`}
        columns={[
          { key: 'what', name: words.columns.what },
          { key: 'when', name: words.columns.when },
          { key: 'how', name: words.columns.how },
          { key: 'state', name: words.columns.state },
          { key: 'choose', name: words.columns.choose },
        ]}
        rows={rows}
      />
      <ShowMore
        left={readings.length - count}
        text={words.more(Math.min(ROWS, readings.length - count))}
        onMore={() => setCount(count + ROWS)}
      />
    </>
  );
}

function rowOf(shared: SharedReading, ticks: Ticks, say: Saying): Row | undefined {
  const { words, names, language } = say;
  const { id, reading } = shared;
  if (reading === undefined) return undefined;
  const what = measuredWords(reading, names, language);
  const when = takenWords(reading.takenAt, language);
  const choose = ticks.canTick(id) ? (
    <Tick
      label={words.choose(`${what}, ${when}`)}
      isOn={ticks.isTicked(id)}
      onChange={(on) => ticks.tick(id, on)}
    />
  ) : null;
  return {
    key: id,
    data: { 'data-reading': id },
    cells: {
      what,
      when,
      how: (
        <>
          {[...bestWords(reading, say), ...howWords(reading, names)].join(' · ')}
          <DisplayPhoto {...shared} />
        </>
      ),
      state: stateWords(shared, say).join(' · '),
      choose,
    },
  };
}
