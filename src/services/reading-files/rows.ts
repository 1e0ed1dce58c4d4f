/* oxlint-disable typescript/triple-slash-reference -- the types of a module without types of its own; the compile unit of the
   tests sees them only from here */
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

/** Calls with the cells of every row that is not empty, and its number (from 1). Stops when told `stop`. */
export function eachRow(
  text: string,
  delimiter: string,
  each: (cells: readonly string[], row: number) => 'stop' | undefined,
): void {
  let row = 0;
  Papa.parse(text, {
    delimiter,
    skipEmptyLines: true,
    step: ({ data }, parser) => {
      row += 1;
      if (each(data, row) === 'stop') parser.abort();
    },
  });
}
