import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBattery, readName } from './about-device.ts';
import { framed, frameOf } from './frames.test-setup.ts';
import { readGlucoseContext } from './glucose.ts';
import { PROFILES, type Measured } from './profiles.ts';
import { askForRecords, readRecordsAnswer } from './stored-records.ts';

const read = (kind: Measured, hex: string) => {
  const made = PROFILES[kind].read(frameOf(hex));
  return made.ok ? made.value : made.failure;
};
const at = (wall: string) => ({ is: 'wall', at: wall });

describe('frames of Bluetooth health devices', () => {
  it('reads a blood pressure with everything', () => {
    expect(read('blood-pressure', '1E 87 00 55 00 66 00 EA 07 03 0E 08 05 00 48 00 01 00 00')).toEqual({
      is: 'blood-pressure',
      unit: 'mmHg',
      systolic: 135,
      diastolic: 85,
      meanArterial: 102,
      pulse: 72,
      clock: at('2026-03-14T08:05:00'),
      user: 1,
      flags: [],
    });
  });

  it('reads what a monitor says of how it measured, and that it does not know whose it is', () => {
    expect(read('blood-pressure', '1E B6 00 79 00 8D 00 EA 07 03 0E 08 05 00 60 00 FF 05 00')).toMatchObject({
      systolic: 182,
      diastolic: 121,
      pulse: 96,
      user: 'unknown',
      flags: ['moved', 'irregular-pulse'],
    });
    expect(read('blood-pressure', '10 87 00 55 00 66 00 28 00')).toMatchObject({
      flags: ['wrong-position', 'pulse-too-high'],
    });
    expect(read('blood-pressure', '10 87 00 55 00 66 00 12 00')).toMatchObject({
      flags: ['cuff-loose', 'pulse-too-low'],
    });
  });

  it('reads kilopascals, and has no mean where the monitor has none', () => {
    const measurement = read('blood-pressure', '01 B4 F0 71 F0 FF 07');
    expect(measurement).toMatchObject({ unit: 'kPa', systolic: 18, diastolic: 11.3 });
    expect(measurement).not.toHaveProperty('meanArterial');
  });

  it('reads a glucose in moles with its offset, and one in kilograms', () => {
    expect(read('glucose', '07 2A 00 EA 07 03 0E 07 1E 00 3C 00 38 C0 11')).toEqual({
      is: 'glucose',
      sequence: 42,
      unit: 'mol/L',
      concentration: 0.0056,
      isControlSolution: false,
      clock: at('2026-03-14T08:30:00'),
      status: [],
      contextFollows: false,
    });
    expect(read('glucose', '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 11')).toMatchObject({
      sequence: 43,
      unit: 'kg/L',
      concentration: 0.00101,
      clock: at('2026-03-14T07:30:00'),
    });
  });

  it('knows the test liquid by its type and by its place', () => {
    expect(read('glucose', '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 1A')).toMatchObject({
      isControlSolution: true,
    });
    expect(read('glucose', '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 41')).toMatchObject({
      isControlSolution: true,
    });
  });

  it('reads a weight with user, body mass index and height', () => {
    expect(read('weight', '0E 56 40 EA 07 03 0E 07 00 00 01 08 01 E6 06')).toEqual({
      is: 'weight',
      unit: 'kg',
      weight: 82.35,
      bodyMassIndex: 26.4,
      height: 1.766,
      clock: at('2026-03-14T07:00:00'),
      user: 1,
    });
    expect(read('weight', '00 FF FF')).toEqual({ is: 'weight', unit: 'kg', clock: { is: 'not-sent' } });
  });

  it('reads an oximeter', () => {
    expect(read('oxygen-saturation', '03 61 00 40 00 EA 07 03 0E 07 0A 00 80 01')).toEqual({
      is: 'oxygen-saturation',
      saturation: 97,
      pulse: 64,
      clock: at('2026-03-14T07:10:00'),
      status: ['validated', 'fully-qualified'],
    });
    expect(read('oxygen-saturation', '11 61 00 40 00 EA 07 03 0E 07 0A 00')).toMatchObject({
      clock: { is: 'not-set' },
    });
  });

  it('reads a thermometer', () => {
    expect(read('temperature', '06 76 01 00 FF EA 07 03 0E 07 0F 00 06')).toEqual({
      is: 'temperature',
      unit: 'Celsius',
      temperature: 37.4,
      place: 'mouth',
      clock: at('2026-03-14T07:15:00'),
    });
  });

  it('reads a heart rate of one byte and of two', () => {
    expect(read('pulse', '16 48 00 04')).toEqual({
      is: 'pulse',
      pulse: 72,
      contact: 'held',
      beats: [1],
      clock: { is: 'not-sent' },
    });
    expect(read('pulse', '05 2C 01')).toMatchObject({ pulse: 300, contact: 'lost' });
  });

  it('tells a clock that was never set from a day that does not exist', () => {
    const glucose = (clock: string) => read('glucose', `00 01 00 ${clock}`);
    expect(glucose('00 00 00 00 00 00 00')).toMatchObject({ clock: { is: 'not-set' } });
    expect(glucose('EA 07 00 0E 08 05 00')).toMatchObject({ clock: { is: 'not-set' } });
    expect(glucose('EA 07 02 1E 08 05 00')).toBe('impossible-bits');
    expect(glucose('EA 07 0D 01 08 05 00')).toBe('impossible-bits');
    expect(glucose('EA 07 03 0E 18 05 00')).toBe('impossible-bits');
  });

  it('refuses what is too short, reserved or impossible', () => {
    expect(read('blood-pressure', '')).toBe('too-short');
    expect(read('blood-pressure', '02 87 00 55 00 66 00 EA 07 03')).toBe('too-short');
    expect(read('blood-pressure', '00 01 08 55 00 66 00')).toBe('reserved-value');
    expect(read('blood-pressure', '10 87 00 55 00 66 00 18 00')).toBe('impossible-bits');
    expect(read('pulse', '10 48 00 04 00')).toBe('too-short');
  });

  it('reads when a glucose was taken, whatever else the frame carries', () => {
    expect(readGlucoseContext(frameOf('02 2A 00 03'))).toEqual({
      ok: true,
      value: { sequence: 42, meal: 'fasting' },
    });
    expect(readGlucoseContext(frameOf('83 05 00 00 01 7B 00 02'))).toEqual({
      ok: true,
      value: { sequence: 5, meal: 'after-meal' },
    });
    expect(readGlucoseContext(frameOf('02 05 00 05'))).toEqual({ ok: true, value: { sequence: 5 } });
    expect(readGlucoseContext(frameOf('03 05 00 01'))).toEqual({ ok: false, failure: 'too-short' });
  });

  it('asks for all stored records or for those after one', () => {
    expect([...askForRecords()]).toEqual([1, 1]);
    expect([...askForRecords(0)]).toEqual([1, 3, 1, 1, 0]);
    expect([...askForRecords(299)]).toEqual([1, 3, 1, 0x2c, 0x01]);
    expect([...askForRecords(65_535)]).toEqual([1, 1]);
  });

  it('reads what a meter answers to that', () => {
    const answer = (hex: string) => {
      const made = readRecordsAnswer(frameOf(hex));
      return made.ok ? made.value : made.failure;
    };
    expect(answer('06 00 01 01')).toEqual({ is: 'all-sent' });
    expect(answer('06 00 01 06')).toEqual({ is: 'none' });
    expect(answer('06 00 01 03')).toEqual({ is: 'refused', code: 3 });
    expect(answer('05 00 2C 01')).toEqual({ is: 'count', count: 300 });
    expect(answer('06 00 01 00')).toBe('reserved-value');
    expect(answer('06 00 01')).toBe('too-short');
    expect(answer('')).toBe('too-short');
    expect(answer('09 00')).toBe('impossible-bits');
  });

  it('reads the battery and the names a device gives itself', () => {
    expect(readBattery(frameOf('64'))).toEqual({ ok: true, value: 100 });
    expect(readBattery(frameOf('65'))).toEqual({ ok: false, failure: 'impossible-bits' });
    expect(readBattery(frameOf(''))).toEqual({ ok: false, failure: 'too-short' });
    expect(readName(frameOf('4F 4D 52 4F 4E 00 00 41'))).toBe('OMRON');
    expect(readName(frameOf('00 20'))).toBeUndefined();
  });

  const bytes = fc.uint8Array({ maxLength: 32 });
  it.each(Object.keys(PROFILES) as Measured[])(
    'answers any bytes at all for %s, by those bytes alone, with finite numbers only',
    (kind) => {
      fc.assert(
        fc.property(bytes, (some) => {
          const made = PROFILES[kind].read(framed(some));
          const alone = PROFILES[kind].read(new DataView(Uint8Array.from(some).buffer));
          expect(made).toEqual(alone);
          const numbers = JSON.stringify(made, (_, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
          );
          expect(numbers).not.toContain('not finite');
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('answers any bytes at all for the others too', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        for (const reader of [readGlucoseContext, readRecordsAnswer, readBattery])
          expect(reader(framed(some))).toHaveProperty('ok');
        expect(typeof (readName(framed(some)) ?? '')).toBe('string');
      }),
    );
  });

  it('says that a frame cut anywhere is too short', () => {
    const whole = {
      'blood-pressure': '1E 87 00 55 00 66 00 EA 07 03 0E 08 05 00 48 00 01 00 00',
      glucose: '07 2A 00 EA 07 03 0E 07 1E 00 3C 00 38 C0 11',
      weight: '0E 56 40 EA 07 03 0E 07 00 00 01 08 01 E6 06',
      'oxygen-saturation': '03 61 00 40 00 EA 07 03 0E 07 0A 00 80 01',
      temperature: '06 76 01 00 FF EA 07 03 0E 07 0F 00 06',
    } as const;
    for (const [kind, hex] of Object.entries(whole)) {
      const pairs = hex.split(' ');
      const cut = pairs.map((_, length) => read(kind as Measured, pairs.slice(0, length).join('')));
      expect(new Set(cut)).toEqual(new Set(['too-short']));
    }
  });
});
