import type { Concept } from './concept.ts';

/** Kinds of document and of pointer (SNOMED CT record artifacts). */
export const DOCUMENT = {
  clinicLetter: { code: '823681000000100', display: 'Outpatient letter', cy: 'Llythyr claf allanol' },
  clinical: { code: '823691000000103', display: 'Clinical letter', cy: 'Llythyr clinigol' },
  discharge: { code: '824331000000106', display: 'Inpatient final discharge letter' },
  referral: { code: '25611000000107', display: 'Referral letter' },
  crisisPlan: { code: '736253002', display: 'Mental health crisis plan' },
  carePlan: { code: '734163000', display: 'Care plan' },
  respect: {
    code: '1382601000000107',
    display: 'ReSPECT (Recommended Summary Plan for Emergency Care and Treatment) form',
  },
} satisfies Record<string, Concept>;

/** Kinds of contact. */
export const VISIT = {
  gp: { code: '325861000000105', display: 'Face to face consultation', cy: 'Ymgynghoriad wyneb yn wyneb' },
  telephone: { code: '325871000000103', display: 'Remote consultation encounter type' },
  consultation: { code: '325851000000107', display: 'Consultation' },
  outpatient: { display: 'Outpatient clinic appointment' },
  inpatient: { code: '308540004', display: 'Inpatient stay' },
  emergency: { code: '185265000', display: 'Seen in emergency clinic' },
  community: { display: 'Community nursing home visit' },
  mentalHealth: { display: 'Community mental health team appointment' },
  socialCare: { display: 'Social care needs assessment' },
  antenatal: { code: '243787009', display: 'Antenatal screening' },
} satisfies Record<string, Concept>;

/** Procedures and investigations that are done rather than measured. */
export const PROCEDURE = {
  hipReplacement: { code: '52734007', display: 'Total hip replacement' },
  appendicectomy: { code: '80146002', display: 'Appendicectomy' },
  chestXray: { code: '399208008', display: 'Plain chest X-ray' },
  ecg: { code: '29303009', display: 'Electrocardiographic procedure' },
  echocardiogram: { code: '40701008', display: 'Echocardiography' },
  colonoscopy: { code: '73761001', display: 'Colonoscopy' },
  spirometry: { code: '127783003', display: 'Spirometry' },
  medicationReview: {
    code: '88551000000109',
    display: 'Medication review with patient',
    cy: 'Adolygiad meddyginiaeth',
  },
  over75Check: { code: '134186004', display: 'Over 75 health check' },
  antenatalScan: { display: 'Antenatal ultrasound scan' },
  ulcerDressing: { display: 'Leg ulcer dressing, four-layer compression' },
  eyeScreening: { display: 'Diabetic eye screening, both eyes' },
} satisfies Record<string, Concept>;

/** Parts of the body, routes and settings. */
export const PLACE = {
  leftArm: { code: '368208006', display: 'Left upper arm structure' },
  rightArm: { code: '368209003', display: 'Right upper arm structure' },
  leftThigh: { code: '61396006', display: 'Left thigh' },
  intramuscular: { code: '78421000', display: 'Intramuscular route' },
  oral: { code: '26643006', display: 'Oral route' },
} satisfies Record<string, Concept>;
