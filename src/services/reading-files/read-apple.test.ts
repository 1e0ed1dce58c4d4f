import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationXml, CUFF, exportXml, recordXml, type RecordMade } from './apple-export.test-setup.ts';
import { isAccountedFor, leftOutOf, readAll } from './stream.test-setup.ts';

const systolic = (value: number, more: Partial<RecordMade> = {}) =>
  recordXml({ type: 'BloodPressureSystolic', value: String(value), unit: 'mmHg', device: CUFF, ...more });
const diastolic = (value: number, more: Partial<RecordMade> = {}) =>
  recordXml({ type: 'BloodPressureDiastolic', value: String(value), unit: 'mmHg', device: CUFF, ...more });
const LATER = { at: '2026-03-14 08:10:00 +0000' };

describe('an Apple Health export', () => {
  it('has each blood pressure once, though it writes it twice, with what it was measured with', async () => {
    const came = await readAll(
      exportXml(
        systolic(135),
        systolic(129, LATER),
        diastolic(85),
        diastolic(81, LATER),
        // The other way round, and not in the order of their times.
        correlationXml(diastolic(81, LATER), systolic(129, LATER)),
        correlationXml(systolic(135), diastolic(85)),
      ),
    );
    expect(came.readings).toEqual([
      {
        kind: 'blood-pressure',
        values: { systolic: 129, diastolic: 81 },
        takenAt: '2026-03-14T08:10:00+00:00',
        how: {},
        origin: { is: 'file', file: 'a file', row: '6 Health' },
        device: { name: 'BP7', maker: 'OMRON', model: 'M7,2' },
      },
      expect.objectContaining({ values: { systolic: 135, diastolic: 85 } }),
    ]);
    expect(came.answer).toMatchObject({ received: 8, made: 2, joined: 6, leftOut: [] });
  });

  it('has both of two equal measurements, when each has its Correlation', async () => {
    const pair = correlationXml(systolic(135), diastolic(85));
    const came = await readAll(
      exportXml(systolic(135), systolic(135), diastolic(85), diastolic(85), pair, pair),
    );
    expect(came.readings).toHaveLength(2);
    expect(came.answer).toMatchObject({ received: 8, made: 2, joined: 6, leftOut: [] });
  });

  it('pairs what stands alone only where nothing else can be meant', async () => {
    const came = await readAll(exportXml(systolic(135), systolic(129, LATER), diastolic(85)));
    expect(came.readings.map(({ values }) => values)).toEqual([{ systolic: 135, diastolic: 85 }]);
    expect(leftOutOf(came)).toEqual({ 'half-a-pair HKQuantityTypeIdentifierBloodPressureSystolic': 1 });
    const three = await readAll(exportXml(systolic(135), diastolic(85), diastolic(86)));
    expect(three.readings).toEqual([]);
    const ofTwo = await readAll(exportXml(systolic(135), diastolic(85, { source: 'Another app' })));
    expect(ofTwo.readings).toEqual([]);
    for (const one of [came, three, ofTwo]) expect(isAccountedFor(one)).toBe(true);
  });

  it('leaves out half a Correlation, and one with a pressure that nobody has', async () => {
    const came = await readAll(
      exportXml(correlationXml(systolic(135)), correlationXml(systolic(400), diastolic(80))),
    );
    expect(came.readings).toEqual([]);
    expect(isAccountedFor(came)).toBe(true);
    expect(came.answer).toMatchObject({ received: 3, made: 0 });
  });

  it.each([
    [{ type: 'HeartRate', value: '64', unit: 'count/min' }, { pulse: 64 }, undefined],
    [{ type: 'BloodGlucose', value: '101', unit: 'mg/dL' }, { glucose: 5.6 }, '101 mg/dL'],
    [{ type: 'BloodGlucose', value: '4.59', unit: 'mmol<180.1558800000541>/L' }, { glucose: 4.6 }, undefined],
    [{ type: 'BodyMass', value: '157', unit: 'lb' }, { weight: 71.21 }, '157 lb'],
    [{ type: 'BodyMass', value: '70.1', unit: 'kg' }, { weight: 70.1 }, undefined],
    [{ type: 'Height', value: '5.5', unit: 'ft' }, { height: 167.6 }, '5.5 ft'],
    [{ type: 'OxygenSaturation', value: '0.97', unit: '%' }, { 'oxygen-saturation': 97 }, '0.97 %'],
    [{ type: 'OxygenSaturation', value: '97', unit: '%' }, { 'oxygen-saturation': 97 }, '97 %'],
    [{ type: 'BodyTemperature', value: '98.6', unit: 'degF' }, { temperature: 37 }, '98.6 degF'],
    [{ type: 'PeakExpiratoryFlowRate', value: '420', unit: 'L/min' }, { 'peak-flow': 420 }, undefined],
  ] as const)('reads %j', async (made, values, written) => {
    const [reading] = (await readAll(exportXml(recordXml(made)))).readings;
    expect(reading?.values).toEqual(values);
    expect(Object.values(reading?.asWritten ?? {})[0]).toBe(written);
  });

  it('tells a glucose before a meal from one after it', async () => {
    const glucose = (time: string) =>
      recordXml({ type: 'BloodGlucose', value: '5', unit: 'mmol/L', meta: { HKBloodGlucoseMealTime: time } });
    const came = await readAll(exportXml(glucose('1'), glucose('2'), glucose('7')));
    expect(came.readings.map(({ how }) => how)).toEqual([
      { meal: 'before-meal' },
      { meal: 'after-meal' },
      {},
    ]);
  });

  it('adds up the steps of each day and source', async () => {
    const steps = (value: number, at: string, source: string) =>
      recordXml({ type: 'StepCount', value: String(value), unit: 'count', at, source });
    const came = await readAll(
      exportXml(
        steps(1500, '2026-03-14 09:00:00 +0000', 'iPhone'),
        steps(40, '2026-03-14 23:59:00 +0000', 'iPhone'),
        steps(1400, '2026-03-14 09:00:00 +0000', 'Watch'),
        steps(7, '2026-03-15 00:01:00 +0000', 'iPhone'),
      ),
    );
    expect(came.readings.map(({ values, takenAt, origin }) => [values, takenAt, origin])).toEqual([
      [
        { steps: 1540 },
        '2026-03-14T23:59:00+00:00',
        { is: 'file', file: 'a file', row: '2026-03-14 iPhone' },
      ],
      [{ steps: 1400 }, '2026-03-14T09:00:00+00:00', { is: 'file', file: 'a file', row: '2026-03-14 Watch' }],
      [{ steps: 7 }, '2026-03-15T00:01:00+00:00', { is: 'file', file: 'a file', row: '2026-03-15 iPhone' }],
    ]);
    expect(came.answer).toMatchObject({ received: 4, made: 3, joined: 1 });
  });

  it('names the device, or the app where no device is known, or says its words where they are strange', async () => {
    const pulse = (more: Partial<RecordMade>) =>
      recordXml({ type: 'HeartRate', value: '64', unit: 'count/min', ...more });
    const came = await readAll(
      exportXml(
        pulse({ source: 'Health Mate' }),
        pulse({
          device:
            '<<HKDevice: 0x282a45810>, name:Apple Watch, manufacturer:Apple, model:Watch, hardware:Watch2,4, software:4.3.1>',
        }),
        pulse({ device: 'BLE strap 0042' }),
      ),
    );
    expect(came.readings.map(({ device }) => device)).toEqual([
      { name: 'Health Mate' },
      { name: 'Apple Watch', maker: 'Apple', model: 'Watch' },
      { name: 'BLE strap 0042' },
    ]);
  });

  it('leaves out what is no reading, each with its reason, and counts it', async () => {
    const one = { type: 'HeartRate', value: '64', unit: 'count/min' };
    const came = await readAll(
      exportXml(
        recordXml(one),
        recordXml({ ...one, value: 'fast' }),
        recordXml({ ...one, value: '' }),
        recordXml({ ...one, value: '0' }),
        recordXml({ ...one, unit: 'Hz' }),
        recordXml({ ...one, unit: 'constructor' }),
        recordXml({ ...one, at: 'this morning' }),
        recordXml({ ...one, at: '2026-13-14 08:05:00 +0000' }),
        recordXml(one).replace('HKQuantityTypeIdentifierHeartRate', 'toString'),
        ' <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" startDate="" endDate=""/>',
        ' <Workout workoutActivityType="running"><WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="150"/></Workout>',
      ),
    );
    expect(came.readings).toHaveLength(1);
    expect(isAccountedFor(came)).toBe(true);
    const type = 'HKQuantityTypeIdentifierHeartRate';
    expect(leftOutOf(came)).toEqual({
      [`no-number ${type}`]: 2,
      [`impossible ${type}`]: 1,
      [`unknown-unit ${type}`]: 2,
      [`no-time ${type}`]: 2,
      'not-kept toString': 1,
      'not-kept HKCategoryTypeIdentifierSleepAnalysis': 1,
    });
  });

  it('is read for the kinds that are asked for, and every other record is counted', async () => {
    const came = await readAll(
      exportXml(systolic(135), diastolic(85), recordXml({ type: 'BodyMass', value: '70', unit: 'kg' })),
      { kinds: ['weight'] },
    );
    expect(came.readings.map(({ kind }) => kind)).toEqual(['weight']);
    expect(leftOutOf(came)).toEqual({ 'not-asked-for blood-pressure': 2 });
    expect(isAccountedFor(came)).toBe(true);
  });

  it('is broken when it breaks off, is no XML, or names what is not there', async () => {
    const whole = exportXml(systolic(135), diastolic(85));
    expect((await readAll(whole.slice(0, -20))).answer).toBe('broken');
    expect((await readAll(whole.replace('<Record', '<Record <'))).answer).toBe('broken');
    expect((await readAll(whole.replace('sourceName="Health"', 'sourceName="&lol;"'))).answer).toBe('broken');
  });

  it('is broken when the stream fails, whatever the failure', async () => {
    async function* failing() {
      await Promise.resolve();
      yield new TextEncoder().encode(exportXml().slice(0, 500));
      throw new Error('disk gone');
    }
    const { readReadingFile } = await import('./reading-file.ts');
    const read = await readReadingFile('a', failing(), { timeZone: 'UTC', take: () => undefined });
    expect(read).toEqual({ ok: false, failure: 'broken' });
  });

  it('is the same in pieces of any size, also where a letter is cut in two', async () => {
    const file = exportXml(
      recordXml({ type: 'HeartRate', value: '64', unit: 'count/min', source: 'Siân’s 📱 & <Watch>' }),
      correlationXml(systolic(135), diastolic(85)),
    );
    const whole = await readAll(file);
    expect(whole.readings[0]?.device).toEqual({ name: 'Siân’s 📱 & <Watch>' });
    for (const size of [1, 2, 3, 7, 100]) expect(await readAll(file, {}, size)).toEqual(whole);
  });
});

