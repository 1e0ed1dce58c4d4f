import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOrganisationName } from '#/hooks/record.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { formatInterpretation, formatRange, formatValue } from '#/record-view/format-value.ts';
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
  const nameOf = useOrganisationName();
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
          judged:
            row.interpretations.map((one) => formatInterpretation(one, language)).join('; ') || words.nothing,
          range:
            row.ranges
              .map((one) => formatRange(one, language))
              .filter((text) => text !== undefined)
              .join('; ') || words.nothing,
          status: wordsStanding(row.entry.kind, row.status, language),
          source: row.sources.map(nameOf).join('; '),
        },
      }))}
    />
  );
}
