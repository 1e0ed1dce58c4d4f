import { findColumns, type Columns } from './columns.ts';
import { copied } from './copied.ts';
import { eachRow } from './rows.ts';

const DELIMITERS = [',', ';', '\t'];
/** Exports begin with a title, and sometimes with the person's name, before their headers. */
const HEADERS_WITHIN = 20;

/** A table inside a text: how its cells are parted, in which row its headers stand, and what its columns are. */
export interface Table {
  readonly text: string;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly columns: Columns;
}

/** Finds the table of measurements in a text; undefined when there is none. */
export function findTable(text: string): Table | undefined {
  const found = DELIMITERS.flatMap((delimiter): readonly Table[] => {
    let table: Table | undefined;
    eachRow(text, delimiter, (cells, headerRow) => {
      const columns = findColumns(cells);
      if (columns !== undefined) table = { text, delimiter, headerRow, columns };
      return columns !== undefined || headerRow === HEADERS_WITHIN ? 'stop' : undefined;
    });
    return table === undefined ? [] : [table];
  });
  return found.sort((a, b) => b.columns.numbers.length - a.columns.numbers.length)[0];
}

/** Calls with every row below the headers. */
export function eachLine({ text, delimiter, headerRow }: Table, each: (line: Line) => void): void {
  eachRow(text, delimiter, (cells, row) => {
    if (row > headerRow)
      each({ row: String(row), cell: (at) => (at === undefined ? '' : copied(cells[at] ?? '')) });
    return undefined;
  });
}

/** One row: its number in the file, and its cells. */
export interface Line {
  readonly row: string;
  /** Empty where the row is shorter. */
  readonly cell: (at: number | undefined) => string;
}
