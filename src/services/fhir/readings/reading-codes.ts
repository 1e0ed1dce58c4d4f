import {
  READING_KINDS,
  type Cuff,
  type Meal,
  type Part,
  type ReadingKind,
} from '#/record/readings/reading.ts';

/** A concept in the systems that UK Core asks for: LOINC, SNOMED CT, or both. */
export interface Codes {
  readonly loinc?: string;
  readonly snomed?: string;
  readonly text: string;
}

/** What each kind is called on the wire (UKCore-Observation-VitalSigns 1.1.1 and the profiles derived from it). */
export const KIND_CODES: Readonly<Record<ReadingKind, Codes>> = {
  'blood-pressure': {
    loinc: '85354-9',
    snomed: '335661000000109',
    text: 'Self measured blood pressure reading',
  },
  glucose: { snomed: '997671000000106', text: 'Blood glucose level' },
  weight: { loinc: '29463-7', snomed: '784399000', text: 'Self reported body weight' },
  height: { loinc: '8302-2', snomed: '1162419008', text: 'Self reported body height' },
  'oxygen-saturation': { loinc: '2708-6', snomed: '431314004', text: 'Peripheral oxygen saturation' },
  temperature: { loinc: '8310-5', snomed: '386725007', text: 'Body temperature' },
  'peak-flow': { loinc: '19935-6', snomed: '18491006', text: 'Peak expiratory flow rate' },
  hba1c: { snomed: '999791000000106', text: 'Haemoglobin A1c level, IFCC standardised' },
  pulse: { loinc: '8867-4', snomed: '364075005', text: 'Heart rate' },
  steps: { loinc: '55423-8', text: 'Number of steps' },
  pain: { loinc: '72514-3', snomed: '225908003', text: 'Pain score, 0 to 10' },
  breathlessness: {
    snomed: '870179002',
    text: 'Modified Medical Research Council dyspnoea scale, 0 to 4',
  },
  mood: { snomed: '85256008', text: 'Mood: overall, how happy did you feel yesterday? 0 to 10' },
  questionnaire: { loinc: '74465-6', text: 'Questionnaire response Document' },
};

/** Glucose is named by when it was taken (UKCore-Observation-BloodGlucose). */
export const MEAL_CODES: Readonly<Partial<Record<Meal, Codes>>> = {
  fasting: { snomed: '997681000000108', text: 'Fasting blood glucose level' },
  'after-meal': { snomed: '1030551000000103', text: '2 hour post-prandial blood glucose level' },
  random: { snomed: '1089381000000101', text: 'Random blood glucose level' },
};

/** Numbers that stand beside others in one reading. */
export const COMPONENT_CODES: Readonly<Partial<Record<Part, Codes>>> = {
  systolic: { loinc: '8480-6', snomed: '1162737008', text: 'Systolic blood pressure' },
  diastolic: { loinc: '8462-4', snomed: '1162735000', text: 'Diastolic blood pressure' },
  pulse: { loinc: '8867-4', snomed: '364075005', text: 'Heart rate' },
};

/** The size of a cuff (LOINC 8358-4), and what each is called. */
export const CUFF: Codes = { loinc: '8358-4', text: 'Blood pressure device cuff size' };
export const CUFF_WORDS = {
  small: 'Small adult cuff',
  standard: 'Standard adult cuff',
  large: 'Large adult cuff',
} as const satisfies Readonly<Record<Cuff, string>>;

/** Units in words, as the profiles fix them, beside the UCUM code. */
export const UNIT_WORDS: Readonly<Record<Part, string>> = {
  systolic: 'millimeter of mercury',
  diastolic: 'millimeter of mercury',
  pulse: 'per minute',
  glucose: 'millimoles per litre',
  weight: 'kilogram',
  height: 'centimeter',
  'oxygen-saturation': 'percent',
  temperature: 'degree Celsius',
  'peak-flow': 'L/min',
  hba1c: 'mmol/mol',
  steps: 'steps',
  pain: 'score',
  breathlessness: 'score',
  mood: 'score',
};

/** Positions of the body (extension `observation-bodyPosition`), SNOMED CT. */
export const POSITION_CODES = {
  sitting: { snomed: '33586001', text: 'Sitting position' },
  standing: { snomed: '10904000', text: 'Standing position' },
  lying: { snomed: '102538003', text: 'Recumbent body position' },
} as const satisfies Readonly<Record<string, Codes>>;

/** Every code that readings of a kind may have. */
export function codesOfKind(kind: ReadingKind): readonly Codes[] {
  const usual = KIND_CODES[kind];
  return kind === 'glucose' ? [usual, ...Object.values(MEAL_CODES)] : [usual];
}

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';

/** Which kind a coding (system and code) means; undefined when it is none that is sent. */
export function kindOfCoding(system: string | undefined, code: string | undefined): ReadingKind | undefined {
  if (code === undefined) return undefined;
  return READING_KINDS.find((kind) =>
    codesOfKind(kind).some(
      ({ loinc, snomed }) => (system === LOINC && code === loinc) || (system === SNOMED && code === snomed),
    ),
  );
}

/** A CodeableConcept of FHIR R4, with every code that there is. */
export function conceptOf({ loinc, snomed, text }: Codes) {
  return {
    coding: [
      ...(loinc === undefined ? [] : [{ system: LOINC, code: loinc }]),
      ...(snomed === undefined ? [] : [{ system: SNOMED, code: snomed }]),
    ],
    text,
  };
}

/** How notes begin that say how a reading was taken; everything else in a note is the person's own words. */
export const NOTES = {
  flags: 'The device reported: ',
  rested: 'Rested for 5 minutes first: ',
  beforeMeal: 'Taken before a meal',
  blows: 'Highest of blows: ',
  best: 'Personal best: ',
  written: 'As written: ',
} as const;
