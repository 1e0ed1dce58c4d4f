/** Code systems by their addresses. */
export const SYSTEM = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  readV2: 'http://read.info/readv2',
  ctv3: 'http://read.info/ctv3',
  ucum: 'http://unitsofmeasure.org',
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
} as const;

/** A code with the words that its own system has for it. */
export type Term = readonly [code: string, display: string];

/** A clinical idea under every code that is published for it; GP Connect carries SNOMED CT and Read codes together. */
export interface Concept {
  readonly snomed: Term;
  readonly readV2?: Term;
  readonly ctv3?: Term;
  readonly loinc?: Term;
  /** A brand of the product (dm+d actual medicinal product). */
  readonly amp?: Term;
}

/** In which codes a source names a concept. */
export type Form =
  | 'snomed'
  | 'read-only'
  | 'snomed-and-read'
  | 'ctv3-only'
  | 'snomed-and-ctv3'
  | 'loinc-only'
  | 'snomed-and-loinc'
  | 'amp'
  | 'local'
  /** Words alone. */
  | 'words';

/** The forms that a concept has codes for; words and local codes are not among them. */
export function formsOf(concept: Concept): readonly Form[] {
  return [
    'snomed',
    ...(concept.readV2 === undefined ? [] : (['read-only', 'snomed-and-read'] as const)),
    ...(concept.ctv3 === undefined ? [] : (['ctv3-only', 'snomed-and-ctv3'] as const)),
    ...(concept.loinc === undefined ? [] : (['loinc-only', 'snomed-and-loinc'] as const)),
    ...(concept.amp === undefined ? [] : (['amp'] as const)),
  ];
}

type Coding = { system: string; code: string; display: string };

/** The codings of a concept in one form; `local` is the address of the source's own code system. */
export function codingsOf(concept: Concept, form: Form, local: string): Coding[] {
  const say = (system: string, term: Term | undefined): Coding[] =>
    term === undefined ? [] : [{ system, code: term[0], display: term[1] }];
  const snomed = say(SYSTEM.snomed, concept.snomed);
  switch (form) {
    case 'snomed':
      return snomed;
    case 'read-only':
      return say(SYSTEM.readV2, concept.readV2);
    case 'snomed-and-read':
      return [...say(SYSTEM.readV2, concept.readV2), ...snomed];
    case 'ctv3-only':
      return say(SYSTEM.ctv3, concept.ctv3);
    case 'snomed-and-ctv3':
      return [...snomed, ...say(SYSTEM.ctv3, concept.ctv3)];
    case 'loinc-only':
      return say(SYSTEM.loinc, concept.loinc);
    case 'snomed-and-loinc':
      return [...say(SYSTEM.loinc, concept.loinc), ...snomed];
    case 'amp':
      return say(SYSTEM.snomed, concept.amp);
    case 'local':
      return [{ system: local, code: localCode(concept.snomed[1]), display: concept.snomed[1] }];
    case 'words':
      return [];
  }
}

const localCode = (words: string): string =>
  words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 3).toUpperCase())
    .join('')
    .slice(0, 12);
