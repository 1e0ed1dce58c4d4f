import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../reading.ts';
import { addDays } from '../wall-clock.ts';
import { asDrawn, isWaiting, type SharedReading, type Sharer } from './shared-reading.ts';
import { summarise, weekOf } from './summarise.ts';
import { isChosenAtFirst, nextAfter, triage, whyNotYet } from './triage.ts';

let count = 0;
const shared = (reading: Partial<Reading>, also: Partial<SharedReading> = {}): SharedReading => {
  count += 1;
  return {
    id: String(count),
    version: '1',
    text: '',
    isWithdrawn: false,
    isChanged: false,
    review: { is: 'there', at: '2026-03-02T09:00:00Z' },
    receivedAt: '2026-03-02T09:00:00Z',
    asSent: {},
    reading: {
      kind: 'weight',
      values: { weight: 80 },
      takenAt: '2026-03-02T08:00:00+00:00',
      how: {},
      origin: { is: 'typed' },
      ...reading,
    },
    ...also,
  };
};
const pressure = (systolic: number, takenAt: string, also: Partial<Reading> = {}) =>
  shared({ kind: 'blood-pressure', values: { systolic, diastolic: 80 }, takenAt, ...also });
const sharer = (name: string, ...readings: SharedReading[]): Sharer => ({ name, nhsNumber: name, readings });
const review = (is: SharedReading['review']['is']) => ({ review: { is, at: '2026-03-02T10:00:00Z' } });

