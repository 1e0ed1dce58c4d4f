import { toKept, type WrittenUnit } from '#/record/readings/convert-unit.ts';
import { PART_PLANS } from '#/record/readings/kinds.ts';
import type { Part } from '#/record/readings/reading.ts';

const RATES: Readonly<Record<string, WrittenUnit>> = {
  bpm: '/min',
  '/min': '/min',
  'count/min': '/min',
  '{beats}/min': '/min',
  'beats/min': '/min',
  'count/s': '/s',
};
const PRESSURES: Readonly<Record<string, WrittenUnit>> = { mmhg: 'mm[Hg]', 'mm[hg]': 'mm[Hg]', kpa: 'kPa' };

/** The units that files use, in lower case, and what they are. */
const UNITS: Readonly<Record<Part, Readonly<Record<string, WrittenUnit>>>> = {
  systolic: PRESSURES,
  diastolic: PRESSURES,
  pulse: RATES,
  glucose: { 'mmol/l': 'mmol/L', 'mg/dl': 'mg/dL' },
  weight: {
    kg: 'kg',
    lb: '[lb_av]',
    lbs: '[lb_av]',
    '[lb_av]': '[lb_av]',
    g: 'g',
    st: '[stone_av]',
    '[stone_av]': '[stone_av]',
  },
  height: { cm: 'cm', m: 'm', mm: 'mm', in: '[in_i]', '[in_i]': '[in_i]', ft: '[ft_i]', '[ft_i]': '[ft_i]' },
  'oxygen-saturation': { '%': '%' },
  temperature: {
    '°c': 'Cel',
    c: 'Cel',
    degc: 'Cel',
    cel: 'Cel',
    celsius: 'Cel',
    '°f': '[degF]',
    f: '[degF]',
    degf: '[degF]',
    '[degf]': '[degF]',
    fahrenheit: '[degF]',
  },
  'peak-flow': { 'l/min': 'L/min', 'l/s': 'L/s' },
  hba1c: { 'mmol/mol': 'mmol/mol', '%': '%' },
  steps: { count: '1', steps: '1', '1': '1', '{steps}': '1', '{#}': '1' },
  pain: { '{score}': '{score}' },
  breathlessness: { '{score}': '{score}' },
  mood: { '{score}': '{score}' },
};

/** A unit as it is looked up; the molar mass that Apple Health writes into "mmol<180.15588>/L" is left out. */
const plain = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/<[^>]*>/, '')
    .replaceAll(/\s/g, '');

/** Whether a number of this part can be in this unit. */
export const isUnitOf = (part: Part, unit: string): boolean => unitOf(part, unit) !== undefined;

/** The units that people use for a part, for somebody to choose from. */
const IN_USE: Readonly<Partial<Record<Part, readonly string[]>>> = {
  glucose: ['mmol/L', 'mg/dL'],
  weight: ['kg', 'lb', 'st'],
  height: ['cm', 'm', 'in', 'ft'],
  temperature: ['°C', '°F'],
  hba1c: ['mmol/mol', '%'],
};

/** The units that somebody may mean who writes a number of this part without one. */
export const unitsInUse = (part: Part): readonly string[] => IN_USE[part] ?? [PART_PLANS[part].unit];

const unitOf = (part: Part, unit: string): WrittenUnit | undefined => {
  const name = plain(unit);
  return Object.hasOwn(UNITS[part], name) ? UNITS[part][name] : undefined;
};

/** A number in the unit and with the decimals of `PART_PLANS`; undefined where the unit is not one of this part. */
export function inKeptUnit(part: Part, value: number, unit: string): number | undefined {
  const known = unitOf(part, unit);
  // Apple Health writes a share of 1 and calls it per cent.
  const said = isShare(part, value) ? value * 100 : value;
  return known && toKept(part, [{ value: said, unit: known }]);
}

const isShare = (part: Part, value: number): boolean => part === 'oxygen-saturation' && value <= 1;

/** Whether a number in this unit is kept as it stands, so that nothing need be said of how it was written. */
export function isKeptUnit(part: Part, unit: string): boolean {
  return part !== 'oxygen-saturation' && unitOf(part, unit) === PART_PLANS[part].unit;
}

/** Whether anything alive can have it (`PART_PLANS`). */
export function isPossible(part: Part, value: number): boolean {
  const [low, high] = PART_PLANS[part].possible;
  return value >= low && value <= high;
}
