/** A Read code, its term (for the reader of the table), and the SNOMED CT concepts that mean the same. */
export type ReadRow = readonly [read: string, term: string, ...snomed: string[]];
