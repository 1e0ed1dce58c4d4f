import type { Concept, Term } from './concept.ts';

/** A product (dm+d VMP), its ingredient (VTM where we are sure of it), a brand of it (AMP) and how it is taken. */
export interface Medicine extends Concept {
  readonly ingredient: string;
  readonly vtm?: string;
  readonly unit: 'tablet' | 'capsule' | 'puff' | 'injection';
}

const made =
  (unit: Medicine['unit']) =>
  (ingredient: string, snomed: Term, more: { amp?: Term; vtm?: string } = {}): Medicine => ({
    ingredient,
    snomed,
    unit,
    ...more,
  });
const [tablet, capsule, puff, injection] = [made('tablet'), made('capsule'), made('puff'), made('injection')];

/** Products of one strength each. */
export const MEDICINES: readonly Medicine[] = [
  tablet('metformin', ['325278007', 'Metformin 500mg tablets'], { vtm: '109081006' }),
  tablet('amlodipine', ['319284000', 'Amlodipine 10mg tablets'], { vtm: '108537001' }),
  tablet('lisinopril', ['318859000', 'Lisinopril 10mg tablets']),
  tablet('bisoprolol', ['318590006', 'Bisoprolol 5mg tablets']),
  tablet('clopidogrel', ['319799004', 'Clopidogrel 75mg tablets']),
  tablet('digoxin', ['317896006', 'Digoxin 125microgram tablets']),
  tablet('allopurinol', ['330062008', 'Allopurinol 300mg tablets']),
  tablet('gliclazide', ['325242002', 'Gliclazide 80mg tablets']),
  tablet('levothyroxine', ['374296008', 'Levothyroxine sodium 100microgram tablets']),
  tablet('tamoxifen', ['327313009', 'Tamoxifen 20mg tablets']),
  tablet('folic acid', ['327550006', 'Folic acid 5mg tablets']),
  tablet('doxazosin', ['318783003', 'Doxazosin 4mg tablets']),
  capsule('fluoxetine', ['321949006', 'Fluoxetine 20mg capsules']),
  puff('salbutamol', ['39113611000001102', 'Salbutamol 100micrograms/dose inhaler CFC free']),
];

/** Products of which a brand is known. */
export const BRANDED: readonly Medicine[] = [
  capsule('amoxicillin', ['323510009', 'Amoxicillin 500mg capsules'], {
    amp: ['930411000001106', 'Amoxicillin 500mg capsules (A A H Pharmaceuticals Ltd)'],
    vtm: '27658006',
  }),
  tablet('zopiclone', ['321177003', 'Zopiclone 3.75mg tablets'], {
    amp: ['178011000001104', 'Zimovane LS 3.75mg tablets (Sanofi)'],
  }),
  puff('beclometasone', ['320537007', 'Beclometasone 100micrograms/dose inhaler'], {
    amp: ['3178611000001100', 'Becotide 100 inhaler (GlaxoSmithKline UK Ltd)'],
  }),
  tablet('propranolol', ['318352004', 'Propranolol 10mg tablets'], {
    amp: ['36106311000001108', 'Bedranol 10mg tablets (Ennogen Pharma Ltd)'],
  }),
  injection(
    'insulin glargine',
    [
      '38897011000001107',
      'Insulin glargine 100units/ml solution for injection 3ml pre-filled disposable devices',
    ],
    {
      amp: [
        '11933011000001106',
        'Lantus 100units/ml solution for injection 3ml pre-filled SoloStar pen (Sanofi)',
      ],
    },
  ),
  tablet('pseudoephedrine', ['42195711000001104', 'Pseudoephedrine hydrochloride 60mg tablets'], {
    amp: ['381511000001101', 'Sudafed Decongestant 60mg tablets (McNeil Products Ltd)'],
  }),
  tablet('aspirin', ['319775004', 'Aspirin 75mg tablets'], {
    amp: ['800511000001106', 'Angettes 75 tablets (Bristol-Myers Squibb Pharmaceuticals Ltd)'],
  }),
];

/** Two strengths of one ingredient. */
export const STRENGTHS: readonly (readonly [Medicine, Medicine])[] = [
  [
    capsule('ramipril', ['318900007', 'Ramipril 1.25mg capsules']),
    capsule('ramipril', ['318906001', 'Ramipril 10mg capsules']),
  ],
  [
    tablet('simvastatin', ['320000009', 'Simvastatin 40mg tablets']),
    tablet('simvastatin', ['320006003', 'Simvastatin 80mg tablets']),
  ],
  [
    tablet('furosemide', ['317971007', 'Furosemide 20mg tablets']),
    tablet('furosemide', ['317972000', 'Furosemide 40mg tablets']),
  ],
  [
    tablet('ibuprofen', ['329652003', 'Ibuprofen 200mg tablets']),
    tablet('ibuprofen', ['329653008', 'Ibuprofen 400mg tablets']),
  ],
];

/** Two products that sources call by the same short words. */
export const SAME_WORDS = {
  words: 'Omeprazole 20mg gastro-resistant',
  capsules: capsule('omeprazole', ['317291008', 'Omeprazole 20mg gastro-resistant capsules']),
  tablets: tablet('omeprazole', ['407847009', 'Omeprazole 20mg gastro-resistant tablets']),
} as const;