describe('in which order people are looked at', () => {
  const at = (receivedAt: string) => ({ receivedAt });
  test('the most urgent value first, then what nobody opened, then who waits longest', () => {
    const people = [
      sharer('usual, later', shared({}, at('2026-03-02T09:30:00Z'))),
      sharer('usual, opened', shared({}, { ...review('opened'), ...at('2026-03-01T09:00:00Z') })),
      sharer('usual, earlier', shared({}, at('2026-03-02T08:00:00Z'))),
      sharer('unlikely', shared({ values: { weight: 260 } })),
      sharer('unreadable', { ...shared({}), reading: undefined } as unknown as SharedReading),
      sharer(
        'over its limit',
        ...['01', '04'].map((day, place) =>
          shared({ values: { weight: 80 + 3 * place }, takenAt: `2026-03-${day}T08:00:00+00:00` }),
        ),
      ),
      sharer(
        'answers',
        shared({
          kind: 'questionnaire',
          values: {},
          answered: { questionnaire: { title: 'Asthma', items: [] }, answers: {} },
        }),
      ),
      sharer('soon', shared({ kind: 'temperature', values: { temperature: 40.5 } })),
      sharer('same day', pressure(185, '2026-03-02T08:00:00+00:00')),
      sharer('emergency', shared({ kind: 'oxygen-saturation', values: { 'oxygen-saturation': 90 } })),
    ];
    expect(triage(people).map((one) => one.sharer.name)).toEqual([
      'emergency',
      'same day',
      'soon',
      'unreadable',
      'over its limit',
      'answers',
      'unlikely',
      'usual, earlier',
      'usual, later',
      'usual, opened',
    ]);
  });

  test('one urgent value among many usual ones decides, and stands first', () => {
    const [first] = triage([
      sharer('many', shared({}), shared({}), pressure(190, '2026-03-01T08:00:00+00:00'), shared({})),
    ]);
    expect(first?.waiting.map(({ standing }) => standing)).toEqual(['same-day', 'plain', 'plain', 'plain']);
  });

  test('an average from 135/85 stands before one below, though no single value is urgent', () => {
    const week = (systolic: number) =>
      ['01', '02', '03', '04'].map((day) => pressure(systolic, `2026-03-${day}T08:00:00+00:00`));
    const order = triage([sharer('below', ...week(134)), sharer('from', ...week(135))]);
    expect(order.map((one) => [one.sharer.name, one.standing, one.because?.kind])).toEqual([
      ['from', 'over-limit', 'blood-pressure'],
      ['below', 'plain', undefined],
    ]);
  });

  test('a peak flow below half of the best that was sent with it is beyond the limit until it has been reviewed', () => {
    const flow = (litres: number, how: Reading['how'], also: Partial<SharedReading> = {}) =>
      shared({ kind: 'peak-flow', values: { 'peak-flow': litres }, how }, also);
    const order = triage([
      sharer('half', flow(250, { personalBest: 500 })),
      sharer('below', flow(245, { personalBest: 500 })),
      sharer('no best', flow(120, {})),
      sharer('filed', flow(120, { personalBest: 500 }, review('filed')), shared({})),
    ]);
    expect(order.map((one) => [one.sharer.name, one.standing])).toEqual([
      ['below', 'over-limit'],
      ['half', 'plain'],
      ['no best', 'plain'],
      ['filed', 'plain'],
    ]);
    expect(order[0]?.because?.outline).toMatchObject({ veryLow: [{ values: { 'peak-flow': 245 } }] });
  });

  test('a rise of long ago does not keep somebody above the limit, and the newest rise is the one that is told', () => {
    const weights = (...all: readonly (readonly [day: string, kilograms: number])[]) =>
      all.map(([day, kilograms]) =>
        shared({ values: { weight: kilograms }, takenAt: `2026-${day}T08:00:00+00:00` }),
      );
    const old = weights(['01-05', 80], ['01-07', 83], ['01-20', 81]);
    const now = weights(['03-01', 81], ['03-03', 84], ['03-04', 84.5]);
    const order = triage([sharer('then', ...old, ...weights(['03-01', 81])), sharer('now', ...old, ...now)]);
    expect(order.map((one) => [one.sharer.name, one.standing])).toEqual([
      ['now', 'over-limit'],
      ['then', 'plain'],
    ]);
    expect(order[0]?.because?.outline).toMatchObject({
      rises: [{ kilograms: 3.5 }, { kilograms: 3 }],
      earlier: [{ until: { day: '2026-01-07' } }],
    });
  });

  test('who has nothing to review is not there: filed, declined, taken back', () => {
    const done = [
      shared({}, review('filed')),
      shared({}, review('declined')),
      shared({}, { isWithdrawn: true }),
    ];
    expect(done.some(isWaiting)).toBe(false);
    expect(triage([sharer('done', ...done), sharer('none')])).toEqual([]);
  });

  test('what is in the record and was taken back or changed since waits, after what is over its limit', () => {
    const { reading: was } = shared({ values: { weight: 80 } });
    const inRecord = { text: 'Weight', ...(was !== undefined && { reading: was }) };
    const people = [
      sharer('unlikely', shared({ values: { weight: 260 } })),
      sharer('changed', shared({ values: { weight: 81 } }, { inRecord, isChanged: true })),
      sharer(
        'taken back',
        shared(
          { kind: 'oxygen-saturation', values: { 'oxygen-saturation': 90 } },
          { inRecord, isWithdrawn: true },
        ),
      ),
      sharer('urgent', pressure(190, '2026-03-02T08:00:00+00:00', {})),
      sharer('decided', shared({}, { inRecord, isWithdrawn: true, ...review('declined') })),
      sharer('never filed', shared({}, { isWithdrawn: true })),
    ];
    const order = triage(people);
    expect(order.map((one) => [one.sharer.name, one.standing])).toEqual([
      ['urgent', 'same-day'],
      ['taken back', 'taken-back-since'],
      ['changed', 'changed-since'],
      ['unlikely', 'unlikely'],
    ]);
    // Nothing leaves the record, or is replaced in it, because nobody took a tick out.
    expect(order.map(({ waiting: [first] }) => isChosenAtFirst(first))).toEqual([true, false, false, true]);
  });

  test('what was taken back after it was drawn is not what was seen, though its numbers are', () => {
    const { reading: was } = shared({});
    const drawn = shared({}, { inRecord: { text: 'Weight', ...(was !== undefined && { reading: was }) } });
    const ids = (latest: SharedReading) => {
      const { same, changed } = asDrawn([drawn], [latest]);
      return [same, changed].map((some) => some.map(({ version }) => version));
    };
    expect(ids({ ...drawn, version: '2' })).toEqual([['2'], []]);
    expect(ids({ ...drawn, version: '2', isWithdrawn: true })).toEqual([[], ['1']]);
    expect(ids({ ...drawn, version: '2', ...review('filed') })).toEqual([[], ['1']]);
  });

  test('a value that was filed still counts for a rule that asks for two', () => {
    const glucose = (takenAt: string, also = {}) =>
      shared({ kind: 'glucose', values: { glucose: 16 }, takenAt }, also);
    const before = glucose('2026-03-02T06:00:00+00:00', review('filed'));
    const standing = (...readings: SharedReading[]) =>
      triage([sharer('a', ...readings)])[0]?.waiting[0].standing;
    expect(standing(before, glucose('2026-03-02T08:00:00+00:00'))).toBe('same-day');
    // And one that was declined does not.
    expect(standing({ ...before, ...review('declined') }, glucose('2026-03-02T08:00:00+00:00'))).toBe(
      'plain',
    );
    expect(standing({ ...before, isWithdrawn: true }, glucose('2026-03-02T08:00:00+00:00'))).toBe('plain');
  });

  test('after each comes the next, after the last the first, and nobody after the only one', () => {
    const order = triage(['a', 'b', 'c'].map((name) => sharer(name, shared({}))));
    const after = (name: string, all = order) => nextAfter(all, name)?.sharer.name;
    expect([after('a'), after('b'), after('c')]).toEqual(['b', 'c', 'a']);
    // Whose readings have all been reviewed is not among them any more.
    expect(after('gone')).toBe('a');
    expect(after('a', order.slice(0, 1))).toBeUndefined();
  });

  test('nothing is decided of nothing, nor of a value that needs help before somebody has seen it', () => {
    const [urgent] = triage([sharer('a', pressure(190, '2026-03-01T08:00:00+00:00'), shared({}))]);
    const [plain] = triage([sharer('b', shared({}))]);
    const why = (one: typeof urgent, chosen: number, hasSeen: boolean) =>
      whyNotYet(one?.waiting ?? [], { chosen, hasSeen });
    expect(why(plain, 0, true)).toBe('nothing-chosen');
    expect(why(plain, 1, false)).toBeUndefined();
    expect(why(urgent, 1, false)).toBe('urgent-unseen');
    expect(why(urgent, 1, true)).toBeUndefined();
  });

  test('nothing that waits is lost, and nobody is there twice, in whatever order they come (property)', () => {
    const reading = fc.record({
      weight: fc.constantFrom(20, 80, 260),
      is: fc.constantFrom('there', 'opened', 'filed', 'declined'),
      isWithdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(reading, { maxLength: 4 }), { maxLength: 6 }), (all) => {
        const people = all.map((readings, place) =>
          sharer(
            String(place),
            ...readings.map(({ weight, is, isWithdrawn }) =>
              shared({ values: { weight } }, { ...review(is as 'there'), isWithdrawn }),
            ),
          ),
        );
        const order = triage(people);
        const ids = (some: readonly SharedReading[]) => some.map(({ id }) => id).sort();
        expect(ids(order.flatMap(({ waiting }) => waiting.map((one) => one.shared)))).toEqual(
          ids(people.flatMap(({ readings }) => readings.filter(isWaiting))),
        );
        expect(triage([...people].reverse()).map(({ standing }) => standing)).toEqual(
          order.map(({ standing }) => standing),
        );
      }),
    );
  });
});

