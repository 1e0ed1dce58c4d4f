import type { Concept, Term } from './concept.ts';

const known = (snomed: Term, readV2?: Term): Concept => ({ snomed, ...(readV2 && { readV2 }) });

/** Vaccines (dm+d). */
export const VACCINES: readonly Concept[] = [
  known(['34680411000001107', 'Quadrivalent influenza vaccine (split virion, inactivated) (Sanofi Pasteur)']),
  known(['37514811000001102', 'Fluad vaccine suspension for injection 0.5ml pre-filled syringes']),
  known(['39115611000001103', 'COVID-19 mRNA Vaccine Pfizer-BioNTech BNT162b2 30micrograms/0.3ml dose']),
  known(['39114911000001105', 'COVID-19 Vaccine Vaxzevria (ChAdOx1 S [recombinant])']),
  known(['34925111000001104', 'Priorix vaccine powder and solvent for solution for injection 0.5ml']),
  known(['16649411000001104', 'Prevenar 13 vaccine suspension for injection 0.5ml pre-filled syringes']),
  known(['39655511000001105', 'Shingrix (Herpes Zoster) adjuvanted recombinant vaccine 0.5ml vials']),
  known(['33493111000001108', 'Gardasil 9 vaccine suspension for injection 0.5ml pre-filled syringes']),
  known(['23584211000001109', 'Bexsero vaccine suspension for injection 0.5ml pre-filled syringes']),
  known(['26267211000001100', 'Boostrix-IPV suspension for injection 0.5ml pre-filled syringes']),
];

/** Things done. */
export const PROCEDURES: readonly Concept[] = [
  known(['80146002', 'Appendicectomy']),
  known(['399208008', 'Plain chest X-ray']),
  known(['40701008', 'Echocardiography']),
  known(['73761001', 'Colonoscopy']),
  known(['127783003', 'Spirometry']),
  known(['29303009', 'Electrocardiographic procedure']),
  known(['182836005', 'Review of medication'], ['8B31400', 'Medication review']),
  known(['53524009', 'Ophthalmoscopy'], ['3128.00', 'Fundoscopy']),
];

/** Things done to one side of the body. */
export const SIDED_PROCEDURES: readonly Concept[] = [
  known(['52734007', 'Total replacement of hip']),
  known(['54885007', 'Cataract extraction']),
];

export const LEFT_SITE = known(['7771000', 'Left']);
export const RIGHT_SITE = known(['24028007', 'Right']);

/** Kinds of contact. */
export const VISITS: readonly Concept[] = [
  known(['325861000000105', 'Face to face consultation']),
  known(['325871000000103', 'Remote consultation encounter type']),
  known(['185265000', 'Seen in emergency clinic']),
  known(['308540004', 'Inpatient stay']),
];

/** Kinds of letter. */
export const LETTERS: readonly Concept[] = [
  known(['823681000000100', 'Outpatient letter']),
  known(['823691000000103', 'Clinical letter']),
  known(['824331000000106', 'Inpatient final discharge letter']),
  known(['25611000000107', 'Referral letter'], ['9b0g.00', 'Referral letter']),
];

/** Care plans. */
export const PLANS: readonly Concept[] = [
  known(['734163000', 'Care plan']),
  known(['736253002', 'Mental health crisis plan']),
  known(['736056000', 'Asthma clinical management plan']),
];

/** Alerts. */
export const FLAGS: readonly Concept[] = [
  known(['129839007', 'At increased risk for falls']),
  known(['15188001', 'Hearing loss']),
  known(['315594003', 'Interpreter needed']),
];

/** How somebody lives, as coded answers. */
export const LIVING: readonly Concept[] = [
  known(['8517006', 'Ex-smoker'], ['137S.00', 'Ex smoker']),
  known(['266919005', 'Never smoked tobacco']),
  known(['77176002', 'Smoker']),
];
export const SMOKING_STATUS = known(['365980008', 'Tobacco use and exposure']);
export const ALCOHOL = known(['160573003', 'Alcohol intake'], ['136..00', 'Alcohol consumption']);
