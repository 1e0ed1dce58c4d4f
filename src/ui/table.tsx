/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone the
   style sheet lays the parts out as blocks, and browsers then forget what they are unless the roles are written down */
import type { ReactElement, ReactNode } from 'react';

export interface Column {
  readonly key: string;
  readonly name: string;
  readonly numeric?: boolean;
}

export interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
  /** `data-…` attributes of the row. */
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  /** The row adds up the others. */
  readonly total?: boolean;
}

export interface TableProps {
  readonly caption: ReactNode;
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly Row[];
  readonly captionHidden?: boolean;
}

/** A table whose rows become name-and-value lists on a phone. The first column names the row. */
export function Table({ caption, columns, rows, captionHidden = false }: TableProps): ReactElement {
  return (
    <table className="nhsuk-table nhsuk-table--responsive app-table" role="table">
      <caption
        className={captionHidden ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption nhsuk-table__caption--m'}
      >
        {caption}
      </caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr className="nhsuk-table__row" role="row">
          {columns.map((column) => (
            <th className={cellClass('header', column)} scope="col" role="columnheader" key={column.key}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <TableRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: TableProps['columns'];
}): ReactElement {
  return (
    <tr
      className={row.total === true ? 'nhsuk-table__row app-table__total' : 'nhsuk-table__row'}
      role="row"
      {...row.data}
    >
      {columns.map((column, place) => {
        const content = (
          <>
            <span className="nhsuk-table-responsive__heading" aria-hidden="true">
              {column.name}{' '}
            </span>
            <span className="app-table__value">{row.cells[column.key]}</span>
          </>
        );
        return place === 0 ? (
          <th className={cellClass('cell', column)} scope="row" role="rowheader" key={column.key}>
            {content}
          </th>
        ) : (
          <td className={cellClass('cell', column)} role="cell" key={column.key}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function cellClass(part: 'header' | 'cell', column: Column): string {
  return column.numeric === true
    ? `nhsuk-table__${part} nhsuk-table__${part}--numeric`
    : `nhsuk-table__${part}`;
}
