import type { DeviceFlag, Part } from '#/record/readings/reading.ts';
import { copied } from './copied.ts';
import { isUnitOf } from './units.ts';

/** A column that holds numbers. `unit`: as its header says it, or the only one that it can be; undefined: nobody said. */
export interface NumberColumn {
  readonly at: number;
  readonly part: Part;
  readonly header: string;
  readonly unit?: string;
}

/** Which column of a file is what; found by their headers, never by their places. */
export interface Columns {
  readonly numbers: readonly NumberColumn[];
  /** One column with date and time, or one with the date and one with the time. */
  readonly when: readonly number[];
  readonly event?: number;
  readonly note?: number;
  readonly device?: number;
  readonly serial?: number;
  readonly flags: readonly { readonly at: number; readonly flag: DeviceFlag }[];
  readonly maker?: string;
  /** Headers of the columns that nothing is made of. */
  readonly unread: readonly string[];
}

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(blood pressure )?sys(tolic)?( (blood )?pressure| bp)?$/, 'systolic'],
  [/^(blood pressure )?dia(stolic)?( (blood )?pressure| bp)?$/, 'diastolic'],
  [/^(heart ?rate|pulse( rate)?|hr)$/, 'pulse'],
  // "Sugar" alone is what somebody ate.
  [
    /^((historic|scan|strip|cgm|sensor|blood|plasma) )*(glucose|bg)( (value|reading|level|result))?$/,
    'glucose',
  ],
  [/^blood sugar( (value|reading|level|result))?$/, 'glucose'],
  [/^(body ?)?(weight|mass)$/, 'weight'],
  [/^(body ?)?height$/, 'height'],
  [/^(spo2|(blood )?oxygen( saturation)?|o2 sat(uration)?)( level)?$/, 'oxygen-saturation'],
  [/^(body ?)?temp(erature)?$/, 'temperature'],
  [/^(peak (expiratory )?flow( rate)?|pefr?)$/, 'peak-flow'],
  [/^(hb ?)?a1c$/, 'hba1c'],
  [/^steps?( count)?$/, 'steps'],
];

const OTHERS = {
  moment:
    /^((device|measurement) )?(timestamp|date ?(\/|and)? ?time)$|^measure(d at|ment date)$|^recorded( at| on)?$/,
  date: /^date$/,
  time: /^time$/,
  event: /^event type$/,
  note: /^(notes?|comments?)$/,
  device: /^(device( name| model)?|source device id)$/,
  serial: /^serial( number)?$/,
} as const;

const FLAGS: readonly (readonly [RegExp, DeviceFlag])[] = [
  [/^irregular (heart ?beat|pulse)( detected)?$/, 'irregular-pulse'],
  [/^(body )?movement( detected)?$/, 'moved'],
];

/** Units that go without saying in the files of every maker; the others have two in use, and a guess may be wrong. */
const UNSAID: Readonly<Partial<Record<Part, string>>> = {
  systolic: 'mmHg',
  diastolic: 'mmHg',
  pulse: 'bpm',
  'oxygen-saturation': '%',
  'peak-flow': 'L/min',
  steps: 'count',
};

/** Headers by which a maker's files are known. */
const MAKERS: readonly (readonly [string, RegExp])[] = [
  ['Dexcom', /^(transmitter id|transmitter time|source device id)$/],
  ['Abbott', /^(historic|scan) glucose$/],
  ['OMRON', /^truread$/],
  ['Withings', /^(fat mass|hydration)$/],
];

interface Header {
  readonly at: number;
  readonly said: string;
  readonly name: string;
  readonly unit: string | undefined;
}

/** Finds the columns in a row of headers; undefined when it holds no number, or no date. */
export function findColumns(cells: readonly string[]): Columns | undefined {
  const headers = cells.map(readHeader);
  const numbers = headers.flatMap(({ at, said, name, unit }): readonly NumberColumn[] => {
    const part = PARTS.find(([form]) => form.test(name))?.[1];
    if (part === undefined) return [];
    const known = unit ?? UNSAID[part];
    return [{ at, part, header: said, ...(known !== undefined && { unit: known }) }];
  });
  const find = (form: RegExp): number | undefined => headers.find(({ name }) => form.test(name))?.at;
  const [moment, date, time] = [find(OTHERS.moment), find(OTHERS.date), find(OTHERS.time)];
  const when = moment === undefined ? [date, time] : [moment];
  const known = when.filter((one) => one !== undefined);
  if (numbers.length === 0 || known.length === 0) return undefined;
  const others = {
    event: find(OTHERS.event),
    note: find(OTHERS.note),
    device: find(OTHERS.device),
    serial: find(OTHERS.serial),
  };
  const flags = headers.flatMap(({ at, name }) =>
    FLAGS.flatMap(([form, flag]) => (form.test(name) ? [{ at, flag }] : [])),
  );
  const maker = makerOf(headers);
  const read = new Set([
    ...known,
    ...numbers.map(({ at }) => at),
    ...flags.map(({ at }) => at),
    ...Object.values(others),
  ]);
  return {
    numbers,
    when: known,
    flags,
    ...(others.event !== undefined && { event: others.event }),
    ...(others.note !== undefined && { note: others.note }),
    ...(others.device !== undefined && { device: others.device }),
    ...(others.serial !== undefined && { serial: others.serial }),
    ...(maker !== undefined && { maker }),
    unread: headers.filter(({ at, said }) => !read.has(at) && said !== '').map(({ said }) => said),
  };
}

function makerOf(headers: readonly Header[]): string | undefined {
  const byMark = MAKERS.find(([, form]) => headers.some(({ name }) => form.test(name)))?.[0];
  if (byMark !== undefined) return byMark;
  // The blood pressures of Withings are known by all of their five headers only.
  const names = headers.map(({ name }) => name).join(' ');
  return names === 'date heart rate systolic diastolic comments' ? 'Withings' : undefined;
}

/** "Glucose Value (mg/dL)", "SYS(mmHg)" and "Historic Glucose mmol/L" are a name and a unit each. */
function readHeader(cell: string, at: number): Header {
  const said = copied(cell.trim());
  const inBrackets = /^(.*?)\s*[([]\s*([^)\]]+?)\s*[)\]]$/.exec(said);
  if (inBrackets !== null) return { at, said, name: plain(inBrackets[1] ?? ''), unit: inBrackets[2] };
  const words = plain(said).split(' ');
  const last = words.at(-1) ?? '';
  const isUnit = words.length > 1 && PARTS.some(([, part]) => isUnitOf(part, last));
  if (isUnit) return { at, said, name: words.slice(0, -1).join(' '), unit: said.split(/[\s_]+/).at(-1) };
  return { at, said, name: plain(said), unit: undefined };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
