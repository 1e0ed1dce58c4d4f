import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KIND_PARTS, PART_PLANS } from './kinds.ts';
import { READING_KINDS, type Reading, type ReadingKind } from './reading.ts';
import { urgencyOf, withSymptoms } from './safety-net.ts';
import { SAFETY_RULES } from './safety-rules.ts';

const at = '2026-03-14T08:00:00+00:00';
const reading = (kind: ReadingKind, values: Reading['values'], takenAt = at) => ({ kind, values, takenAt });
const ruleOf = (kind: ReadingKind, values: Reading['values']) => {
  const urgency = urgencyOf(reading(kind, values));
  return urgency && `${urgency.level}: ${urgency.rule}`;
};

test.each<[ReadingKind, Reading['values'], string | undefined]>([
  ['blood-pressure', { systolic: 179, diastolic: 119 }, undefined],
  ['blood-pressure', { systolic: 180, diastolic: 80 }, 'same-day: blood-pressure-severe'],
  ['blood-pressure', { systolic: 140, diastolic: 120 }, 'same-day: blood-pressure-severe'],
  ['blood-pressure', { systolic: 140, diastolic: 119 }, undefined],
  ['blood-pressure', { systolic: 220, diastolic: 130 }, 'same-day: blood-pressure-severe'],
  ['blood-pressure', { systolic: 80, diastolic: 50 }, undefined],
  ['blood-pressure', { systolic: 79, diastolic: 50 }, 'same-day: blood-pressure-very-low'],
  ['glucose', { glucose: 4 }, undefined],
  ['glucose', { glucose: 3.9 }, 'same-day: glucose-low'],
  ['glucose', { glucose: 20 }, undefined],
  ['glucose', { glucose: 20.1 }, 'same-day: glucose-very-high'],
  ['oxygen-saturation', { 'oxygen-saturation': 95 }, undefined],
  ['oxygen-saturation', { 'oxygen-saturation': 94 }, 'same-day: oxygen-low'],
  ['oxygen-saturation', { 'oxygen-saturation': 93 }, 'same-day: oxygen-low'],
  ['oxygen-saturation', { 'oxygen-saturation': 92 }, 'emergency: oxygen-very-low'],
  ['temperature', { temperature: 39.9 }, undefined],
  ['temperature', { temperature: 40 }, 'soon: temperature-very-high'],
  ['temperature', { temperature: 35 }, undefined],
  ['temperature', { temperature: 34.9 }, 'emergency: temperature-very-low'],
  ['pulse', { pulse: 150 }, undefined],
  ['pulse', { pulse: 151 }, 'same-day: pulse-fast'],
  ['pulse', { pulse: 40 }, undefined],
  ['pulse', { pulse: 39 }, 'same-day: pulse-slow'],
  ['blood-pressure', { systolic: 128, diastolic: 80, pulse: 39 }, 'same-day: pulse-slow'],
  ['oxygen-saturation', { 'oxygen-saturation': 97, pulse: 151 }, 'same-day: pulse-fast'],
  ['weight', { weight: 80 }, undefined],
  ['mood', { mood: 0 }, undefined],
  ['blood-pressure', {}, undefined],
])('%s %j: %s', (kind, values, expected) => {
  expect(ruleOf(kind, values)).toBe(expected);
});

test('the most urgent of several is said', () => {
  expect(ruleOf('oxygen-saturation', { 'oxygen-saturation': 92, pulse: 160 })).toBe(
    'emergency: oxygen-very-low',
  );
  expect(ruleOf('blood-pressure', { systolic: 190, diastolic: 100, pulse: 160 })).toBe(
    'same-day: blood-pressure-severe',
  );
});

describe('15 mmol/L twice', () => {
  const earlier = (glucose: number, takenAt: string) => reading('glucose', { glucose }, takenAt);
  const rule = (glucose: number, ...others: readonly ReturnType<typeof earlier>[]) =>
    urgencyOf(reading('glucose', { glucose }), others)?.rule;

  test('both are 15 or more', () => {
    expect(rule(15)).toBeUndefined();
    expect(rule(15, earlier(15, '2026-03-14T06:00:00+00:00'))).toBe('glucose-high-twice');
    expect(rule(14.9, earlier(15, '2026-03-14T06:00:00+00:00'))).toBeUndefined();
    expect(rule(15, earlier(14.9, '2026-03-14T06:00:00+00:00'))).toBeUndefined();
  });
  test('within 24 hours, in whatever order they are written down', () => {
    expect(rule(15, earlier(16, '2026-03-13T08:00:00+00:00'))).toBe('glucose-high-twice');
    expect(rule(15, earlier(16, '2026-03-13T07:59:59+00:00'))).toBeUndefined();
    expect(rule(15, earlier(16, '2026-03-14T09:00:00+00:00'))).toBe('glucose-high-twice');
    expect(rule(15, earlier(16, '2026-03-15T08:00:01+00:00'))).toBeUndefined();
    expect(rule(15, earlier(16, '2026-03-14T08:00:00'))).toBeUndefined();
  });
  test('one reading that arrived twice is not two', () => {
    expect(rule(15, earlier(15, at), earlier(15, '2026-03-14T07:58:00+00:00'))).toBeUndefined();
    expect(rule(15, earlier(15, '2026-03-14T07:57:59+00:00'))).toBe('glucose-high-twice');
  });
});

describe('what is asked about', () => {
  test('any of the symptoms makes it an emergency, others do not', () => {
    const urgency = urgencyOf(reading('blood-pressure', { systolic: 185, diastolic: 95 }));
    expect(urgency).toEqual({
      level: 'same-day',
      rule: 'blood-pressure-severe',
      reason: 'blood-pressure-severe',
      askAbout: ['chest-pain', 'breathlessness', 'weakness', 'confusion', 'vision-change'],
    });
    if (urgency === undefined) return;
    for (const symptom of urgency.askAbout ?? [])
      expect(withSymptoms(urgency, [symptom]), symptom).toEqual({ ...urgency, level: 'emergency' });
    expect(withSymptoms(urgency, [])).toEqual(urgency);
    expect(withSymptoms(urgency, ['vomiting'])).toEqual(urgency);
  });
  test('a low glucose is treated at once, whoever is reached', () => {
    expect(urgencyOf(reading('glucose', { glucose: 3.2 }))).toMatchObject({ doNow: 'take-sugar' });
  });
});

test('every rule says where it comes from, and is met only by possible values of a part', () => {
  expect(new Set(SAFETY_RULES.map(({ id }) => id)).size).toBe(SAFETY_RULES.length);
  for (const { id, when, source, version, author, since } of SAFETY_RULES) {
    expect(source.length, id).toBeGreaterThan(20);
    expect([version > 0, author !== '', /^\d{4}-\d{2}-\d{2}$/.test(since)], id).toEqual([true, true, true]);
    for (const { part, number } of when) {
      const [low, high] = PART_PLANS[part].possible;
      expect(number > low && number < high, id).toBe(true);
    }
  }
});

test('a value within what is likely and not named by a rule needs no help', () => {
  const kinds = READING_KINDS.filter((kind) => !['glucose', 'oxygen-saturation'].includes(kind));
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.double({ min: 0, max: 1, noNaN: true }), (kind, share) => {
      const values = Object.fromEntries(
        KIND_PARTS[kind].needed.map((part) => {
          const [low, high] = PART_PLANS[part].likely;
          return [part, low + share * (high - low)];
        }),
      );
      expect(urgencyOf(reading(kind, values))).toBeUndefined();
    }),
  );
});
