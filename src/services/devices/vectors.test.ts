import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#/kit/outcome.ts';
import { readBattery } from './about-device.ts';
import { Frame } from './frame.ts';
import { frameOf } from './frames.test-setup.ts';
import { readGlucoseContext } from './glucose.ts';
import { readSfloat } from './ieee-11073.ts';
import { PROFILES } from './profiles.ts';

/** Published frames with what they mean; they are not part of this project and may be absent. */
const FILE = join(process.cwd(), '..', 'shared', 'corpus', 'ble-vectors', 'ble-measurement-vectors.json');
const IS_THERE = existsSync(FILE);

interface Vector {
  readonly characteristic: string;
  readonly uuid: string;
  readonly hex: string;
  readonly expected: string | number | Readonly<Record<string, unknown>>;
  readonly description: string;
  readonly suspect: boolean;
}

const READERS: Readonly<Record<string, (view: DataView) => Outcome<unknown, string>>> = {
  '0x2A19': readBattery,
  '0x2A08': (view) => {
    const frame = new Frame(view);
    return frame.made({ clock: frame.clock() });
  },
  '0x2A34': readGlucoseContext,
  ...Object.fromEntries(
    Object.values(PROFILES).map(({ characteristic, read }) => [
      `0x${characteristic.toString(16).toUpperCase()}`,
      read,
    ]),
  ),
};

/** What the words of a vector's author are called here, and how a value of theirs is one of ours. */
const FIELDS: Readonly<Record<string, (said: unknown) => Readonly<Record<string, unknown>>>> = {
  unit: (unit) => ({ unit }),
  systolic: (systolic) => ({ systolic }),
  diastolic: (diastolic) => ({ diastolic }),
  map: (meanArterial) => ({ meanArterial }),
  pulse: (pulse) => ({ pulse }),
  userId: (user) => ({ user }),
  time: (at) => ({ clock: { is: 'wall', at } }),
  seq: (sequence) => ({ sequence }),
  contextFollows: (contextFollows) => ({ contextFollows }),
  kg_per_L: (concentration) => ({ concentration, unit: 'kg/L' }),
  mg_per_dL: (said) => ({ concentration: Number(`${Number(said)}e-5`), unit: 'kg/L' }),
  concentration: (said) => ({ concentration: said ?? undefined }),
  lowBattery: () => ({ status: ['battery-low'] }),
  status: (said) => ({ flags: said === 6 ? ['cuff-loose', 'irregular-pulse'] : [] }),
  meal: (said) => ({ meal: said === 'postprandial' ? 'after-meal' : (said ?? undefined) }),
};

/** Said in other words elsewhere in the same vector, or of no use here. */
const SAID_ELSEWHERE = [
  'type',
  'location',
  'sensorStatus',
  'note',
  'systolic_mmHg_rounded',
  'diastolic_mmHg_rounded',
];

/** The fields of the text that a Python object is printed as. */
function fromPython(said: string): Readonly<Record<string, unknown>> {
  const number = (name: string) => {
    const found = new RegExp(`[(, ]${name}=(-?[\\d.]+)`).exec(said)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const clock = /datetime(?:\.datetime)?\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/.exec(said);
  const [year, ...others] = clock?.slice(1) ?? [];
  const [month, day, hours, minutes, seconds] = others.map((one) => one.padStart(2, '0'));
  const named: Readonly<Record<string, string>> = {
    weight: 'weight',
    user_id: 'user',
    bmi: 'bodyMassIndex',
    height: 'height',
    heart_rate: 'pulse',
    energy_expended: 'energy',
    temperature: 'temperature',
    sequence_number: 'sequence',
  };
  return {
    ...Object.fromEntries(
      Object.entries(named).flatMap(([theirs, ours]) => {
        const value = number(theirs);
        return value === undefined ? [] : [[ours, value]];
      }),
    ),
    ...(clock !== null && {
      clock: { is: 'wall', at: `${year}-${month}-${day}T${hours}:${minutes}:${seconds}` },
    }),
    ...(said.includes('unit=WeightUnit.LB') && { unit: 'lb' }),
    ...(said.includes('FAHRENHEIT') && { unit: 'Fahrenheit' }),
    ...(said.includes('TemperatureType.ARMPIT') && { place: 'armpit' }),
    ...(said.includes('TemperatureType.BODY_GENERAL') && { place: 'body' }),
    ...(said.includes('SensorContactState.DETECTED') && { contact: 'held' }),
    ...(said.includes('SensorContactState.NOT_SUPPORTED') && { contact: 'not-supported' }),
  };
}

/** Why a vector is not checked; undefined when it is. */
function whyNot({ characteristic, uuid, hex, expected, suspect }: Vector): string | undefined {
  if (suspect) return 'marked suspect';
  if (characteristic !== 'sfloat' && READERS[uuid] === undefined)
    return 'a characteristic that is not read here';
  // An exponent of 123 is 10¹²³ (IEEE 11073-20601, annex F); their author meant 10⁻⁵.
  if (uuid === '0x2A1C' && Number.parseInt(hex.slice(8, 10), 16) > 100)
    return 'an exponent with a bias, which the standard does not have';
  if (typeof expected === 'string' && expected.includes('not supported by Weight Scale Feature'))
    return 'refused by its author for what another characteristic says';
  return undefined;
}

function check({ characteristic, uuid, hex, expected, description }: Vector): void {
  const about = `${characteristic} ${hex} ${description}`;
  if (characteristic === 'sfloat') {
    const said = readSfloat(frameOf(hex).getUint16(0, true));
    expect(said, about).toBe(typeof expected === 'number' ? expected : 'absent');
    return;
  }
  const read = READERS[uuid]?.(frameOf(hex));
  if (typeof expected === 'string' && expected.startsWith('REJECT')) {
    expect(read?.ok, about).toBe(false);
    return;
  }
  const value = read?.ok === true ? read.value : read;
  if (typeof expected === 'object') {
    const fields = Object.entries(expected).filter(([name]) => !SAID_ELSEWHERE.includes(name));
    for (const [name, said] of fields) {
      const known = FIELDS[name];
      expect(known, `${about}: nobody compares ${name}`).toBeDefined();
      for (const [ours, wanted] of Object.entries(known?.(said) ?? {}))
        expect((value as Record<string, unknown>)[ours], `${about}: ${name}`).toEqual(wanted);
    }
    return;
  }
  const wanted = fromPython(String(expected));
  if (Object.keys(wanted).length === 0) expect(String(value), about).toBe(expected);
  else expect(value, about).toMatchObject(wanted);
}

describe.skipIf(!IS_THERE)(
  'published frames of Bluetooth devices (skipped where ../shared/corpus/ble-vectors is absent)',
  () => {
    const vectors = IS_THERE ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Vector[]) : [];
    const checked = vectors.filter((one) => whyNot(one) === undefined);

    it.each(checked.map((one) => [`${one.characteristic} ${one.hex}`, one] as const))('%s', (_, one) => {
      expect(() => check(one)).not.toThrow();
    });

    const reasons = new Map<string, number>();
    for (const one of vectors) {
      const why = whyNot(one);
      if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
    const others = [...reasons].map(([why, count]) => `${count} ${why}`).join('; ');
    it(`are ${vectors.length}, of which ${checked.length} are checked; not: ${others}`, () => {
      expect(checked.length).toBeGreaterThan(30);
    });
  },
);
