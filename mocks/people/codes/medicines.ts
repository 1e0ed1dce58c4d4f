import type { Concept } from './concept.ts';

/** A medicine as prescribed: dm+d virtual product (a SNOMED CT id), its counting unit and usual pack. */
export interface Medicine extends Concept {
  unit: 'tablet' | 'capsule' | 'inhaler' | 'ml' | 'g' | 'device';
  pack: number;
}

const tablet = (code: string, display: string, pack = 28): Medicine => ({
  code,
  display,
  unit: 'tablet',
  pack,
});
const capsule = (code: string, display: string, pack = 28): Medicine => ({
  code,
  display,
  unit: 'capsule',
  pack,
});

/** Medicines (dm+d); those without a code are written in words, as transferred records often are. */
export const MEDICINE = {
  metformin: tablet('325278007', 'Metformin 500mg tablets', 56),
  gliclazide: tablet('325242002', 'Gliclazide 80mg tablets'),
  ramipril10: capsule('318906001', 'Ramipril 10mg capsules'),
  ramipril1: capsule('318900007', 'Ramipril 1.25mg capsules'),
  amlodipine: tablet('319284000', 'Amlodipine 10mg tablets'),
  lisinopril: tablet('318859000', 'Lisinopril 10mg tablets'),
  atorvastatin: tablet('320030001', 'Atorvastatin 20mg tablets'),
  simvastatin: tablet('320000009', 'Simvastatin 40mg tablets'),
  aspirin: tablet('319773006', 'Aspirin 75mg dispersible tablets'),
  clopidogrel: tablet('319799004', 'Clopidogrel 75mg tablets'),
  bisoprolol: tablet('318590006', 'Bisoprolol 5mg tablets'),
  digoxin: tablet('317896006', 'Digoxin 125microgram tablets'),
  furosemide: tablet('317971007', 'Furosemide 20mg tablets'),
  omeprazole: capsule('317291008', 'Omeprazole 20mg gastro-resistant capsules'),
  citalopram: tablet('321987003', 'Citalopram 20mg tablets'),
  fluoxetine: capsule('321949006', 'Fluoxetine 20mg capsules', 30),
  amitriptyline: tablet('321745007', 'Amitriptyline 10mg tablets'),
  zopiclone: tablet('321177003', 'Zopiclone 3.75mg tablets', 14),
  lithium: tablet('565011000001106', 'Priadel 200mg modified-release tablets (Essential Pharma M)', 100),
  paracetamol: tablet('322236009', 'Paracetamol 500mg tablets', 100),
  coCodamol: tablet('42009811000001101', 'Co-codamol 30mg/500mg tablets', 100),
  ibuprofen: tablet('329653008', 'Ibuprofen 400mg tablets', 84),
  allopurinol: tablet('330062008', 'Allopurinol 300mg tablets'),
  amoxicillin: capsule('323510009', 'Amoxicillin 500mg capsules', 21),
  doxycycline: capsule('324059006', 'Doxycycline 100mg capsules', 8),
  cetirizine: tablet('320818006', 'Cetirizine 10mg tablets', 30),
  ferrousSulfate: tablet('327438003', 'Ferrous sulfate 200mg tablets'),
  folicAcid: tablet('327550006', 'Folic acid 5mg tablets', 28),
  salbutamol: {
    code: '39113611000001102',
    display: 'Salbutamol 100micrograms/dose inhaler CFC free',
    unit: 'inhaler',
    pack: 1,
  },
  beclometasone: {
    code: '320537007',
    display: 'Beclometasone 100micrograms/dose inhaler',
    unit: 'inhaler',
    pack: 1,
  },
  insulinGlargine: {
    code: '38897011000001107',
    display: 'Insulin glargine 100units/ml solution for injection 3ml pre-filled disposable devices',
    unit: 'device',
    pack: 5,
  },
  levothyroxine: { display: 'Levothyroxine 50microgram tablets', unit: 'tablet', pack: 28 },
  nitrofurantoin: { display: 'Nitrofurantoin 100mg modified-release capsules', unit: 'capsule', pack: 14 },
  paracetamolLiquid: { display: 'Paracetamol 120mg/5ml oral suspension', unit: 'ml', pack: 100 },
  cetirizineLiquid: { display: 'Cetirizine 5mg/5ml oral solution', unit: 'ml', pack: 100 },
  donepezil: { display: 'Donepezil 10mg tablets', unit: 'tablet', pack: 28 },
  warfarin: { display: 'Warfarin 1mg tablets', unit: 'tablet', pack: 28 },
  emollient: {
    code: '545211000001106',
    display: 'E45 cream (Forum Health Products Ltd)',
    unit: 'g',
    pack: 500,
  },
  degraded: {
    code: '196421000000109',
    display: 'Transfer-degraded medication entry',
    unit: 'tablet',
    pack: 28,
  },
} satisfies Record<string, Medicine>;
