import type { Language } from '#/kit/words.ts';

/** Welsh general practices (W followed by digits), health boards (7A…) and trusts (RQF, RT4, RYT). */
const WELSH = /^(W\d{4,}|7A\w+|RQF\w*|RT4\w*|RYT\w*)$/i;

/** The language a source writes in, by its ODS code: English in England, unknown in Wales, where it may be either. */
export function languageOfSource(source: string | undefined): Language | undefined {
  return source !== undefined && WELSH.test(source) ? undefined : 'en';
}
