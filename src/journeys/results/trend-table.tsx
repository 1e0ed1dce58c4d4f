import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { wordsDispute } from '#/record-view/entry-disputes.words.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { formatInterpretations, formatRange, formatValue } from '#/record-view/format-value.ts';
import { Link } from '#/ui/link.tsx';
import { Table } from '#/ui/table.tsx';
import type { TrendRow } from './arrange-trend.ts';
import { TREND_WORDS } from './trend.words.ts';

export interface TrendTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly TrendRow[];
}

/** Everything the chart shows and what it cannot: ranges, judgements and statuses as they were sent. */
export function TrendTable({ caption, captionHidden = false, rows }: TrendTableProps): ReactElement {
  const words = useWords(TREND_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: 'when', name: words.when },
        { key: 'value', name: words.value },
        { key: 'judged', name: words.judged },
        { key: 'range', name: words.range },
        { key: 'status', name: words.status },
        { key: 'source', name: words.source },
      ]}
      rows={rows.map((row) => ({
        key: `${row.entry.id} ${row.name}`,
        cells: {
          when: <Link to={entryPath(row.entry.id)}>{formatClinicalDate(row.when, language)}</Link>,
          value: formatValue(row.value, language),
          judged: formatInterpretations(row.interpretations, language) || words.nothing,
          range:
            row.ranges
              .map((one) => formatRange(one, language))
              .filter((text) => text !== undefined)
              .join('; ') || words.nothing,
          status: [
            wordsStanding(row.entry.kind, row.status, language),
            ...row.disputes.map((dispute) => wordsDispute(dispute, row.entry.kind, nameOf, language)),
          ].join('. '),
          source: row.sources.map(nameOf).join('; '),
        },
      }))}
    />
  );
}
