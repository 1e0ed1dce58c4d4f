import type { Concept } from './concept.ts';

/** Problems and diagnoses (SNOMED CT UK edition; Read v2 where GP systems still carry it). */
export const PROBLEM = {
  diabetes: { code: '44054006', display: 'Type 2 diabetes mellitus', cy: 'Diabetes math 2', read: 'C10F.00' },
  hypertension: {
    code: '59621000',
    display: 'Essential hypertension',
    cy: 'Pwysedd gwaed uchel',
    read: 'G20..00',
  },
  asthma: { code: '195967001', display: 'Asthma', cy: 'Asthma', read: 'H33..00' },
  eczema: { code: '24079001', display: 'Atopic dermatitis', cy: 'Ecsema', read: 'M111.00' },
  gout: { code: '90560007', display: 'Gout', read: 'C34..00' },
  depression: { code: '35489007', display: 'Depressive disorder', cy: 'Iselder', read: 'E2B..00' },
  mixedAnxiety: { code: '231504006', display: 'Mixed anxiety and depressive disorder', read: 'E200300' },
  anxiety: { code: '197480006', display: 'Anxiety disorder', cy: 'Gorbryder' },
  bipolar: { code: '13746004', display: 'Bipolar disorder' },
  dementia: { code: '52448006', display: 'Dementia', cy: 'Dementia' },
  alzheimers: { code: '26929004', display: "Alzheimer's disease", read: 'F110.00' },
  atrialFibrillation: { code: '49436004', display: 'Atrial fibrillation', read: 'G573000' },
  heartFailure: { code: '84114007', display: 'Heart failure', read: 'G58..00' },
  copd: { code: '13645005', display: 'Chronic obstructive pulmonary disease', read: 'H3...00' },
  ckd3: { code: '433144002', display: 'Chronic kidney disease stage 3', read: '1Z12.00' },
  osteoarthritis: { code: '396275006', display: 'Osteoarthritis', read: 'N05..00' },
  osteoporosis: { code: '64859006', display: 'Osteoporosis', read: 'N330.00' },
  hypothyroidism: { code: '40930008', display: 'Hypothyroidism', cy: 'Isthyroidedd', read: 'C04..00' },
  lowBackPain: {
    code: '279039007',
    display: 'Low back pain',
    cy: 'Poen yng ngwaelod y cefn',
    read: 'N142.11',
  },
  migraine: { code: '37796009', display: 'Migraine', cy: 'Meigryn', read: 'F26..00' },
  pneumonia: { code: '233604007', display: 'Pneumonia', read: 'H26..00' },
  urinaryInfection: {
    code: '68566005',
    display: 'Urinary tract infection',
    cy: 'Haint y llwybr wrinol',
    read: 'K190.00',
  },
  respiratoryInfection: { code: '54150009', display: 'Upper respiratory infection', read: 'H05z.00' },
  hipFracture: { code: '5913000', display: 'Fracture of neck of femur' },
  ironDeficiency: { code: '87522002', display: 'Iron deficiency anaemia', read: 'D00..00' },
  glaucoma: { code: '23986001', display: 'Glaucoma', read: 'F45..00' },
  gestationalDiabetes: { code: '11687002', display: 'Gestational diabetes mellitus' },
  pregnant: { code: '77386006', display: 'Pregnant', cy: 'Beichiog' },
  hayFever: { display: 'Hay fever', cy: 'Clefyd y gwair' },
  rheumatoid: { code: '69896004', display: 'Rheumatoid arthritis', read: 'N040.00' },
  cellulitis: { code: '128045006', display: 'Cellulitis' },
  sleepApnoea: { code: '73430006', display: 'Sleep apnoea' },
  mildCognitive: { code: '386805003', display: 'Mild cognitive impairment' },
  stress: { code: '162218007', display: 'Stress-related problem' },
  appendicitis: { code: '74400008', display: 'Appendicitis', read: 'J20..00' },
} satisfies Record<string, Concept>;

/** Allergies, intolerances, and the ways of saying there are none. */
export const ALLERGY = {
  penicillin: {
    code: '91936005',
    display: 'Allergy to penicillin',
    cy: 'Alergedd i benisilin',
    read: '14L1.00',
  },
  peanut: { code: '91935009', display: 'Allergy to peanuts', ctv3: 'Xa1no' },
  latex: { code: '300916003', display: 'Latex allergy', read: 'SN53100' },
  paracetamol: { code: '293584003', display: 'Paracetamol allergy' },
  noneKnown: { code: '716186003', display: 'No known allergy' },
  noDrugKnown: { code: '409137002', display: 'No known drug allergy' },
  strawberries: { display: 'Comes out in a rash after strawberries (patient says)' },
  degraded: { code: '196461000000101', display: 'Transfer-degraded drug allergy' },
} satisfies Record<string, Concept>;

/** What a reaction looked like. */
export const REACTION = {
  rash: { code: '271807003', display: 'Eruption', cy: 'Brech' },
  urticaria: { code: '247472004', display: 'Urticarial rash' },
  anaphylaxis: { code: '39579001', display: 'Anaphylactic reaction' },
  nausea: { code: '422587007', display: 'Nausea', cy: 'Cyfog' },
} satisfies Record<string, Concept>;
