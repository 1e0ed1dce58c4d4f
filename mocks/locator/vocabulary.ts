/** A code and its words, in SNOMED CT unless `system` says otherwise. */
export interface Term {
  system: string;
  code: string;
  display: string;
}

export const SNOMED = 'http://snomed.info/sct';
export const NICIP = 'https://nicip.nhs.uk';

const snomed = (code: string, display: string): Term => ({ system: SNOMED, code, display });

/**
 * What people measure at home and send. The published types have none for it: this one is an assumption of the sandbox, named
 * as the personal health monitoring report of HL7 is (LOINC 53576-5).
 */
export const READINGS: Term = {
  system: 'http://loinc.org',
  code: '53576-5',
  display: 'Personal health monitoring report Document',
};

/** Pointer categories of the record locator with the types each of them holds (England-NRLRecordCategory 1.1.2, -RecordType 1.1.1). */
export const CATEGORIES: readonly { category: Term; types: readonly Term[] }[] = [
  {
    category: snomed('734163000', 'Care plan'),
    types: [
      snomed('736253002', 'Mental health crisis plan'),
      snomed('1382601000000107', 'ReSPECT (Recommended Summary Plan for Emergency Care and Treatment) form'),
      snomed('325691000000100', 'Contingency plan'),
      snomed('736373009', 'End of life care plan'),
      snomed('861421000000109', 'End of life care coordination summary'),
      snomed('887701000000100', 'Emergency health care plan'),
      snomed('736366004', 'Advance care plan'),
      snomed('735324008', 'Treatment escalation plan'),
      snomed('2181441000000107', 'Personalised Care and Support Plan'),
      snomed('16521000000101', 'Lloyd George record folder'),
    ],
  },
  {
    category: snomed('1102421000000108', 'Observations'),
    types: [
      snomed('1363501000000100', 'Royal College of Physicians NEWS2 (National Early Warning Score 2) chart'),
      READINGS,
    ],
  },
  {
    category: snomed('823651000000106', 'Clinical note'),
    types: [snomed('824321000000109', 'Summary record')],
  },
  {
    category: snomed('419891008', 'Record artifact'),
    types: [snomed('749001000000101', 'Appointment')],
  },
  {
    category: snomed('716931000000107', 'Record headings'),
    types: [snomed('887181000000106', 'Clinical summary')],
  },
  {
    category: snomed('721981007', 'Diagnostic studies report'),
    types: [{ system: NICIP, code: 'MAULR', display: 'MRA Upper Limb Rt' }],
  },
  {
    category: snomed('103693007', 'Diagnostic procedure'),
    types: [{ system: NICIP, code: 'MAXIB', display: 'MRI Axilla Both' }],
  },
];

/** The type with that code; throws where the locator has none. */
export function typeOf(code: string): Term {
  for (const { types } of CATEGORIES) {
    const found = types.find((type) => type.code === code);
    if (found) return found;
  }
  throw new Error(`The locator has no pointer type ${code}`);
}

/** The category a pointer type belongs to. */
export function categoryOf(code: string): Term {
  const found = CATEGORIES.find(({ types }) => types.some((type) => type.code === code));
  if (!found) throw new Error(`The locator has no pointer type ${code}`);
  return found.category;
}

/**
 * Which pointer types each organisation may see when it asks for a citizen, by ODS code. `Y99900` is the operator of the
 * citizens' app, which knows itself what people have sent with it; `Y99907` is a booking service with nothing in common with it; `Y99908` is onboarded for no type at all.
 */
export const ONBOARDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'Y99900',
    new Set(
      CATEGORIES.filter(({ category }) =>
        ['734163000', '1102421000000108', '823651000000106', '716931000000107'].includes(category.code),
      )
        .flatMap(({ types }) => types.map((type) => type.code))
        .filter((code) => code !== READINGS.code),
    ),
  ],
  ['Y99907', new Set(['749001000000101', 'MAULR', 'MAXIB'])],
  ['Y99908', new Set<string>()],
]);
