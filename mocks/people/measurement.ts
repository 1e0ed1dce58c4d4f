import type { ResultFact } from './facts.ts';
import { SYSTEM } from './codes/concept.ts';

/** A FHIR Quantity; 0 is a value like any other. UCUM is left out when the source kept words only. */
export function quantity(fact: ResultFact): Record<string, unknown> | undefined {
  if (fact.value === undefined) return undefined;
  const { unit, ucum } = fact.test;
  return {
    value: fact.value,
    ...(fact.comparator && { comparator: fact.comparator }),
    ...(unit !== '' && { unit }),
    ...(!fact.bare && ucum !== '' && { system: SYSTEM.ucum, code: ucum }),
  };
}

/** The reference range as FHIR writes it; undefined when the test has none. */
export function referenceRange(fact: ResultFact): Record<string, unknown>[] | undefined {
  const { low, high, unit, ucum } = fact.test;
  if (fact.withoutRange || (low === undefined && high === undefined)) return undefined;
  const bound = (value: number): Record<string, unknown> => ({
    value,
    unit,
    ...(!fact.bare && { system: SYSTEM.ucum, code: ucum }),
  });
  return [
    { ...(low !== undefined && { low: bound(low) }), ...(high !== undefined && { high: bound(high) }) },
  ];
}

/** Interpretation codes: those given, else what the range says of the value. */
export function interpretationCodes(fact: ResultFact): readonly string[] {
  if (fact.interpretation) return fact.interpretation;
  const { low, high } = fact.test;
  if (fact.value === undefined || fact.withoutRange || (low === undefined && high === undefined)) return [];
  if (high !== undefined && fact.value > high) return ['H'];
  if (low !== undefined && fact.value < low) return ['L'];
  return ['N'];
}

/** Words for the interpretation codes of HL7 v3. */
export const INTERPRETATION: Record<string, string> = {
  H: 'High',
  L: 'Low',
  N: 'Normal',
  HH: 'Critical high',
  LL: 'Critical low',
  A: 'Abnormal',
};
