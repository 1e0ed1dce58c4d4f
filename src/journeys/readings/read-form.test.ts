import { expect, it } from 'vitest';
import type { Reading } from '#/record/readings/reading.ts';
import { reading } from '#/record/readings/reading-example.test-setup.ts';
import { formOf, readForm, type TypedReading } from './read-form.ts';

const BP: TypedReading = {
  kind: 'blood-pressure',
  numbers: { systolic: '135', diastolic: '85' },
  units: {},
  date: '2026-03-02',
  time: '08:05',
  device: '',
  measuredBy: '',
  note: '',
};
const given = { now: new Date('2026-03-02T09:00:00Z'), born: '1961-03-14', offset: () => 0 };
const read = (changed: Partial<TypedReading>) => readForm({ ...BP, ...changed }, given);

it('makes a reading of what was typed, with what nobody said left out', () => {
  expect(read({ arm: 'left', numbers: { systolic: ' 135 ', diastolic: '85', pulse: '72' } })).toEqual({
    is: 'plain',
    reading: {
      kind: 'blood-pressure',
      values: { systolic: 135, diastolic: 85, pulse: 72 },
      takenAt: '2026-03-02T08:05:00+00:00',
      how: { arm: 'left' },
      origin: { is: 'typed' },
    },
  });
});

it('keeps the best of the diary with a peak flow, and the best of then when nothing but a word is changed', () => {
  const flow = { ...BP, kind: 'peak-flow', numbers: { 'peak-flow': '320' } } as const;
  const how = (typed: TypedReading, also: Partial<Parameters<typeof readForm>[1]>) => {
    const what = readForm(typed, { ...given, ...also });
    return 'reading' in what ? what.reading.how : what.is;
  };
  expect(how(flow, { personalBest: 500 })).toEqual({ personalBest: 500 });
  expect(how(flow, {})).toEqual({});
  expect(how(BP, { personalBest: 500 })).toEqual({});
  const before = reading('peak-flow', { 'peak-flow': 320 }, '2026-03-02T08:05:00+00:00', {
    how: { personalBest: 480 },
  });
  expect(how({ ...formOf(before), note: 'cold' }, { personalBest: 500, before })).toEqual({
    personalBest: 480,
  });
});

it('keeps the time on the wall with its offset', () => {
  const summer = readForm({ ...BP, date: '2025-07-01' }, { ...given, offset: () => 60 });
  expect(summer).toMatchObject({ reading: { takenAt: '2025-07-01T08:05:00+01:00' } });
  const west = readForm({ ...BP, date: '2025-07-01' }, { ...given, offset: () => -210 });
  expect(west).toMatchObject({ reading: { takenAt: '2025-07-01T08:05:00-03:30' } });
});

it('names every field that cannot be read', () => {
  expect(read({ numbers: { systolic: '12o', diastolic: '' }, time: '' })).toEqual({
    is: 'faults',
    faults: [
      { part: 'systolic', fault: 'not-a-number' },
      { part: 'diastolic', fault: 'empty' },
      { part: 'time', fault: 'no-time' },
    ],
  });
});

it('refuses what cannot be and asks about what is rare', () => {
  expect(read({ numbers: { systolic: '85', diastolic: '135' } })).toMatchObject({ is: 'refused' });
  expect(read({ date: '2026-03-03' })).toMatchObject({ is: 'refused', findings: [{ is: 'in-the-future' }] });
  expect(read({ date: '1960-01-01' })).toMatchObject({ is: 'refused', findings: [{ is: 'before-birth' }] });
  expect(read({ numbers: { systolic: '85', diastolic: '55' } })).toMatchObject({
    is: 'rare',
    asks: [{ is: 'unlikely', part: 'systolic', end: 'low' }],
  });
});

it('says what to do about what is urgent before anything is asked', () => {
  expect(read({ numbers: { systolic: '185', diastolic: '85' } })).toMatchObject({
    is: 'urgent',
    urgency: { level: 'same-day', rule: 'blood-pressure-severe' },
  });
});

it('looks at what was before: a high glucose twice within a day is urgent', () => {
  const high = { kind: 'glucose', numbers: { glucose: '15.5' }, units: {} } as const;
  expect(read(high)).toMatchObject({ is: 'plain' });
  const before = readForm({ ...BP, ...high, time: '02:00' }, given);
  const others = 'reading' in before ? [before.reading] : [];
  expect(readForm({ ...BP, ...high }, { ...given, others })).toMatchObject({
    is: 'urgent',
    urgency: { rule: 'glucose-high-twice' },
  });
});

it.each([
  ['weight', 'st lb', '12 st 3', 77.56],
  ['weight', 'kg', '77,5', 77.5],
  ['height', 'ft in', '5 ft 10', 177.8],
  ['temperature', '[degF]', '98.6', 37],
  ['glucose', 'mg/dL', '101', 5.6],
  ['hba1c', '%', '7.0', 53],
] as const)('%s in %s: %s is kept as %s', (kind, unit, text, value) => {
  const part = kind;
  const form = read({ kind, numbers: { [part]: text }, units: { [part]: unit } });
  expect(form).toMatchObject({ is: 'plain', reading: { values: { [part]: value } } });
  const { asWritten } = (form as Extract<typeof form, { is: 'plain' }>).reading;
  expect(asWritten === undefined).toBe(unit === 'kg');
});

