import type { ReadRow } from './read-row.ts';

/**
 * CTV3 (five bytes) to SNOMED CT, as the GP Connect and GP2GP test records of NHS England pair them in one
 * CodeableConcept. Few on purpose: no other pairs were found printed side by side.
 */
export const CTV3_ROWS: readonly ReadRow[] = [
  ['14J..', 'H/O: injury', '161586000'],
  ['Xa1no', 'Peanut allergy', '91935009'],
];
