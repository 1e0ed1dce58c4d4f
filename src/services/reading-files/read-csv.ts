import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Part } from '#/record/readings/reading.ts';
import type { Bytes } from './bytes.ts';
import { DayOrderSeen, readDate, wallOf } from './dates.ts';
import type { FileAnswer, FileFault, FileOptions, FileQuestion } from './file-answer.ts';
import { readLine } from './line-readings.ts';
import { Sink } from './sink.ts';
import { eachLine, findTable, type Line, type Table } from './table.ts';
import { isUnitOf, unitsInUse } from './units.ts';
import { offsetsIn } from './wall-time.ts';

/** Two years of a glucose sensor are about 20 MB. A table is held as a whole, since its dates are judged as a whole. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a table of measurements (CSV; commas, semicolons or tabs) as Omron, Withings, Dexcom Clarity, LibreView and people
 * themselves write it. Where the file does not show the order of day and month, or a unit, it asks.
 */
export async function readCsv(
  name: string,
  bytes: Bytes,
  options: FileOptions,
): Promise<Outcome<FileAnswer, FileFault>> {
  const text = await textOf(bytes);
  if (!text.ok) return text;
  const table = findTable(text.value);
  if (table === undefined) return failed('not-known');
  const unitAsked = askUnit(table, options.units ?? {});
  if (unitAsked !== undefined) return ok(unitAsked);
  const seen = new DayOrderSeen();
  eachLine(table, (line) => seen.see(momentOf(table, line)));
  if (seen.order === 'contradictory') return failed('dates-contradictory');
  const isDayFirst = seen.order === 'not-shown' ? options.dayFirst : seen.order === 'day-first';
  if (isDayFirst === undefined) return ok({ is: 'asks', about: 'day-order', example: seen.undecided ?? '' });

  const sink = new Sink(options);
  const offsetAt = offsetsIn(options.timeZone);
  eachLine(table, (line) => {
    const date = readDate(momentOf(table, line));
    const wall = date && wallOf(date, isDayFirst);
    readLine({
      file: name,
      columns: table.columns,
      units: options.units ?? {},
      line,
      ...(wall !== undefined && { takenAt: wall + (date?.offset ?? offsetAt(wall)) }),
      sink,
    });
  });
  await sink.flush(true);
  return bytes.isStopped ? failed('stopped') : ok(sink.told('csv', table.columns.unread));
}

async function textOf(bytes: Bytes): Promise<Outcome<string, FileFault>> {
  const [first = 0, second = 0] = await bytes.beginning(2);
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const decoder = new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  let text = '';
  let size = 0;
  for await (const piece of bytes.take()) {
    size += piece.length;
    if (size > MOST_BYTES) return failed('too-large');
    text += decoder.decode(piece, { stream: true });
  }
  return bytes.isStopped ? failed('stopped') : ok(text + decoder.decode());
}

const momentOf = ({ columns }: Table, line: Line): string => columns.when.map(line.cell).join(' ').trim();

/** The first column of which neither its header nor the person said the unit. */
function askUnit(table: Table, units: Readonly<Partial<Record<Part, string>>>): FileQuestion | undefined {
  const unsaid = table.columns.numbers.find(({ part, unit }) => {
    const said = unit ?? units[part];
    return said === undefined || (unit === undefined && !isUnitOf(part, said));
  });
  if (unsaid === undefined) return undefined;
  const { part, header } = unsaid;
  return { is: 'asks', about: 'unit', part, column: header, choices: unitsInUse(part) };
}
