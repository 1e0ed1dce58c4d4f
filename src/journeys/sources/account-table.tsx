import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Coverage } from '#/record/coverage.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Table, type Row } from '#/ui/table.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { accountOf, totalOf, type Account } from './arrange-sources.ts';
import { SOURCES_WORDS } from './sources.words.ts';

/** One row a source and one for all: received = shown + told inside another + set aside. */
export function AccountTable({ coverage }: { readonly coverage: readonly Coverage[] }): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const { language } = useLanguage();
  const organisation = useSourceName();
  const accounts = coverage.map((source) => accountOf(source.counts));
  const total = totalOf(accounts);
  const cells = (name: string, account: Account): Row['cells'] => ({
    name,
    received: formatNumber(account.received, language),
    shown: formatNumber(account.shown, language),
    folded: formatNumber(account.folded, language),
    setAside: formatNumber(account.setAside, language),
  });
  const rows: readonly Row[] = coverage.map((source, place) => {
    const account = accounts[place] ?? total;
    return {
      key: source.source,
      cells: cells(organisation(source.source), account),
      data: { 'data-source': source.source, ...dataOf(account) },
    };
  });
  return (
    <div className="app-section">
      {total.addsUp ? null : (
        <WarningCallout heading={words.important} prefix={words.important}>
          <p>{words.doesNotAddUp}</p>
        </WarningCallout>
      )}
      <Table
        caption={words.allHeading}
        columns={[
          { key: 'name', name: words.organisation },
          { key: 'received', name: words.received, numeric: true },
          { key: 'shown', name: words.shown, numeric: true },
          { key: 'folded', name: words.folded, numeric: true },
          { key: 'setAside', name: words.setAside, numeric: true },
        ]}
        rows={[
          ...rows,
          {
            key: 'total',
            cells: cells(words.total, total),
            data: { 'data-total': 'all', ...dataOf(total) },
            total: true,
          },
        ]}
      />
    </div>
  );
}

function dataOf(account: Account): NonNullable<Row['data']> {
  return {
    'data-received': account.received,
    'data-shown': account.shown,
    'data-folded': account.folded,
    'data-set-aside': account.setAside,
  };
}