it('says when a glucose was taken, and an arm of a blood pressure only', () => {
  expect(read({ kind: 'glucose', numbers: { glucose: '5.6' }, meal: 'fasting', arm: 'left' })).toMatchObject({
    reading: { how: { meal: 'fasting' } },
  });
});

it.each([
  ['glucose', 'mg/dL', '15', 'perhaps-mmol-per-l', 15],
  ['glucose', 'mmol/L', '45', 'perhaps-mg-per-dl', 2.5],
] as const)(
  '%s %s %s is urgent and perhaps meant in the other unit: both are said',
  (kind, unit, text, is, meant) => {
    expect(read({ kind, numbers: { glucose: text }, units: { glucose: unit } })).toMatchObject({
      is: 'urgent',
      hints: [{ is, meant }],
    });
  },
);

it('says what was perhaps meant beside what is refused', () => {
  expect(read({ numbers: { systolic: '85', diastolic: '135' } })).toMatchObject({
    findings: [{ is: 'diastolic-not-below-systolic' }, { is: 'perhaps-swapped' }],
  });
  expect(read({ kind: 'glucose', numbers: { glucose: '101' }, units: {} })).toMatchObject({
    is: 'refused',
    findings: [{ is: 'impossible' }, { is: 'perhaps-mg-per-dl', meant: 5.6 }],
  });
});

it('knows when an urgent value is of another day', () => {
  const severe = { numbers: { systolic: '185', diastolic: '85' } };
  expect(read(severe)).toMatchObject({ is: 'urgent', isPast: false });
  expect(read({ ...severe, date: '2025-03-02' })).toMatchObject({ is: 'urgent', isPast: true });
});

it('changes what the form shows, and leaves the rest as it was', () => {
  const before: Reading = {
    kind: 'blood-pressure',
    values: { systolic: 142, diastolic: 91 },
    takenAt: '2026-03-01T08:00:37+02:00',
    how: { arm: 'left', flags: ['irregular-pulse'] },
    origin: { is: 'bluetooth', frame: '1e8e005b00' },
    device: { name: 'Home monitor', maker: 'A maker', serial: '1' },
    asWritten: {},
  };
  const change = (changed: Partial<TypedReading>) => {
    const form = readForm({ ...formOf(before), ...changed }, { ...given, before });
    return 'reading' in form ? form.reading : undefined;
  };
  const { asWritten: _, ...same } = before;
  expect(change({ note: 'after a walk' })).toEqual({ ...same, note: 'after a walk' });
  // Other numbers are not what the monitor measured.
  expect(change({ numbers: { systolic: '124', diastolic: '91' } })).toMatchObject({
    how: { arm: 'left' },
    origin: { is: 'typed' },
    takenAt: before.takenAt,
  });
  expect(change({ numbers: { systolic: '124', diastolic: '91' } })?.how.flags).toBeUndefined();
  expect(change({ time: '09:00' })?.takenAt).toBe('2026-03-01T09:00:00+00:00');
  expect(change({ device: 'Another' })?.device).toEqual({ name: 'Another' });
  const stones: Reading = {
    ...same,
    kind: 'weight',
    values: { weight: 77.56 },
    how: {},
    asWritten: { weight: '12 st 3' },
  };
  const kept = readForm(formOf(stones), { ...given, before: stones });
  expect(kept).toMatchObject({ reading: { asWritten: { weight: '12 st 3' } } });
});

it.each([
  ['Lo', 'glucose-low'],
  ['HIGH', 'glucose-very-high'],
] as const)('%s on a meter is no number, and there is something to do', (glucose, rule) => {
  expect(read({ kind: 'glucose', numbers: { glucose } })).toMatchObject({ is: 'beyond', urgency: { rule } });
});

it('asks about one that seems to be here already, and about no other', () => {
  const cuff: Reading = {
    kind: 'blood-pressure',
    values: { systolic: 135, diastolic: 85 },
    takenAt: '2026-03-02T08:05:40+00:00',
    how: {},
    origin: { is: 'bluetooth', frame: '02' },
  };
  const beside = (other: Reading) => readForm(BP, { ...given, others: [other] });
  expect(beside(cuff)).toMatchObject({ is: 'rare', asks: [], twin: cuff });
  expect(beside({ ...cuff, values: { systolic: 136, diastolic: 85 } })).toMatchObject({ is: 'plain' });
  expect(beside({ ...cuff, takenAt: '2026-03-02T08:25:40+00:00' })).toMatchObject({ is: 'plain' });
});

it('asks for the time of a reading that is changed when it is taken out of the form', () => {
  const before: Reading = {
    kind: 'weight',
    values: { weight: 80 },
    takenAt: '2026-03-01T08:00:37+00:00',
    how: {},
    origin: { is: 'typed' },
  };
  expect(readForm({ ...formOf(before), time: '' }, { ...given, before })).toEqual({
    is: 'faults',
    faults: [{ part: 'time', fault: 'no-time' }],
  });
});