describe('an export that was written', () => {
  const pair = fc.record({
    is: fc.constant('pair' as const),
    high: fc.integer({ min: 100, max: 300 }),
    low: fc.integer({ min: 30, max: 99 }),
    hasCopies: fc.boolean(),
  });
  const single = fc.oneof(
    fc.record({
      is: fc.constant('HeartRate' as const),
      part: fc.constant('pulse' as const),
      unit: fc.constant('count/min'),
      value: fc.integer({ min: 20, max: 250 }),
    }),
    fc.record({
      is: fc.constant('BodyMass' as const),
      part: fc.constant('weight' as const),
      unit: fc.constant('kg'),
      value: fc.integer({ min: 100, max: 40_000 }).map((grams) => grams / 100),
    }),
    fc.record({
      is: fc.constant('BodyMassIndex' as const),
      part: fc.constant('none' as const),
      unit: fc.constant('count'),
      value: fc.integer({ min: 10, max: 50 }),
    }),
  );
  const items = fc.array(fc.oneof(pair, single), { maxLength: 30 });

  it('is read back as it was, in whatever order and pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        async (all, size, isCopyLast) => {
          // Every item has a second of its own, so that nothing is paired by chance.
          const at = (index: number) =>
            new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString().slice(0, 19);
          const texts = all.map((one, index) => {
            const when = { at: `${at(index).replace('T', ' ')} +0100` };
            if (one.is !== 'pair')
              return {
                own: recordXml({ type: one.is, unit: one.unit, value: String(one.value), ...when }),
                copies: '',
              };
            const both = [systolic(one.high, when), diastolic(one.low, when)];
            return { own: correlationXml(...both), copies: one.hasCopies ? both.join('') : '' };
          });
          const copies = texts.map((one) => one.copies);
          const own = texts.map((one) => one.own);
          const file = exportXml(...(isCopyLast ? [...own, ...copies] : [...copies, ...own]));
          const came = await readAll(file, {}, size);
          expect(came.readings.map(({ takenAt, values }) => [takenAt, values])).toEqual(
            all.flatMap((one, index) => {
              const when = `${at(index)}+01:00`;
              if (one.is === 'pair') return [[when, { systolic: one.high, diastolic: one.low }]];
              return one.part === 'none' ? [] : [[when, { [one.part]: one.value }]];
            }),
          );
          expect(isAccountedFor(came)).toBe(true);
        },
      ),
    );
  });
});
