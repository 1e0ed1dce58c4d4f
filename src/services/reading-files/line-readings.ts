import { KIND_PARTS } from '#/record/readings/kinds.ts';
import type { DeviceFlag, Part, Reading, ReadingDevice, ReadingKind } from '#/record/readings/reading.ts';
import type { Columns, NumberColumn } from './columns.ts';
import type { LeftOutReason } from './left-out.ts';
import { isBlank, readNumber } from './numbers.ts';
import type { Sink } from './sink.ts';
import type { Line } from './table.ts';
import { inKeptUnit, isKeptUnit, isPossible } from './units.ts';

/** A row of a table, and what is known of it. */
export interface LinePlan {
  readonly file: string;
  readonly columns: Columns;
  /** By part, where the header says none. */
  readonly units: Readonly<Partial<Record<Part, string>>>;
  readonly line: Line;
  /** Undefined when the row has no date and time that exist. */
  readonly takenAt?: string;
  readonly sink: Sink;
}

/** A number as it is kept, and as it was written where that was in another unit. */
interface Cell {
  readonly column: NumberColumn;
  readonly value: number;
  readonly asWritten?: string;
}

/** Events of a glucose sensor that hold a measurement; an alert holds the limit that was passed. */
const MEASURES = /^(egv|calibration)/i;
const YES = /^(yes|y|true|1|x|detected)$/i;

/** Makes the readings of one row. Every number in it is a reading, part of one, or left out; a row without any is left out. */
export function readLine(plan: LinePlan): void {
  const { columns, line, sink } = plan;
  const leaveOut = (reason: LeftOutReason, what: string): void => {
    sink.receive();
    sink.leftOut(reason, what, line.row);
  };
  if (columns.event !== undefined && !MEASURES.test(line.cell(columns.event)))
    return leaveOut('not-kept', 'event');
  const written = columns.numbers.filter(({ at }) => !isBlank(line.cell(at)));
  if (written.length === 0) return leaveOut('no-measurement', 'row');
  const cells = written.flatMap((column): readonly Cell[] => {
    const read = readCell(plan, column);
    if (typeof read !== 'string') return [read];
    leaveOut(read, column.header);
    return [];
  });
  for (const { kind, first, parts } of group(cells)) {
    const isWhole = KIND_PARTS[kind].needed.every((part) => parts.some(({ column }) => column.part === part));
    if (!isWhole) leaveOut('half-a-pair', first.column.header);
    else if (plan.takenAt === undefined) leaveOut('no-time', kind);
    else {
      sink.receive();
      sink.reading(readingOf(plan, { kind, first, parts }, plan.takenAt), line.row);
    }
  }
}

function readCell({ line, units }: LinePlan, column: NumberColumn): Cell | LeftOutReason {
  const { at, part } = column;
  const said = line.cell(at).trim();
  const number = readNumber(part, said);
  if (typeof number === 'string') return number;
  const unit = column.unit ?? units[part] ?? '';
  const value = inKeptUnit(part, number, unit);
  if (value === undefined) return 'unknown-unit';
  if (!isPossible(part, value)) return 'impossible';
  return { column, value, ...(!isKeptUnit(part, unit) && { asWritten: `${said} ${unit}` }) };
}

interface Group {
  readonly kind: ReadingKind;
  readonly first: Cell;
  readonly parts: readonly Cell[];
}

/** What belongs together: two pressures with the pulse between them, oxygen with its pulse; all else stands alone. */
function group(cells: readonly Cell[]): readonly Group[] {
  const of = (part: Part): readonly Cell[] => cells.filter(({ column }) => column.part === part);
  const [systolic, diastolic, oxygen, pulse] = [
    of('systolic'),
    of('diastolic'),
    of('oxygen-saturation'),
    of('pulse'),
  ];
  const isPair = systolic.length === 1 && diastolic.length === 1;
  const host = isPair ? [...systolic, ...diastolic] : oxygen.length === 1 ? oxygen : [];
  const together = host.length > 0 && pulse.length === 1 ? [...host, ...pulse] : host;
  const alone = cells.filter((one) => !together.includes(one)).map((one) => [one]);
  return [together, ...alone].flatMap((parts) => {
    const [first] = parts;
    return first === undefined ? [] : [{ kind: kindOf(first.column.part), first, parts }];
  });
}

function kindOf(part: Part): ReadingKind {
  switch (part) {
    case 'systolic':
    case 'diastolic':
      return 'blood-pressure';
    default:
      return part;
  }
}

function readingOf(plan: LinePlan, { kind, first, parts }: Group, takenAt: string): Reading {
  const { columns, line } = plan;
  const flags = kind === 'blood-pressure' ? flagsOf(plan) : [];
  const device = deviceOf(plan);
  const note = line.cell(columns.note).trim();
  const written = parts.flatMap(({ column, asWritten }) =>
    asWritten === undefined ? [] : [[column.part, asWritten] as const],
  );
  // Of two columns with the same part, as of two sensors, each is a reading of its own.
  const isAlone = columns.numbers.filter(({ part }) => part === first.column.part).length === 1;
  const row = isAlone && columns.numbers.length === 1 ? line.row : `${line.row} ${first.column.header}`;
  return {
    kind,
    values: Object.fromEntries(parts.map(({ column, value }) => [column.part, value])),
    takenAt,
    how: flags.length === 0 ? {} : { flags },
    origin: { is: 'file', file: plan.file, row },
    ...(device !== undefined && { device }),
    ...(written.length > 0 && { asWritten: Object.fromEntries(written) }),
    ...(!isBlank(note) && { note }),
  };
}

function flagsOf({ columns, line }: LinePlan): readonly DeviceFlag[] {
  return columns.flags.filter(({ at }) => YES.test(line.cell(at).trim())).map(({ flag }) => flag);
}

function deviceOf({ columns, line }: LinePlan): ReadingDevice | undefined {
  const [name, serial] = [line.cell(columns.device).trim(), line.cell(columns.serial).trim()];
  const device: ReadingDevice = {
    ...(!isBlank(name) && { name }),
    ...(columns.maker !== undefined && { maker: columns.maker }),
    ...(!isBlank(serial) && { serial }),
  };
  return Object.keys(device).length === 0 ? undefined : device;
}
