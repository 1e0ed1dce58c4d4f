import { useCallback } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOrganisationName } from '#/hooks/record.ts';
import { COVERAGE_WORDS } from './coverage.words.ts';

type NameWords = Pick<(typeof COVERAGE_WORDS)['en'], 'unlisted' | 'secondAddress'>;

/**
 * What to call a source. `found` is its name, or its code where the directory gave none: a bare code is never all a
 * reader gets. A source that is a second address of an organisation (`RZ901 pointer-id`) says so.
 */
export function sourceName(source: string, found: string, words: NameWords): string {
  const [code = source, pointer] = source.split(' ');
  const name = found === source || found === code ? words.unlisted(code) : found;
  return pointer === undefined || name.includes(words.secondAddress)
    ? name
    : `${name} ${words.secondAddress}`;
}

/** Names sources in the language in use. */
export function useSourceName(): (source: string) => string {
  const words = useWords(COVERAGE_WORDS);
  const found = useOrganisationName();
  return useCallback((source: string) => sourceName(source, found(source), words), [found, words]);
}

/** Names a source by the name that came with its coverage. */
export function useCoverageName(): (one: {
  readonly source: string;
  readonly name: { readonly en: string; readonly cy?: string };
}) => string {
  const words = useWords(COVERAGE_WORDS);
  const { language } = useLanguage();
  return ({ source, name }) => sourceName(source, language === 'cy' ? (name.cy ?? name.en) : name.en, words);
}
