import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useNarrative } from '#/hooks/narrative.ts';
import type { Entry } from '#/record/entry.ts';
import type { FactRef, Section } from '#/record/fact.ts';
import { EntryLink } from './entry-link.tsx';
import { SECTION_WORDS } from './entry-sections.words.ts';
import { NarrativeView } from './narrative-view.tsx';
import { useSourceLanguage } from './source-text.tsx';

export interface EntrySectionsProps {
  readonly sections: readonly Section[];
  /** Finds the entry that shows a resource. */
  readonly entryOf: (ref: FactRef) => Entry | undefined;
  /** ODS code of whoever wrote it. */
  readonly source: string;
}

/** What was written, part by part, under the page's second level. */
export function EntrySections({ sections, entryOf, source }: EntrySectionsProps): ReactElement {
  return (
    <>
      {sections.map((section, place) => (
        <SectionView key={place} section={section} entryOf={entryOf} source={source} />
      ))}
    </>
  );
}

function SectionView({
  section,
  entryOf,
  source,
}: {
  readonly section: Section;
  readonly entryOf: EntrySectionsProps['entryOf'];
  readonly source: string;
}): ReactElement {
  const words = useWords(SECTION_WORDS);
  const lang = useSourceLanguage()(source);
  const blocks = useNarrative(section.narrative);
  const entries = [...new Set(section.refs.map(entryOf).filter((entry) => entry !== undefined))];
  const reasons: Readonly<Record<string, string>> = words.emptyReasons;
  const isEmpty = section.narrative === undefined && section.text === undefined && entries.length === 0;
  return (
    <section className="app-letter">
      <h3 className="nhsuk-heading-s" lang={section.title === '' ? undefined : lang}>
        {section.title === '' ? words.untitled : section.title}
      </h3>
      {section.narrative !== undefined && blocks === undefined ? <p>{words.reading}</p> : null}
      {blocks === undefined ? null : (
        <div lang={lang}>
          <NarrativeView blocks={blocks} headingsFrom={4} tableLabel={words.table} />
        </div>
      )}
      {section.text === undefined ? null : (
        <p className="app-text" lang={lang}>
          {section.text}
        </p>
      )}
      {section.emptyReason === undefined ? null : (
        <p>{reasons[section.emptyReason] ?? words.emptyBecause(section.emptyReason)}</p>
      )}
      {isEmpty && section.emptyReason === undefined ? <p>{words.empty}</p> : null}
      {entries.length === 0 ? null : (
        <>
          <p>{words.mentions}:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryLink entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
