import type { Concept } from './concept.ts';

/** A vaccine product (dm+d) with the diseases it guards against and, where we are sure of it, the procedure code. */
export interface Vaccine extends Concept {
  targets: readonly Concept[];
  procedure?: Concept;
  maker: string;
  route?: 'oral';
}

const DISEASE = {
  diphtheria: { code: '397430003', display: 'Diphtheria caused by Corynebacterium diphtheriae (disorder)' },
  tetanus: { code: '76902006', display: 'Tetanus (disorder)' },
  pertussis: { code: '27836007', display: 'Pertussis (disorder)' },
  polio: { code: '398102009', display: 'Acute poliomyelitis (disorder)' },
  hib: { code: '709410003', display: 'Haemophilus influenzae type b infection (disorder)' },
  hepatitisB: { code: '66071002', display: 'Viral hepatitis type B (disorder)' },
  measles: { code: '14189004', display: 'Measles (disorder)' },
  mumps: { code: '36989005', display: 'Mumps (disorder)' },
  rubella: { code: '36653000', display: 'Rubella (disorder)' },
  meningococcal: { code: '23511006', display: 'Meningococcal infectious disease (disorder)' },
  pneumococcal: { code: '16814004', display: 'Pneumococcal infectious disease (disorder)' },
  influenza: { code: '6142004', display: 'Influenza (disorder)' },
  covid: { code: '840539006', display: 'COVID-19' },
  hpv: { code: '240532009', display: 'Human papillomavirus infection (disorder)' },
  shingles: { code: '4740000', display: 'Herpes zoster (disorder)' },
  rsv: { code: '55735004', display: 'Respiratory syncytial virus infection (disorder)' },
  rotavirus: { code: '18624000', display: 'Disease caused by Rotavirus (disorder)' },
} satisfies Record<string, Concept>;

const { diphtheria, tetanus, pertussis, polio, hib, hepatitisB } = DISEASE;

/** Vaccines of the UK schedule. */
export const VACCINE = {
  sixInOne: {
    code: '34765811000001105',
    display:
      'Infanrix Hexa vaccine powder and suspension for suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)',
    targets: [diphtheria, tetanus, pertussis, polio, hib, hepatitisB],
    maker: 'GlaxoSmithKline UK Ltd',
  },
  menB: {
    code: '23584211000001109',
    display: 'Bexsero vaccine suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)',
    targets: [DISEASE.meningococcal],
    maker: 'GlaxoSmithKline UK Ltd',
  },
  rotavirus: {
    code: '34609911000001106',
    display: 'Rotarix vaccine live oral suspension 1.5ml tube (GlaxoSmithKline UK Ltd)',
    targets: [DISEASE.rotavirus],
    maker: 'GlaxoSmithKline UK Ltd',
    route: 'oral',
  },
  pneumococcal: {
    code: '16649411000001104',
    display: 'Prevenar 13 vaccine suspension for injection 0.5ml pre-filled syringes (Pfizer Ltd)',
    targets: [DISEASE.pneumococcal],
    maker: 'Pfizer Ltd',
  },
  mmr: {
    code: '34925111000001104',
    display:
      'Priorix vaccine powder and solvent for solution for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)',
    targets: [DISEASE.measles, DISEASE.mumps, DISEASE.rubella],
    maker: 'GlaxoSmithKline UK Ltd',
  },
  preschool: {
    code: '26267211000001100',
    display: 'Boostrix-IPV suspension for injection 0.5ml pre-filled syringes (GlaxoSmithKline UK Ltd)',
    targets: [diphtheria, tetanus, pertussis, polio],
    maker: 'GlaxoSmithKline UK Ltd',
  },
  pertussis: {
    code: '42707511000001109',
    display: 'Adacel vaccine suspension for injection 0.5ml pre-filled syringes (Sanofi)',
    targets: [pertussis, diphtheria, tetanus],
    maker: 'Sanofi',
  },
  hpv: {
    code: '33493111000001108',
    display:
      'Gardasil 9 vaccine suspension for injection 0.5ml pre-filled syringes (Merck Sharp & Dohme (UK) Ltd)',
    targets: [DISEASE.hpv],
    maker: 'Merck Sharp & Dohme (UK) Ltd',
  },
  flu: {
    code: '34680411000001107',
    display:
      'Quadrivalent influenza vaccine (split virion, inactivated) suspension for injection 0.5ml pre-filled syringes (Sanofi Pasteur)',
    targets: [DISEASE.influenza],
    procedure: { code: '822851000000102', display: 'Seasonal influenza vaccination' },
    maker: 'Sanofi Pasteur',
  },
  covidFirst: {
    code: '39115611000001103',
    display:
      'COVID-19 mRNA Vaccine Pfizer-BioNTech BNT162b2 30micrograms/0.3ml dose concentrate for suspension for injection multidose vials (Pfizer Ltd)',
    targets: [DISEASE.covid],
    procedure: {
      code: '1324681000000101',
      display:
        'Administration of first dose of SARS-CoV-2 (severe acute respiratory syndrome coronavirus 2) vaccine',
    },
    maker: 'Pfizer Ltd',
  },
  covidAutumn: {
    code: '43111411000001101',
    display:
      'Comirnaty JN.1 COVID-19 mRNA Vaccine 30micrograms/0.3ml dose dispersion for injection multidose vials (Pfizer Ltd)',
    targets: [DISEASE.covid],
    procedure: {
      code: '1362591000000103',
      display:
        'Immunisation course to maintain protection against SARS-CoV-2 (severe acute respiratory syndrome coronavirus 2)',
    },
    maker: 'Pfizer Ltd',
  },
  shingles: {
    code: '39655511000001105',
    display:
      'Shingrix (Herpes Zoster) adjuvanted recombinant vaccine powder and suspension for suspension for injection 0.5ml vials (GlaxoSmithKline UK Ltd)',
    targets: [DISEASE.shingles],
    maker: 'GlaxoSmithKline UK Ltd',
  },
  rsv: {
    code: '42605811000001109',
    display: 'Abrysvo vaccine powder and solvent for solution for injection 0.5ml vials (Pfizer Ltd)',
    targets: [DISEASE.rsv],
    maker: 'Pfizer Ltd',
  },
} satisfies Record<string, Vaccine>;
