import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { must } from '#/kit/must.ts';
import type { Language, Words } from '#/kit/words.ts';

interface LanguageChoice {
  readonly language: Language;
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** A preference, not a fact about health: kept in a first-party cookie so that it is known before anything is drawn. */
function remembered(): Language {
  const chosen = /(?:^|;\s*)language=(en|cy)/.exec(document.cookie)?.[1];
  if (chosen === 'en' || chosen === 'cy') return chosen;
  return navigator.language.toLowerCase().startsWith('cy') ? 'cy' : 'en';
}

/** Holds the chosen language and tells the document. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactElement {
  const [language, choose] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    document.cookie = `language=${next}; path=/; max-age=31536000; SameSite=Lax`;
    choose(next);
  }, []);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language in use and how to change it. */
export function useLanguage(): LanguageChoice {
  return must(useContext(LanguageContext), 'a LanguageProvider above this component');
}

/** The sentences in the language in use. */
export function useWords<Shape>(both: Words<Shape>): Shape {
  return both[useLanguage().language];
}
