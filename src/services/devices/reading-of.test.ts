import { describe, expect, it } from 'vitest';
import { frameOf } from './frames.test-setup.ts';
import { PROFILES, type Measured } from './profiles.ts';
import { readingOf, type Received } from './reading-of.ts';

const RECEIVED: Received = {
  frame: 'as sent',
  device: { name: 'BP7', maker: 'OMRON' },
  now: '2026-03-14T09:00:00+00:00',
  offsetAt: (wall) => (wall >= '2026-03-29T01' ? '+01:00' : '+00:00'),
};

function madeOf(kind: Measured, hex: string, more: Partial<Received> = {}) {
  const read = PROFILES[kind].read(frameOf(hex));
  if (!read.ok) throw new Error(read.failure);
  const made = readingOf(read.value, { ...RECEIVED, ...more });
  return made.ok ? made.value : made.failure;
}

describe('a reading made of what a device sent', () => {
  it('has the numbers, the time, the flags, the device and the frame', () => {
    expect(madeOf('blood-pressure', '1E B6 00 79 00 8D 00 EA 07 03 0E 08 05 00 60 00 FF 05 00')).toEqual({
      kind: 'blood-pressure',
      values: { systolic: 182, diastolic: 121, pulse: 96 },
      takenAt: '2026-03-14T08:05:00+00:00',
      how: { flags: ['moved', 'irregular-pulse'] },
      origin: { is: 'bluetooth', frame: 'as sent' },
      device: { name: 'BP7', maker: 'OMRON' },
    });
  });

  it.each([
    [
      'kilopascals',
      'blood-pressure',
      '01 B4 F0 71 F0 FF 07',
      { systolic: 135, diastolic: 85 },
      { systolic: '18 kPa', diastolic: '11.3 kPa' },
    ],
    [
      'moles',
      'glucose',
      '07 2A 00 EA 07 03 0E 07 1E 00 3C 00 38 C0 11',
      { glucose: 5.6 },
      { glucose: '0.0056 mol/L' },
    ],
    [
      'kilograms a litre',
      'glucose',
      '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 11',
      { glucose: 5.6 },
      { glucose: '0.00101 kg/L' },
    ],
    ['pounds', 'weight', '01 54 3D', { weight: 71.21 }, { weight: '157 lb' }],
    ['Fahrenheit', 'temperature', '01 DA 03 00 FF', { temperature: 37 }, { temperature: '98.6 Fahrenheit' }],
  ] as const)(
    'is in the units that are kept, where the device sent %s',
    (_, kind, hex, values, asWritten) => {
      expect(madeOf(kind, hex)).toMatchObject({ values, asWritten });
    },
  );

  it('has no second spelling of a number that was sent as it is kept', () => {
    expect(madeOf('weight', '00 56 40')).not.toHaveProperty('asWritten');
  });

  it('has the meal that the meter put to it', () => {
    const hex = '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 11';
    expect(madeOf('glucose', hex, { meal: 'fasting' })).toMatchObject({ how: { meal: 'fasting' } });
  });

  it('is of now when the device has no clock, and of its clock with the offset of that day when it has one', () => {
    expect(madeOf('pulse', '00 48')).toMatchObject({ takenAt: RECEIVED.now });
    const summer = '02 2B 00 EA 07 07 0E 07 1E 00 65 B0 11';
    expect(madeOf('glucose', summer, { now: '2026-12-01T09:00:00+00:00' })).toMatchObject({
      takenAt: '2026-07-14T07:30:00+01:00',
    });
  });

  it('is none until the person says when, where the clock was never set or is ahead', () => {
    const unset = '02 87 00 55 00 66 00 00 00 00 00 00 00 00';
    const ahead = '02 87 00 55 00 66 00 EB 07 03 0E 08 05 00';
    // A clock that nobody put back in winter: kept so, the platform would turn it down.
    const anHourAhead = '02 87 00 55 00 66 00 EA 07 03 0E 0A 00 00';
    for (const hex of [unset, ahead, anHourAhead]) {
      expect(madeOf('blood-pressure', hex)).toBe('when-unknown');
      const takenAt = '2026-03-14T08:00:00+00:00';
      expect(madeOf('blood-pressure', hex, { takenAt })).toMatchObject({ takenAt });
    }
  });

  it.each([
    ['the cuff gave no number', 'blood-pressure', '00 FF 07 55 00 66 00', 'no-number'],
    ['the scales gave none', 'weight', '00 FF FF', 'no-number'],
    ['the meter sent a record without one', 'glucose', '00 2A 00 EA 07 03 0E 07 1E 00', 'no-number'],
    [
      '120 kPa, which is millimetres called kilopascals',
      'blood-pressure',
      '01 78 00 50 00 5D 00',
      'impossible',
    ],
    [
      '5.5 mol/L, which is millimoles called moles',
      'glucose',
      '16 02 00 E5 07 06 15 08 1E 00 37 F0 11',
      'impossible',
    ],
    ['a pulse of 0 with the sensor off the skin', 'pulse', '04 00', 'device-doubts'],
    ['a pulse of 0', 'pulse', '00 00', 'impossible'],
    ['the test liquid', 'glucose', '02 2B 00 EA 07 03 0E 07 1E 00 65 B0 1A', 'control-solution'],
    ['a strip put in wrongly', 'glucose', '0A 2B 00 EA 07 03 0E 07 1E 00 65 B0 11 08 00', 'device-doubts'],
    [
      'more than the meter shows',
      'glucose',
      '0A 2B 00 EA 07 03 0E 07 1E 00 65 B0 11 20 00',
      'above-its-scale',
    ],
    [
      'less than the meter shows',
      'glucose',
      '0A 2B 00 EA 07 03 0E 07 1E 00 65 B0 11 40 00',
      'below-its-scale',
    ],
    ['an oximeter that shows what it can', 'oxygen-saturation', '02 61 00 40 00 00 04', 'device-doubts'],
  ] as const)('is none when it is of %s', (_, kind, hex, fault) => {
    expect(madeOf(kind, hex)).toBe(fault);
  });

  it('stands with a battery that is low', () => {
    expect(madeOf('glucose', '0A 2B 00 EA 07 03 0E 07 1E 00 65 B0 11 01 00')).toMatchObject({
      values: { glucose: 5.6 },
    });
  });
});
