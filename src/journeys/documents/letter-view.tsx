import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useLetter } from '#/hooks/narrative.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Letter } from '#/record/narrative.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { formatNhsNumber } from '#/record-view/format-number.ts';
import { NarrativeView } from '#/record-view/narrative-view.tsx';
import { SummaryList, type SummaryRow } from '#/ui/summary-list.tsx';
import { DOCUMENT_WORDS } from './document.words.ts';

/** A structured letter as headings, paragraphs and tables. */
export function LetterView({
  xml,
  lang,
}: {
  readonly xml: string;
  /** The language it is written in, where that is not the page's. */
  readonly lang: string | undefined;
}): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const letter = useLetter(xml);
  if (letter === undefined) return <p role="status">{words.opening}</p>;
  if (letter === 'unreadable') return <p>{words.unreadableShow}</p>;
  const row = (key: string, name: string, value: string | undefined): readonly SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ key, name, value }];
  const { patient } = letter;
  return (
    <article className="app-letter" aria-label={words.region}>
      <h2 className="nhsuk-heading-m" lang={lang}>
        {letter.title}
      </h2>
      <SummaryList
        border={false}
        rows={[
          ...row(
            'date',
            words.date,
            letter.date && formatClinicalDate(parseClinicalDate(letter.date), language),
          ),
          ...row('author', words.author, letter.author),
          ...row('organisation', words.organisation, letter.organisation),
          ...row(
            'patient',
            words.patient,
            patient &&
              [patient.name, patient.nhsNumber && formatNhsNumber(patient.nhsNumber)]
                .filter(Boolean)
                .join(', '),
          ),
        ]}
      />
      <Sections sections={letter.sections} level={3} lang={lang} />
    </article>
  );
}

interface SectionsProps {
  readonly sections: Letter['sections'];
  readonly level: 3 | 4;
  readonly lang: string | undefined;
}

function Sections({ sections, level, lang }: SectionsProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const Heading = `h${level}` as const;
  return (
    <>
      {sections.map((section, place) => (
        <section key={place} lang={section.title === '' ? undefined : lang}>
          <Heading className="nhsuk-heading-s">
            {section.title === '' ? words.untitled : section.title}
          </Heading>
          <div lang={lang}>
            <NarrativeView blocks={section.blocks} headingsFrom={4} tableLabel={words.table} />
          </div>
          {section.sections.length === 0 ? null : (
            <Sections sections={section.sections} level={4} lang={lang} />
          )}
        </section>
      ))}
    </>
  );
}
