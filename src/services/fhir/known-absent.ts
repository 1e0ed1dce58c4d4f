import { codesOf } from './read-concept.ts';

type Absence = 'none-known' | 'not-asked' | 'unknown';

/**
 * Codes that state that there is none: SNOMED CT (No known allergy and its children, No current problems), and the codes
 * of the IPS absent/unknown system that older summaries still carry (IPS 2.0.1).
 */
const ABSENCES: ReadonlyMap<string, Absence> = new Map([
  ['716186003', 'none-known'],
  ['409137002', 'none-known'],
  ['428607008', 'none-known'],
  ['429625007', 'none-known'],
  ['716184000', 'none-known'],
  ['716220001', 'none-known'],
  ['1003774007', 'none-known'],
  ['160244002', 'none-known'],
  ['160245001', 'none-known'],
  ['787481004', 'none-known'],
  ['1287211007', 'unknown'],
  ['no-known-allergies', 'none-known'],
  ['no-known-medication-allergies', 'none-known'],
  ['no-known-environmental-allergies', 'none-known'],
  ['no-known-food-allergies', 'none-known'],
  ['no-known-problems', 'none-known'],
  ['no-allergy-info', 'unknown'],
  ['no-problem-info', 'unknown'],
  ['no-known-medications', 'none-known'],
  ['no-medication-info', 'unknown'],
  ['no-known-procedures', 'none-known'],
  ['no-procedure-info', 'unknown'],
  ['no-known-immunizations', 'none-known'],
  ['no-immunization-info', 'unknown'],
]);

/** What a code says when it states an absence; undefined when it names a real thing. */
export function absenceOf(code: unknown): Absence | undefined {
  for (const one of codesOf(code)) {
    const absence = ABSENCES.get(one);
    if (absence !== undefined) return absence;
  }
  return undefined;
}
