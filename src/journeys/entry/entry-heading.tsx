import type { ReactElement } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import type { Entry } from '#/record/entry.ts';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { plainHeading } from '#/record-view/plain-language.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';

/** What it is: the plain name of a test where one is known, then the name in the record; else the name in the record. */
export function EntryHeading({ entry }: { readonly entry: Entry }): ReactElement {
  const { language } = useLanguage();
  const plain = plainHeading(entry.facts[0]);
  const words = LINE_WORDS[language];
  const own = entry.title === '' ? words.unnamed : wordsTitle(entry, language);
  return (
    <>
      <PageHeading text={KIND_WORDS[language][entry.kind].one} about={plain?.[language] ?? own} />
      {plain === undefined || entry.title === '' ? null : (
        <p className="app-entry__name">
          {words.officialName}: <TitleText of={entry} source={entry.sources[0]} />
        </p>
      )}
    </>
  );
}
