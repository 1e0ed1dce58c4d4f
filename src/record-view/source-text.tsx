import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import type { Language } from '#/kit/words.ts';
import type { Named } from '#/record/no-name.ts';
import { wordsTitle } from './label.words.ts';
import { languageOfSource } from './source-language.ts';

/** The language attribute for a source's own words on this page; undefined when the page's own will do. */
export function useSourceLanguage(): (source: string | undefined) => Language | undefined {
  const { language } = useLanguage();
  return (source) => {
    const theirs = languageOfSource(source);
    return theirs === undefined || theirs === language ? undefined : theirs;
  };
}

export interface SourceTextProps {
  readonly source: string | undefined;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A source's own words, so that a Welsh page does not have English names read out as if they were Welsh. */
export function SourceText({ source, children, className }: SourceTextProps): ReactElement {
  const lang = useSourceLanguage()(source);
  // In a list of thousands, an element that says nothing is one too many.
  if (lang === undefined && className === undefined) return <>{children}</>;
  return (
    <span lang={lang} className={className}>
      {children}
    </span>
  );
}

/** What a thing is called: its source's words, or ours where the source sent no name. */
export function TitleText({
  of,
  source,
}: {
  readonly of: Named;
  readonly source: string | undefined;
}): ReactElement {
  const { language } = useLanguage();
  if (of.nameless !== undefined) return <>{wordsTitle(of, language)}</>;
  return <SourceText source={source}>{of.title}</SourceText>;
}
