import { useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useCoverage } from '#/hooks/record.ts';
import { sourceName, useSourceName } from './coverage-name.ts';
import { COVERAGE_WORDS } from './coverage.words.ts';

/**
 * How to name a source in the language in use, and every name it goes by. Coverage changes with each answer of a source;
 * these change only when a name does, so that long lists are not drawn anew for nothing.
 */
export function useSourceNames(): readonly [
  (source: string) => string,
  (source: string) => readonly string[],
] {
  const coverage = useCoverage();
  const nameOf = useSourceName();
  const words = useWords(COVERAGE_WORDS);
  const text = JSON.stringify(
    coverage?.map(({ source, name }) => [source, nameOf(source), name.en, name.cy]),
  );
  return useMemo(() => {
    const known = new Map(
      ((text === undefined ? [] : JSON.parse(text)) as readonly (readonly [string, ...string[]])[]).map(
        ([source, name, ...all]) => [source, { name, all }] as const,
      ),
    );
    return [
      (source) => known.get(source)?.name ?? sourceName(source, source, words),
      (source) => known.get(source)?.all.filter((one) => one !== null) ?? [],
    ] as const;
  }, [text, words]);
}
