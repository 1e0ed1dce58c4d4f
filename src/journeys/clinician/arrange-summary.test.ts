import { expect, test } from 'vitest';
import type { Reading } from '#/record/readings/reading.ts';
import type { SharedReading, Sharer } from '#/record/readings/reviewing/shared-reading.ts';
import { summarise } from '#/record/readings/reviewing/summarise.ts';
import { triage } from '#/record/readings/reviewing/triage.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { bestWords, standingWords, stateWords, summaryLines, type Saying } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';

const SAY: Saying = { words: CLINICIAN_WORDS.en, names: READING_WORDS.en, language: 'en' };

const weight = (kilograms: number): Reading => ({
  kind: 'weight',
  values: { weight: kilograms },
  takenAt: '2026-03-02T08:00:00+00:00',
  how: {},
  origin: { is: 'typed' },
});
const shared = (reading: Reading, also: Partial<SharedReading> = {}): SharedReading => ({
  id: reading.takenAt,
  version: '1',
  text: '',
  isWithdrawn: false,
  isChanged: false,
  review: { is: 'there', at: '2026-03-02T09:00:00Z' },
  receivedAt: '2026-03-02T09:00:00Z',
  asSent: {},
  reading,
  ...also,
});

test('what was taken back or changed after it was filed says so, with what the record has', () => {
  const inRecord = { text: 'Weight', reading: weight(80) };
  const has = 'The record has: 80 kg, 2 March 2026, 8am';
  const back = shared(weight(80), { inRecord, isWithdrawn: true });
  const changed = shared(weight(81), { inRecord, isChanged: true });
  expect(stateWords(back, SAY)).toEqual(['New', 'Taken back after you filed it', has]);
  expect(stateWords(changed, SAY)).toEqual(['New', 'Changed after you filed it', has]);
  expect(stateWords(shared(weight(80), { isWithdrawn: true }), SAY)).toEqual(['Taken back by the person']);
  const told = (one: SharedReading) => {
    const sharer: Sharer = { name: 'Ann', nhsNumber: '9990000018', readings: [one] };
    return triage([sharer]).map((person) => standingWords(person, SAY));
  };
  expect(told(back)).toEqual([has]);
  expect(told(changed)).toEqual([`81 kg · ${has}`]);
});

const pressure = (day: string, time: string, how: Reading['how'] = {}): SharedReading =>
  shared({
    kind: 'blood-pressure',
    values: { systolic: 130, diastolic: 80 },
    takenAt: `${day}T${time}:00+00:00`,
    how,
    origin: { is: 'typed' },
  });
/** Four days of two in the morning and two in the evening, which nothing is to be noted of. */
const plain = ['02', '03', '04', '05'].flatMap((day) =>
  ['08:00', '08:02', '20:00', '20:02'].map((time) => pressure(`2026-03-${day}`, time)),
);
const quality = (...readings: SharedReading[]) =>
  summarise(readings).flatMap((summary) =>
    summaryLines(summary, SAY).flatMap(({ key, values }) => (key === 'quality' ? values : [])),
  );

test('what a device noted is told of every reading, and of which it is not in the average', () => {
  const irregular = { flags: ['irregular-pulse'] } as const;
  const [noted, beside] = [
    'irregular pulse detected by the device: 1',
    'Not in the average: irregular pulse detected by the device: 1',
  ];
  expect(quality(...plain)).toContain('Nothing noted');
  const onDayOne = quality(...plain, pressure('2026-03-02', '20:04', irregular));
  expect(onDayOne).toContain(beside);
  expect(onDayOne).not.toContain('Nothing noted');
  expect(quality(...plain, pressure('2026-01-02', '20:04', irregular))).toContain(beside);
  const both = quality(
    ...plain,
    pressure('2026-03-02', '20:04', irregular),
    pressure('2026-03-03', '20:04', irregular),
  );
  expect(both).toEqual(expect.arrayContaining([noted, beside]));
});

test('how many were declined is said, and nothing where none was', () => {
  const said = (...readings: SharedReading[]) =>
    summarise(readings).flatMap((summary) =>
      summaryLines(summary, SAY).flatMap(({ key, values }) => (key === 'declined' ? values : [])),
    );
  const declined = shared(weight(90), { review: { is: 'declined', at: '2026-03-02T10:00:00Z' } });
  expect(said(shared(weight(80)), declined)).toEqual(['1 declined reading is not counted']);
  expect(said(shared(weight(80)))).toEqual([]);
});

test('rises of now stand first, then how many there were before', () => {
  const rises = (...all: readonly (readonly [day: string, kilograms: number])[]) =>
    summarise(
      all.map(([day, kilograms]) => shared({ ...weight(kilograms), takenAt: `2026-${day}T08:00:00+00:00` })),
    ).flatMap((summary) =>
      summaryLines(summary, SAY).flatMap(({ key, values }) => (key === 'rises' ? values : [])),
    );
  const old = [
    ['01-05', 80],
    ['01-07', 83],
  ] as const;
  expect(rises(...old, ['03-01', 81])).toEqual([
    'None in the 14 days before the newest weight',
    '1 earlier rise, on 7 January 2026',
  ]);
  expect(rises(...old, ['03-01', 81], ['03-03', 84])).toEqual([
    '3 kg from 1 March 2026 to 3 March 2026',
    '1 earlier rise, on 7 January 2026',
  ]);
  expect(rises(['03-01', 81])).toEqual(['None']);
});

test('a peak flow is told beside the best of whose it is, and decides when it is below half of it', () => {
  const flow = (litres: number, personalBest?: number): Reading => ({
    kind: 'peak-flow',
    values: { 'peak-flow': litres },
    takenAt: '2026-03-02T08:00:00+00:00',
    how: personalBest === undefined ? {} : { personalBest },
    origin: { is: 'typed' },
  });
  expect(bestWords(flow(120, 500), SAY)).toEqual(['24% of their best']);
  expect(bestWords(flow(120), SAY)).toEqual([]);
  const sharer: Sharer = { name: 'Ann', nhsNumber: '9990000018', readings: [shared(flow(120, 500))] };
  expect(triage([sharer]).map((person) => standingWords(person, SAY))).toEqual([
    'Below half of their best: 120, 24% of their best, 2 March 2026, 8am',
  ]);
});
