import type { Concept, Term } from './concept.ts';

/** A unit in print and in UCUM, and what one of the first unit of a test is in it (an exact power of ten). */
export interface Unit {
  readonly unit: string;
  readonly ucum: string;
  /** Decimal places by which the point moves to the left: g/L to g/dL is 1, kg to g is -3. */
  readonly shift: number;
}

/** A measured thing with its units and where its values lie. */
export interface Test extends Concept {
  readonly vital?: true;
  readonly units: readonly [Unit, ...Unit[]];
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const unit = (printed: string, ucum = printed, shift = 0): Unit => ({ unit: printed, ucum, shift });
const MMOL: Test['units'] = [unit('mmol/L')];
const CELLS: Test['units'] = [unit('10*9/L'), unit('10^9/L', '10*9/L'), unit('10*3/uL', '10*3/uL')];

interface Known {
  snomed: Term;
  loinc?: Term;
  read?: Term;
  units?: Test['units'];
  vital?: true;
}
const test = (low: number, high: number, decimals: number, known: Known): Test => ({
  snomed: known.snomed,
  ...(known.loinc && { loinc: known.loinc }),
  ...(known.read && { readV2: known.read }),
  ...(known.vital && { vital: true }),
  units: known.units ?? MMOL,
  low,
  high,
  decimals,
});

/** Laboratory tests and vital signs: SNOMED CT UK edition, Read v2 as GP Connect sends it beside, LOINC. */
export const TESTS: readonly Test[] = [
  test(133, 146, 0, {
    snomed: ['1000661000000107', 'Serum sodium level'],
    loinc: ['2951-2', 'Sodium [Moles/volume] in Serum or Plasma'],
    read: ['44I5.00', 'Serum sodium'],
  }),
  test(3.5, 5.3, 1, {
    snomed: ['1000651000000109', 'Serum potassium level'],
    loinc: ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma'],
    read: ['44I4.00', 'Serum potassium'],
  }),
  test(2.5, 7.8, 1, {
    snomed: ['1000951000000103', 'Serum urea level'],
    loinc: ['22664-7', 'Urea [Moles/volume] in Serum or Plasma'],
    read: ['44J9.00', 'Serum urea level'],
  }),
  test(60, 120, 0, {
    snomed: ['1000731000000107', 'Serum creatinine level'],
    loinc: ['14682-9', 'Creatinine [Moles/volume] in Serum or Plasma'],
    read: ['44J3.00', 'Serum creatinine'],
    units: [unit('umol/L'), unit('mmol/L', 'mmol/L', 3)],
  }),
  test(110, 165, 0, {
    snomed: ['1022431000000105', 'Haemoglobin estimation'],
    loinc: ['718-7', 'Hemoglobin [Mass/volume] in Blood'],
    read: ['423..00', 'Haemoglobin estimation'],
    units: [unit('g/L'), unit('g/dL', 'g/dL', 1)],
  }),
  test(4, 11, 1, {
    snomed: ['1022541000000102', 'Total white cell count'],
    loinc: ['6690-2', 'Leukocytes [#/volume] in Blood by Automated count'],
    read: ['42H..00', 'Total white cell count'],
    units: CELLS,
  }),
  test(150, 450, 0, {
    snomed: ['1022651000000100', 'Platelet count'],
    loinc: ['777-3', 'Platelets [#/volume] in Blood by Automated count'],
    read: ['42P..00', 'Platelet count'],
    units: CELLS,
  }),
  test(1.8, 7.5, 1, {
    snomed: ['1022551000000104', 'Neutrophil count'],
    loinc: ['751-8', 'Neutrophils [#/volume] in Blood by Automated count'],
    units: CELLS,
  }),
  test(80, 100, 0, {
    snomed: ['1022491000000106', 'MCV - Mean corpuscular volume'],
    loinc: ['787-2', 'MCV [Entitic volume] by Automated count'],
    read: ['42A..00', 'Mean corpuscular volume (MCV)'],
    units: [unit('fL')],
  }),
  test(10, 60, 0, {
    snomed: ['1018251000000107', 'Serum alanine aminotransferase level'],
    loinc: ['1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma'],
    read: ['44G3.00', 'ALT/SGPT serum level'],
    units: [unit('U/L'), unit('IU/L', '[IU]/L')],
  }),
  test(30, 130, 0, {
    snomed: ['1000621000000104', 'Serum alkaline phosphatase level'],
    loinc: ['6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma'],
    read: ['44F..00', 'Serum alkaline phosphatase'],
    units: [unit('U/L')],
  }),
  test(4, 21, 0, {
    snomed: ['999691000000104', 'Serum bilirubin level'],
    loinc: ['14631-6', 'Bilirubin.total [Moles/volume] in Serum or Plasma'],
    read: ['44E..00', 'Serum bilirubin level'],
    units: [unit('umol/L'), unit('mmol/L', 'mmol/L', 3)],
  }),
  test(35, 50, 0, {
    snomed: ['1000821000000103', 'Serum albumin level'],
    loinc: ['1751-7', 'Albumin [Mass/volume] in Serum or Plasma'],
    read: ['44M4.00', 'Serum albumin'],
    units: [unit('g/L'), unit('g/dL', 'g/dL', 1)],
  }),
  test(0.3, 4.2, 2, {
    snomed: ['1022791000000101', 'Serum TSH (thyroid stimulating hormone) level'],
    loinc: ['3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma'],
    units: [unit('mU/L', 'm[IU]/L'), unit('uIU/mL', 'u[IU]/mL')],
  }),
  test(6, 90, 0, {
    snomed: ['1001371000000100', 'Serum CRP (C reactive protein) level'],
    loinc: ['1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma'],
    read: ['44CS.00', 'Serum C reactive protein level'],
    units: [unit('mg/L'), unit('mg/dL', 'mg/dL', 1)],
  }),
  test(180, 900, 0, {
    snomed: ['993391000000108', 'Serum vitamin B12 level'],
    loinc: ['2132-9', 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma'],
    read: ['42T..00', 'Serum vitamin B12'],
    units: [unit('ng/L'), unit('pg/mL')],
  }),
  test(10, 30, 0, {
    snomed: ['1019351000000105', 'Serum iron level'],
    loinc: ['14798-3', 'Iron [Moles/volume] in Serum or Plasma'],
    read: ['42R7.00', 'Serum iron level'],
    units: [unit('umol/L')],
  }),
  test(36, 90, 0, {
    snomed: [
      '999791000000106',
      'Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised',
    ],
    loinc: ['59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol'],
    read: ['42W5.00', 'Haemoglobin A1c level - IFCC standardised'],
    units: [unit('mmol/mol')],
  }),
  test(55, 110, 0, {
    snomed: ['364075005', 'Heart rate'],
    loinc: ['8867-4', 'Heart rate'],
    units: [unit('per minute', '/min'), unit('beats/min', '/min')],
    vital: true,
  }),
  test(92, 99, 0, {
    snomed: ['431314004', 'Peripheral oxygen saturation'],
    loinc: ['2708-6', 'Oxygen saturation in Arterial blood'],
    units: [unit('percent', '%'), unit('%')],
    vital: true,
  }),
  test(35.9, 39.4, 1, {
    snomed: ['386725007', 'Body temperature'],
    loinc: ['8310-5', 'Body temperature'],
    units: [unit('degree Celsius', 'Cel'), unit('Cel'), unit('°C', 'Cel')],
    vital: true,
  }),
  test(48, 118, 1, {
    snomed: ['27113001', 'Body weight'],
    loinc: ['29463-7', 'Body weight'],
    read: ['22A..00', 'O/E - weight'],
    units: [unit('kilogram', 'kg'), unit('gram', 'g', -3), unit('kg')],
    vital: true,
  }),
  test(150, 195, 0, {
    snomed: ['50373000', 'Body height measure'],
    loinc: ['8302-2', 'Body height'],
    units: [unit('cm'), unit('meter', 'm', 2)],
    vital: true,
  }),
];

/** Tests whose values are alike and that must be told apart. */
export const ALIKE = {
  cholesterol: test(3.1, 7.2, 1, {
    snomed: ['1005671000000105', 'Serum cholesterol level'],
    loinc: ['14647-2', 'Cholesterol [Moles/volume] in Serum or Plasma'],
    read: ['44P..00', 'Serum cholesterol'],
  }),
  hdl: test(0.9, 2.1, 1, {
    snomed: ['1005681000000107', 'Serum high density lipoprotein cholesterol level'],
    loinc: ['14646-4', 'Cholesterol in HDL [Moles/volume] in Serum or Plasma'],
    read: ['44P5.00', 'Serum HDL cholesterol level'],
  }),
  fasting: test(4, 6.9, 1, { snomed: ['997681000000108', 'Fasting blood glucose level'] }),
  random: test(4, 11, 1, { snomed: ['1089381000000101', 'Random blood glucose level'] }),
} as const;

/** Blood pressure with its two components. */
export const BLOOD_PRESSURE = {
  whole: { snomed: ['75367002', 'Blood pressure'], loinc: ['85354-9', 'Blood pressure panel'] },
  systolic: {
    snomed: ['72313002', 'Systolic arterial pressure'],
    loinc: ['8480-6', 'Systolic blood pressure'],
    readV2: ['2469.00', 'O/E - Systolic BP reading'],
  },
  diastolic: {
    snomed: ['1091811000000102', 'Diastolic arterial pressure'],
    loinc: ['8462-4', 'Diastolic blood pressure'],
    readV2: ['246A.00', 'O/E - Diastolic BP reading'],
  },
} as const satisfies Record<string, Concept>;
