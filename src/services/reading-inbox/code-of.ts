/** The ODS code of a source: a second address of an organisation is named by its code and by the pointer to it. */
export const codeOf = (source: string): string => source.replace(/ .*$/, '');
