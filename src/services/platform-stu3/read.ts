import { readSource, type SourceInput, type SourceReading } from '../fhir/read-source.ts';

/** Reads what an STU3 platform (Care Connect, GP Connect) sent about the person. */
export function readStu3(input: Omit<SourceInput, 'dialect'>): SourceReading {
  return readSource({ ...input, dialect: 'stu3' });
}
