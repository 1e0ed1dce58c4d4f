import type { ReactElement, ReactNode } from 'react';

export interface SummaryRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly border?: boolean;
  /** `data-…` attributes of the list. */
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
}

export function SummaryList({ rows, border = true, data }: SummaryListProps): ReactElement {
  return (
    <dl
      className={border ? 'nhsuk-summary-list' : 'nhsuk-summary-list nhsuk-summary-list--no-border'}
      {...data}
    >
      {rows.map((row) => (
        <div className="nhsuk-summary-list__row" key={row.key}>
          <dt className="nhsuk-summary-list__key">{row.name}</dt>
          <dd className="nhsuk-summary-list__value">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
