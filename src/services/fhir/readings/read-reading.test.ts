import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import { MEASURED_KINDS, type Reading } from '#/record/readings/reading.ts';
import { readReading } from './read-reading.ts';
import { writeReading } from './write-reading.ts';

const PEAK_FLOWS = PART_PLANS['peak-flow'].possible;

const sending = {
  key: 'a',
  version: 1,
  isWithdrawn: false,
  issued: '2026-03-02T08:00:00Z',
  nhsNumber: '9990000018',
};
const pressure: Reading = {
  kind: 'blood-pressure',
  values: { systolic: 142, diastolic: 91, pulse: 66 },
  takenAt: '2026-03-02T08:00:00+00:00',
  how: { arm: 'left', position: 'sitting', hasRested: false, flags: ['moved', 'cuff-loose'] },
  origin: { is: 'typed' },
  device: { name: 'Omron M2' },
  note: 'after a walk',
  measuredBy: 'my daughter',
};

test('a reading arrives as it was meant, with how it was taken', () => {
  expect(readReading(writeReading(pressure, sending))).toEqual({
    reading: pressure,
    text: 'Self measured blood pressure reading',
    isWithdrawn: false,
    isChanged: false,
  });
});

test('every kind that is sent is read back with its numbers and circumstances (property)', () => {
  const kinds = MEASURED_KINDS;
  const reading = fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      values: fc.record(
        Object.fromEntries(
          [...KIND_PARTS[kind].needed, ...KIND_PARTS[kind].also].map((part) => {
            const [low, high] = PART_PLANS[part].possible;
            return [part, fc.integer({ min: Math.ceil(low), max: Math.floor(high) })];
          }),
        ),
        { requiredKeys: [...KIND_PARTS[kind].needed] },
      ),
      takenAt: fc.constantFrom('2026-03-02T08:00:00+00:00', '2026-07-02T22:30:00+01:00'),
      how: fc.record(
        {
          arm: fc.constantFrom('left', 'right'),
          position: fc.constantFrom('sitting', 'standing', 'lying'),
          hasRested: fc.boolean(),
          cuff: fc.constantFrom('small', 'standard', 'large'),
          ...(kind === 'peak-flow'
            ? {
                blows: fc.integer({ min: 1, max: 5 }),
                personalBest: fc.integer({ min: PEAK_FLOWS[0], max: PEAK_FLOWS[1] }),
              }
            : {}),
          ...(kind === 'glucose'
            ? { meal: fc.constantFrom('fasting', 'before-meal', 'after-meal', 'random') }
            : {}),
        },
        { requiredKeys: [] },
      ),
      origin: fc.constant({ is: 'typed' } as const),
    }),
  ) as fc.Arbitrary<Reading>;
  fc.assert(
    fc.property(reading, (sent) => {
      expect(readReading(writeReading(sent, sending))?.reading).toEqual(sent);
    }),
  );
});

test.each([
  'Taken before a meal, chest pain since',
  'The device reported: an error, and I felt dizzy',
  'Rested for 5 minutes first: not really',
  'Highest of blows: I could not do more',
  'Personal best: 5000 L/min',
  'Personal best: 500 L/min, years ago',
])('a note of the person that begins as one of ours is still theirs: %s', (note) => {
  expect(readReading(writeReading({ ...pressure, note }, sending))?.reading).toEqual({ ...pressure, note });
});

test('what was changed or taken back says so', () => {
  expect(readReading(writeReading(pressure, { ...sending, version: 2 }))).toMatchObject({ isChanged: true });
  expect(readReading(writeReading(pressure, { ...sending, isWithdrawn: true }))).toMatchObject({
    isWithdrawn: true,
  });
});

test.each([
  ['another unit', { valueQuantity: { value: 176, system: 'http://unitsofmeasure.org', code: '[lb_av]' } }],
  ['no unit', { valueQuantity: { value: 80 } }],
  ['no number', { valueQuantity: { system: 'http://unitsofmeasure.org', code: 'kg' } }],
  ['another code', { code: { coding: [{ system: 'http://loinc.org', code: '1-8' }], text: 'Something' } }],
  ['no time', { effectiveDateTime: undefined }],
])('a weight with %s is not made into a number', (_, changed) => {
  const weight = { ...pressure, kind: 'weight', values: { weight: 80 } } as const;
  const read = readReading({ ...writeReading(weight, sending), ...changed });
  expect(read?.reading).toBeUndefined();
  expect(read?.text).not.toBe('');
});

test('pressures whose order is turned round are still each themselves', () => {
  const sent = writeReading(pressure, sending) as { component: unknown[] };
  expect(readReading({ ...sent, component: [...sent.component].reverse() })?.reading?.values).toEqual(
    pressure.values,
  );
  expect(readReading({ ...sent, component: sent.component.slice(1) })?.reading).toBeUndefined();
});

test('what is no Observation is nothing', () => {
  expect(readReading({ resourceType: 'Patient' })).toBeUndefined();
  expect(readReading(undefined)).toBeUndefined();
});

test('the photo of a display goes with its reading, and comes back as a picture and nothing else', () => {
  const reading: Reading = {
    kind: 'weight',
    values: { weight: 80 },
    takenAt: '2026-03-02T08:00:00+00:00',
    how: {},
    origin: { is: 'typed' },
  };
  const of = {
    key: 'k',
    version: 1,
    isWithdrawn: false,
    issued: reading.takenAt,
    nhsNumber: '9990000018',
  };
  const written = writeReading(reading, { ...of, photo: '/9j/4AAQ' });
  expect(written).toMatchObject({ contained: [{ id: 'photo' }], derivedFrom: [{ reference: '#photo' }] });
  expect(readReading(written)).toMatchObject({ photo: 'data:image/jpeg;base64,/9j/4AAQ' });
  expect(readReading(writeReading(reading, of))).not.toHaveProperty('photo');
  const media = { resourceType: 'Media', id: 'photo', status: 'completed' };
  for (const content of [
    { contentType: 'image/svg+xml', data: 'PHN2Zz4=' },
    { contentType: 'image/jpeg', data: '"><script>' },
    { contentType: 'image/jpeg', url: 'https://elsewhere.example/photo' },
  ])
    expect(readReading({ ...written, contained: [{ ...media, content }] })).not.toHaveProperty('photo');
});
