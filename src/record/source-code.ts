/**
 * The ODS code of the organisation that a source is of. A second address of an organisation is a source of its own, named by
 * the code and by the pointer to it (`RZ901 pointer-id`).
 */
export const codeOfSource = (source: string): string => source.replace(/ .*$/, '');