describe('what a kind comes to', () => {
  const days = ['02', '03', '04', '05'];
  const week = days.flatMap((day) => [
    pressure(140, `2026-03-${day}T08:00:00+00:00`),
    pressure(130, `2026-03-${day}T08:02:00+00:00`),
    pressure(150, `2026-03-${day}T19:00:00+00:00`),
    pressure(140, `2026-03-${day}T19:02:00+00:00`),
  ]);

  test('the week that ends with the newest reading, day one left out', () => {
    const [summary] = summarise(week);
    expect(summary?.outline).toMatchObject({
      is: 'blood-pressure',
      from: '2026-03-02',
      result: { average: { is: 'known', systolic: 140, diastolic: 80, readings: 12, days: 4 } },
      completeness: { has: 16, wanted: 28 },
    });
  });

  test('older readings are shown and not averaged', () => {
    const old = pressure(200, '2026-02-01T08:00:00+00:00');
    const [summary] = summarise([old, ...week]);
    expect(summary?.outline).toMatchObject({
      from: '2026-03-02',
      result: { average: { systolic: 140 }, outside: [{ values: { systolic: 200 } }] },
    });
    expect(summary?.readings).toHaveLength(17);
  });

  test('a cuff that repeats a typed value is counted once, two of one cuff are two', () => {
    const device = { name: 'Cuff' };
    const [typed, cuff, again] = [
      pressure(140, '2026-03-03T08:00:00+00:00'),
      pressure(140, '2026-03-03T08:00:31+00:00', { device }),
      pressure(140, '2026-03-03T08:01:31+00:00', { device }),
    ];
    const told = (...readings: SharedReading[]) => {
      const [summary] = summarise(readings);
      return [summary?.counted.length, summary?.twice];
    };
    expect(told(typed, cuff)).toEqual([1, 1]);
    expect(told(cuff, again)).toEqual([2, 0]);
    expect(
      told(pressure(140, '2026-03-03T08:00:00+00:00'), pressure(140, '2026-03-03T08:01:00+00:00')),
    ).toEqual([2, 0]);
  });

  const cuff = { device: { name: 'Omron M2' } };
  test.each([
    ['typed with the name of the cuff, and the cuff’s own', '08:00:00', '08:00:31', cuff, 1],
    ['the same, typed in the minute after', '08:01:00', '08:00:31', cuff, 1],
    ['two of one cuff', '08:00:31', '08:01:31', cuff, 2],
    ['two of one cuff, one of them on the full minute', '08:00:00', '08:01:12', cuff, 2],
    ['two that were typed with the name of the cuff', '08:00:00', '08:01:00', cuff, 2],
    ['one that came twice', '08:00:31', '08:00:31', cuff, 1],
    ['typed without a name, and the cuff’s own on another minute', '08:00:00', '08:01:00', {}, 1],
    ['typed without a name, and the cuff’s own, too far apart', '08:00:00', '08:02:01', {}, 2],
  ])('the same values: %s', (_, one, other, typed, times) => {
    const at = (time: string, also: Partial<Reading>) => pressure(140, `2026-03-03T${time}+00:00`, also);
    const [summary] = summarise([at(one, typed), at(other, cuff)]);
    expect([summary?.counted.length, summary?.twice]).toEqual([times, 2 - times]);
  });

  test('what was taken back is shown and not counted', () => {
    const [summary] = summarise([shared({}, { isWithdrawn: true }), shared({ values: { weight: 81 } })]);
    expect([summary?.readings.length, summary?.counted.length]).toEqual([2, 1]);
  });

  test('what was declined is shown, told of and not counted', () => {
    const high = pressure(200, '2026-03-05T19:04:00+00:00');
    const [summary] = summarise([...week, { ...high, ...review('declined') }]);
    expect([summary?.readings.length, summary?.counted.length, summary?.declined]).toEqual([17, 16, 1]);
    expect(summary?.outline).toMatchObject({ result: { average: { systolic: 140 } } });
    const [none] = summarise([shared({}, { ...review('declined'), isWithdrawn: true })]);
    expect([none?.counted.length, none?.declined]).toEqual([0, 0]);
  });

  test('weights name the rise that matters, peak flow its swing, glucose its meals', () => {
    const weight = (kilograms: number, day: string) =>
      shared({ values: { weight: kilograms }, takenAt: `2026-03-${day}T08:00:00+00:00` });
    const flow = (value: number, hour: string) =>
      shared({
        kind: 'peak-flow',
        values: { 'peak-flow': value },
        takenAt: `2026-03-02T${hour}:00:00+00:00`,
      });
    const glucose = (value: number, hour: string, meal: 'before-meal' | 'after-meal') =>
      shared({
        kind: 'glucose',
        values: { glucose: value },
        how: { meal },
        takenAt: `2026-03-02T${hour}:00:00+00:00`,
      });
    expect(summarise([weight(80, '02'), weight(82.5, '04')])[0]?.outline).toMatchObject({
      rises: [{ kilograms: 2.5 }],
    });
    expect(summarise([flow(400, '08'), flow(300, '20')])[0]?.outline).toMatchObject({
      variability: { percent: 28.6, isVariable: true },
    });
    expect(
      summarise([glucose(5, '08', 'before-meal'), glucose(9, '10', 'after-meal')])[0]?.outline,
    ).toMatchObject({ pairs: [{ rise: 4 }] });
  });

  test('the kind with the newest reading stands first', () => {
    const kinds = summarise([
      shared({ takenAt: '2026-03-01T08:00:00+00:00' }),
      pressure(120, '2026-03-02T08:00:00+00:00'),
    ]).map(({ kind }) => kind);
    expect(kinds).toEqual(['blood-pressure', 'weight']);
  });

  /** One reading on each of so many days from a day on. */
  const run = (from: string, length: number) => Array.from({ length }, (_, place) => addDays(from, place));
  const plan = run('2026-03-01', 7);
  test.each([
    ['the plan, and one reading three days later', [...plan, '2026-03-10'], '2026-03-01', 7],
    ['the plan, and one reading four weeks after its end', [...plan, '2026-04-04'], '2026-03-01', 7],
    ['the plan, and one reading two months later', [...plan, '2026-05-10'], '2026-05-10', undefined],
    ['a plan with two days missed in its middle', plan.toSpliced(3, 2), '2026-03-01', 5],
    ['a plan with two days missed before its last', plan.toSpliced(4, 2), '2026-03-01', 5],
    [
      'single days missed in a stretch of more than a week',
      [...run('2026-03-01', 4), ...run('2026-03-06', 2), ...run('2026-03-09', 2)],
      '2026-03-04',
      5,
    ],
    ['every day for months', run('2026-01-01', 100), '2026-04-04', 7],
    ['a new whole week after an older one', [...plan, ...run('2026-03-15', 7)], '2026-03-15', 7],
    ['a week that has only begun after an older one', [...plan, ...run('2026-03-15', 3)], '2026-03-01', 7],
    ['four days of a new week after an older one', [...plan, ...run('2026-03-15', 4)], '2026-03-15', 4],
    ['three days, and no more', run('2026-03-01', 3), '2026-03-01', undefined],
  ])('the week that is averaged: %s', (_, on, from, ofDays) => {
    const [summary] = summarise(on.map((day) => pressure(140, `${day}T08:00:00+00:00`)));
    expect(summary?.outline).toMatchObject({
      from,
      result: { average: ofDays === undefined ? { is: 'none' } : { is: 'known', days: ofDays } },
    });
  });

  test('a week begins with its first reading, at most six days before its last', () => {
    const on = (...all: string[]) =>
      weekOf(all.map((day) => shared({ takenAt: `2026-03-${day}T08:00:00+00:00` }).reading as Reading));
    expect(on('02', '05', '08')).toBe('2026-03-02');
    expect(on('02', '05', '09')).toBe('2026-03-05');
    expect(on('09')).toBe('2026-03-09');
    expect(on()).toBeUndefined();
  });
});

test('what no rule has looked at is chosen by nobody but its reader', () => {
  const answers = { questionnaire: { title: 'Asthma', items: [] }, answers: {} };
  const [one] = triage([
    sharer('all', shared({}), shared({ kind: 'questionnaire', values: {}, answered: answers }), {
      ...shared({}),
      reading: undefined,
    } as unknown as SharedReading),
  ]);
  expect(one?.waiting.map((each) => [each.standing, isChosenAtFirst(each)])).toEqual([
    ['unreadable', false],
    ['answers', false],
    ['plain', true],
  ]);
});
