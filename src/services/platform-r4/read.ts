import { readSource, type SourceInput, type SourceReading } from '../fhir/read-source.ts';

/** Reads what an R4 platform (UK Core, IPS) sent about the person. */
export function readR4(input: Omit<SourceInput, 'dialect'>): SourceReading {
  return readSource({ ...input, dialect: 'r4' });
}
