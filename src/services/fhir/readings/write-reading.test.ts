import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import { MEASURED_KINDS, type Part, type Reading } from '#/record/readings/reading.ts';
import { writeReading, type Sending } from './write-reading.ts';

const SENDING: Sending = {
  key: '0b6f5d0e-6b1b-4c0e-9d3a-5d2f5f3a8d11',
  version: 1,
  isWithdrawn: false,
  issued: '2026-03-02T08:06:00.000Z',
  nhsNumber: '9990000018',
};
const BP: Reading = {
  kind: 'blood-pressure',
  values: { systolic: 135, diastolic: 85, pulse: 72 },
  takenAt: '2026-03-02T08:05:00+00:00',
  how: { arm: 'left', position: 'sitting', flags: ['irregular-pulse'] },
  origin: { is: 'typed' },
  device: { maker: 'Omron', model: 'M2' },
  note: 'after a walk',
};

/** LOINC, or SNOMED CT where the profile has no LOINC, of each number as whoever receives it looks for it. */
const CODES: Readonly<Partial<Record<Part, string>>> = {
  systolic: '8480-6',
  diastolic: '8462-4',
  pulse: '8867-4',
  weight: '29463-7',
  height: '8302-2',
  'oxygen-saturation': '2708-6',
  temperature: '8310-5',
  'peak-flow': '19935-6',
  hba1c: '999791000000106',
  steps: '55423-8',
  pain: '72514-3',
  breathlessness: '870179002',
  mood: '85256008',
};
const GLUCOSE = ['997671000000106', '997681000000108', '1030551000000103', '1089381000000101'];

interface Coded {
  readonly code?: { readonly coding?: readonly { readonly code: string }[] };
  readonly valueQuantity?: {
    readonly value: number;
    readonly unit: string;
    readonly system: string;
    readonly code: string;
  };
}

/** Reads numbers back as a receiver would: by code, wherever they stand. Knows nothing of how they were written. */
function readBack(resource: unknown): Readonly<Record<string, number>> {
  const observation = resource as Coded & { readonly component?: readonly Coded[] };
  const all = [observation, ...(observation.component ?? [])];
  return Object.fromEntries(
    all.flatMap(({ code, valueQuantity }) => {
      if (valueQuantity === undefined) return [];
      const codes = code?.coding?.map((coding) => coding.code) ?? [];
      const isGlucose = codes.some((one) => GLUCOSE.includes(one));
      const part = isGlucose
        ? 'glucose'
        : Object.entries(CODES).find(([, known]) => codes.includes(known))?.[0];
      return [[part ?? codes.join(), valueQuantity.value]];
    }),
  );
}

const sendable = MEASURED_KINDS;
const reading: fc.Arbitrary<Reading> = fc.constantFrom(...sendable).chain((kind) => {
  const { needed, also } = KIND_PARTS[kind];
  const number = (part: Part) => {
    const { possible, decimals } = PART_PLANS[part];
    const scale = 10 ** decimals;
    return fc
      .integer({ min: Math.ceil(possible[0] * scale), max: Math.floor(possible[1] * scale) })
      .map((whole) => whole / scale);
  };
  const needs = Object.fromEntries(needed.map((part) => [part, number(part)]));
  const mays = Object.fromEntries(also.map((part) => [part, number(part)]));
  return fc
    .tuple(
      fc.record(needs),
      fc.record(mays, { requiredKeys: [] }),
      fc.constantFrom('fasting', 'before-meal', 'after-meal', 'random', undefined),
    )
    .map(([required, optional, meal]) => ({
      kind,
      values: { ...required, ...optional },
      takenAt: '2026-03-02T08:05:00+00:00',
      how: meal === undefined ? {} : { meal },
      origin: { is: 'typed' as const },
    }));
});

it('what is written is read back by code as it was typed, for every kind', () => {
  fc.assert(
    fc.property(reading, (one) => {
      expect(readBack(writeReading(one, SENDING))).toEqual(one.values);
    }),
  );
});

it('every number has its UCUM unit, in words too', () => {
  fc.assert(
    fc.property(reading, (one) => {
      const written = writeReading(one, SENDING) as Coded & { component?: readonly Coded[] };
      const all = [written, ...(written.component ?? [])].flatMap(({ valueQuantity }) => valueQuantity ?? []);
      const bare = all.filter(
        ({ system, code, unit }) => system !== 'http://unitsofmeasure.org' || code === '' || unit === '',
      );
      expect([all.length > 0, bare]).toEqual([true, []]);
    }),
  );
});

describe('a blood pressure', () => {
  it('is a panel whose numbers are components, said to be taken at home by the person', () => {
    expect(writeReading(BP, SENDING)).toMatchObject({
      resourceType: 'Observation',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${SENDING.key}` }],
      status: 'final',
      code: { coding: [{ code: '85354-9' }, { code: '335661000000109' }] },
      subject: { identifier: { value: SENDING.nhsNumber } },
      performer: [{ identifier: { value: SENDING.nhsNumber } }],
      effectiveDateTime: BP.takenAt,
      issued: SENDING.issued,
      extension: [
        { valueCodeableConcept: { coding: [{ code: 'residential' }] } },
        { valueCodeableConcept: { coding: [{ code: '33586001' }] } },
      ],
      bodySite: { text: 'Left arm' },
      device: { display: 'Omron M2' },
      note: [{ text: 'after a walk' }, { text: 'The device reported: irregular-pulse' }],
    });
    expect(writeReading(BP, SENDING)).not.toHaveProperty('valueQuantity');
  });

  it('says that it was changed, and that it was an error', () => {
    expect(writeReading(BP, { ...SENDING, version: 2 })).toMatchObject({ status: 'amended' });
    expect(writeReading(BP, { ...SENDING, version: 2, isWithdrawn: true })).toMatchObject({
      status: 'entered-in-error',
    });
  });
});

it('0 is a value: no steps are sent as none, not left out', () => {
  const none: Reading = { ...BP, kind: 'steps', values: { steps: 0 }, how: {} };
  expect(writeReading(none, SENDING)).toMatchObject({ valueQuantity: { value: 0 } });
});
