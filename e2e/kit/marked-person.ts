/** A person of whom every field holds a word of its own, so that each can be told wherever it turns up. */
export interface MarkedPerson {
  readonly bundle: object;
  readonly word: (field: string) => string;
  /** Every word, and every code, that is nobody else's. */
  readonly marks: readonly string[];
}

const FIELDS = [
  'family',
  'medicine',
  'dosage',
  'allergy',
  'reaction',
  'condition',
  'result',
  'remark',
  'letter',
  'reading',
];
const CODES = ['386871000', '73879007'];

const coded = (code: string, text: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display: text }],
  text,
});

export function markedPerson(mark: string, given: string): MarkedPerson {
  const word = (field: string): string => `${mark}${field}${mark}`;
  const of = { subject: { reference: 'Patient/p' } };
  const resources = [
    {
      resourceType: 'Patient',
      id: 'p',
      name: [{ family: word('family'), given: [given] }],
      birthDate: '1950-01-01',
    },
    {
      resourceType: 'MedicationRequest',
      id: 'm',
      status: 'active',
      intent: 'order',
      ...of,
      authoredOn: '2025-02-03',
      medicationCodeableConcept: coded('386871000', word('medicine')),
      dosageInstruction: [{ text: word('dosage') }],
    },
    {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: { reference: 'Patient/p' },
      code: { text: word('allergy') },
      reaction: [{ manifestation: [{ text: word('reaction') }] }],
    },
    {
      resourceType: 'Condition',
      id: 'c',
      ...of,
      code: coded('73879007', word('condition')),
      note: [{ text: word('remark') }],
      recordedDate: '2024-05-06',
    },
    {
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      ...of,
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { text: 'Microscopy' },
      effectiveDateTime: '2025-06-07',
      valueString: word('result'),
    },
    {
      resourceType: 'DocumentReference',
      id: 'd',
      status: 'current',
      ...of,
      description: 'A letter',
      date: '2025-06-08T10:00:00Z',
      content: [
        {
          attachment: {
            contentType: 'text/plain',
            data: Buffer.from(`${word('letter')} `.repeat(40)).toString('base64'),
          },
        },
      ],
    },
  ];
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ resource })),
    },
    word,
    marks: [...FIELDS.map(word), ...CODES],
  };
}
