import type { Part } from './reading.ts';

/** How soon somebody should be seen. `emergency`: now; `same-day`: today; `soon`: in the next days. */
export type Level = 'emergency' | 'same-day' | 'soon';

/** What is asked about beside a value; any of them makes it an emergency. */
export type Symptom =
  | 'chest-pain'
  | 'breathlessness'
  | 'weakness'
  | 'confusion'
  | 'vision-change'
  | 'fainting'
  | 'drowsiness'
  | 'seizure'
  | 'cannot-swallow'
  | 'vomiting'
  | 'abdominal-pain'
  | 'fast-breathing';

/** One bound of one part. `at-least` and `at-most` take the number in, `above` and `below` leave it out. */
export interface Bound {
  readonly part: Part;
  readonly is: 'at-least' | 'above' | 'at-most' | 'below';
  readonly number: number;
}

/** One row of the safety net. */
export interface SafetyRule {
  readonly id: string;
  /** Key of the reason; its words are elsewhere. */
  readonly reason: string;
  readonly level: Level;
  /** Any of these. */
  readonly when: readonly Bound[];
  /** Only when another reading up to so many hours before or after was in it too. */
  readonly againWithinHours?: number;
  readonly askAbout?: readonly Symptom[];
  /** What the person does themselves, before anybody is reached. */
  readonly doNow?: 'take-sugar';
  readonly source: string;
  /** The source itself was read, and speaks of this bound, this level and a reading at home. False: somebody has to look. */
  readonly confirmed: boolean;
  readonly version: number;
  readonly author: string;
  readonly since: string;
}

const UNREVIEWED = {
  version: 1,
  author: 'project; no clinician has reviewed it',
  since: '2026-11-28',
} as const;

/**
 * The values that need help. Not in it: what depends on the person, such as 38 °C during chemotherapy, saturations agreed
 * for a lung disease, or a ketone plan; those come from their own team.
 */
export const SAFETY_RULES: readonly SafetyRule[] = [
  {
    id: 'oxygen-very-low',
    reason: 'oxygen-very-low',
    level: 'emergency',
    when: [{ part: 'oxygen-saturation', is: 'at-most', number: 92 }],
    source:
      'NHS England COVID Oximetry @home, as a GP practice quotes it ("92% or less to call 999 or attend A&E"); written for COVID-19, used here for everybody',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'temperature-very-low',
    reason: 'temperature-very-low',
    level: 'emergency',
    when: [{ part: 'temperature', is: 'below', number: 35 }],
    askAbout: ['confusion', 'drowsiness'],
    source: 'NHS.UK Hypothermia, in copies on GP and pharmacy sites ("below 35C … Go to A&E or call 999")',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'blood-pressure-severe',
    reason: 'blood-pressure-severe',
    level: 'same-day',
    when: [
      { part: 'systolic', is: 'at-least', number: 180 },
      { part: 'diastolic', is: 'at-least', number: 120 },
    ],
    askAbout: ['chest-pain', 'breathlessness', 'weakness', 'confusion', 'vision-change'],
    source:
      'NICE NG136 1.5.1, 1.5.2 and "severe hypertension" (quoted, from a copy of the recommendations); they speak of a clinic measurement, and without symptoms ask for tests as soon as possible and a review within 7 days. A reading at home, and the same day, are a cautious use',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'blood-pressure-very-low',
    reason: 'blood-pressure-very-low',
    level: 'same-day',
    when: [{ part: 'systolic', is: 'below', number: 80 }],
    askAbout: ['fainting', 'confusion', 'drowsiness', 'chest-pain', 'breathlessness'],
    source:
      'Chosen. Royal College of Physicians, NEWS2 (2017), gives a systolic pressure of 90 or below its highest score; NHS.UK calls below 90/60 low, which many healthy people have',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'glucose-low',
    reason: 'glucose-low',
    level: 'same-day',
    when: [{ part: 'glucose', is: 'below', number: 4 }],
    askAbout: ['drowsiness', 'confusion', 'seizure', 'cannot-swallow'],
    doNow: 'take-sugar',
    source:
      'NHS.UK Low blood sugar, in a copy on a pharmacy site ("below 4mmol/L you\'ll need to take steps to treat it"); the level is chosen',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'glucose-very-high',
    reason: 'glucose-very-high',
    level: 'same-day',
    when: [{ part: 'glucose', is: 'above', number: 20 }],
    askAbout: ['vomiting', 'abdominal-pain', 'fast-breathing', 'drowsiness', 'confusion'],
    source:
      'Wolverhampton Diabetes Care leaflet ("more than 20 is of real concern … always take action and seek advice"); NHS.UK gives no such number',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'glucose-high-twice',
    reason: 'glucose-high-twice',
    level: 'same-day',
    when: [{ part: 'glucose', is: 'at-least', number: 15 }],
    againWithinHours: 24,
    askAbout: ['vomiting', 'abdominal-pain', 'fast-breathing', 'drowsiness', 'confusion'],
    source:
      'Diabetes NSW & ACT ("15 mmol/L or higher for more than 24 hours … seek advice"); Wolverhampton says above 15, HSE Ireland asks for ketones above 14. No UK national number was found',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'oxygen-low',
    reason: 'oxygen-low',
    level: 'same-day',
    when: [{ part: 'oxygen-saturation', is: 'at-most', number: 94 }],
    askAbout: ['breathlessness', 'chest-pain', 'confusion'],
    source:
      'NHS England COVID Oximetry @home, as a GP practice quotes it ("93-94% call 111 or GP practice"); written for COVID-19, used here for everybody',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'pulse-fast',
    reason: 'pulse-fast',
    level: 'same-day',
    when: [{ part: 'pulse', is: 'above', number: 150 }],
    askAbout: ['fainting', 'chest-pain', 'breathlessness'],
    source:
      'Chosen. NHS.UK, in a copy, asks people to see a GP when it is continuously above 120, which one reading cannot tell',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'pulse-slow',
    reason: 'pulse-slow',
    level: 'same-day',
    when: [{ part: 'pulse', is: 'below', number: 40 }],
    askAbout: ['fainting', 'chest-pain', 'breathlessness'],
    source:
      'NHS.UK How do I check my pulse, in a copy ("continuously above 120bpm or below 40bpm": see a GP); the same day is chosen',
    confirmed: false,
    ...UNREVIEWED,
  },
  {
    id: 'temperature-very-high',
    reason: 'temperature-very-high',
    level: 'soon',
    when: [{ part: 'temperature', is: 'at-least', number: 40 }],
    askAbout: ['confusion', 'seizure', 'drowsiness', 'fast-breathing'],
    source: 'Chosen. NHS.UK calls 38 °C or above a high temperature and gives no number at which to be seen',
    confirmed: false,
    ...UNREVIEWED,
  },
];
