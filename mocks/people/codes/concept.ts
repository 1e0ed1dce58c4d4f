/** Code systems used in UK records, by their FHIR addresses. */
export const SYSTEM = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  readV2: 'http://read.info/readv2',
  ctv3: 'http://read.info/ctv3',
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  ods: 'https://fhir.nhs.uk/Id/ods-organization-code',
  sdsUser: 'https://fhir.nhs.uk/Id/sds-user-id',
  prescription: 'https://fhir.nhs.uk/Id/prescription-order-number',
} as const;

/** A clinical idea: SNOMED CT concept id where we are sure of one, with the older codes GP systems carried. */
export interface Concept {
  /** SNOMED CT concept id; absent means the record holds words only. */
  code?: string;
  display: string;
  /** Welsh words, for records of a Welsh practice. */
  cy?: string;
  /** Read v2 code, five bytes and term code. */
  read?: string;
  ctv3?: string;
  loinc?: string;
}
