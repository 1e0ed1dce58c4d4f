import type { Concept, Term } from './concept.ts';

const known = (snomed: Term, readV2?: Term): Concept => ({ snomed, ...(readV2 && { readV2 }) });

/** Diagnoses, with the Read v2 codes that GP Connect carries beside them. */
export const CONDITIONS: readonly Concept[] = [
  known(['90560007', 'Gout'], ['C34..00', 'Gout']),
  known(['59621000', 'Essential hypertension'], ['G20..00', 'Essential hypertension']),
  known(['195967001', 'Asthma'], ['H33..00', 'Asthma']),
  known(['24079001', 'Atopic dermatitis'], ['M111.00', 'Atopic dermatitis/eczema']),
  known(['35489007', 'Depressive disorder'], ['E2B..00', 'Depressive disorder NEC']),
  known(['40055000', 'Chronic sinusitis'], ['H13..00', 'Chronic sinusitis']),
  known(['90688005', 'Chronic renal failure'], ['K05..00', 'Chronic renal failure']),
  known(['194828000', 'Angina pectoris'], ['G33..00', 'Angina pectoris']),
  known(['84114007', 'Heart failure'], ['G58..00', 'Heart failure']),
  known(
    ['13645005', 'Chronic obstructive pulmonary disease'],
    ['H3...00', 'Chronic obstructive pulmonary disease'],
  ),
  known(['64859006', 'Osteoporosis'], ['N330.00', 'Osteoporosis']),
  known(['40930008', 'Hypothyroidism'], ['C04..00', 'Acquired hypothyroidism']),
  known(['37796009', 'Migraine'], ['F26..00', 'Migraine']),
  known(['23986001', 'Glaucoma'], ['F45..00', 'Glaucoma']),
  known(['69896004', 'Rheumatoid arthritis'], ['N040.00', 'Rheumatoid arthritis']),
  known(['46152009', 'Tear film insufficiency'], ['F4F1400', 'Dry eye syndrome']),
  known(['61582004', 'Allergic rhinitis'], ['H17..00', 'Allergic rhinitis']),
  known(['52448006', 'Dementia']),
  known(['73430006', 'Sleep apnoea']),
  known(['128045006', 'Cellulitis']),
];

/** Diagnoses of one side of the body. */
export const SIDED: readonly Concept[] = [
  known(['396275006', 'Osteoarthritis'], ['N05..00', 'Osteoarthritis']),
  known(['232006002', 'Macular hole'], ['F425412', 'Macular hole']),
  known(['47933007', 'Foot pain'], ['N245100', 'Foot pain']),
];

/** Two diagnoses that sources call by the same word. */
export const DIABETES = {
  word: 'Diabetes mellitus',
  one: known(['46635009', 'Type 1 diabetes mellitus']),
  two: known(['44054006', 'Type 2 diabetes mellitus'], ['C10F.00', 'Type 2 diabetes mellitus']),
} as const;

/** Allergies, with the reaction each is told with. */
export const ALLERGIES: readonly Concept[] = [
  known(['91936005', 'Allergy to penicillin'], ['14L1.00', 'H/O: penicillin allergy']),
  { snomed: ['91935009', 'Allergy to peanuts'], ctv3: ['Xa1no', 'Peanut allergy'] },
  known(['300916003', 'Allergy to latex'], ['SN53100', 'Latex allergy']),
  known(['293584003', 'Paracetamol allergy']),
  known(['292360004', 'Diazepam adverse reaction'], ['TJ94400', 'Adverse reaction to diazepam']),
  known(['91934008', 'Allergy to nut']),
  known(['91930004', 'Allergy to eggs']),
  known(['91938006', 'Allergy to strawberries']),
];

export const NO_KNOWN_ALLERGY = known(['716186003', 'No known allergy']);
export const NO_KNOWN_DRUG_ALLERGY = known(['409137002', 'No known drug allergy']);

/** What a reaction looked like. */
export const REACTIONS: readonly Concept[] = [
  known(['271807003', 'Eruption']),
  known(['247472004', 'Urticarial rash']),
  known(['422587007', 'Nausea']),
];

/** What relatives had. */
export const FAMILY_CONDITIONS: readonly Concept[] = [
  known(['73211009', 'Diabetes mellitus']),
  known(['53741008', 'Coronary arteriosclerosis']),
  known(['254837009', 'Malignant neoplasm of breast']),
  known(['230690007', 'Cerebrovascular accident']),
];

/** Family history as GP systems code it, without saying which relative. */
export const FAMILY_CODES: readonly Concept[] = [
  known(['160377001', 'Family history of asthma'], ['12D2.00', 'FH: Asthma']),
  known(['160357008', 'FH: Hypertension'], ['12C1.00', 'FH: Hypertension']),
  known(['160347007', 'FH: Glaucoma'], ['12A1.00', 'FH: Glaucoma']),
];
