import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { Entry } from '#/record/entry.ts';
import type { Attachment, Fact, FactRef } from '#/record/fact.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import { formatSize, formatWord } from '#/record-view/entry-format.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { documentPath, entryPath } from '#/record-view/entry-path.ts';
import { EntrySections } from '#/record-view/entry-sections.tsx';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';
import { isDatedAhead } from '#/record-view/arrange-item.ts';
import { wordsEntryStatus } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { useToday } from '#/record-view/use-today.ts';
import { Link } from '#/ui/link.tsx';
import { SummaryList } from '#/ui/summary-list.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

export interface EntryContentProps {
  readonly entry: Entry;
  readonly entryOf: (ref: FactRef) => Entry | undefined;
}

/** Everything the leading copy says. */
export function EntryContent({ entry, entryOf }: EntryContentProps): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const lead = entry.facts[0];
  const today = useToday();
  const theirs = (text: string): ReactElement => (
    <SourceText source={lead.provenance.source}>{text}</SourceText>
  );
  const rows = [
    {
      key: 'when',
      name: words.when,
      value: [
        formatClinicalDate(entry.when, language),
        words.precision[entry.when.known],
        isDatedAhead(entry, today) ? LINE_WORDS[language].future : '',
      ]
        .filter((text) => text !== '')
        .join('. '),
    },
    {
      key: 'status',
      name: words.status,
      value: [
        wordsEntryStatus(entry, language),
        ...(isPastItsEnd(entry, today) ? [LINE_WORDS[language].endPassed] : []),
      ].join('. '),
    },
    ...linesOf(lead, language).map((line) => ({
      key: line.key,
      name: line.name,
      value: line.theirs ? theirs(line.text) : line.text,
    })),
  ];
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.details}</h2>
      <SummaryList rows={rows} />
      {lead.notes.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">{words.notes}</h2>
          {lead.notes.map((note, place) => (
            <p key={place} className="app-text">
              {theirs(note)}
            </p>
          ))}
        </>
      )}
      <Written fact={lead} entryOf={entryOf} />
      <Attachments entry={entry} />
      <Issues fact={lead} entryOf={entryOf} />
    </>
  );
}

interface PartProps {
  readonly fact: Fact;
  readonly entryOf: EntryContentProps['entryOf'];
}

function Written({ fact, entryOf }: PartProps): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const { detail } = fact;
  if ((detail.kind !== 'visit' && detail.kind !== 'document') || detail.sections.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{words.written}</h2>
      <EntrySections sections={detail.sections} entryOf={entryOf} source={fact.provenance.source} />
    </section>
  );
}

function attachmentsOf(fact: Fact): readonly Attachment[] {
  const { detail } = fact;
  return detail.kind === 'document' || detail.kind === 'result' || detail.kind === 'lifestyle'
    ? detail.attachments
    : [];
}

/** What can be opened, from every copy: the second source may hold a letter that the first only mentions. */
function Attachments({ entry }: { readonly entry: Entry }): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const nameOf = useSourceName();
  const { language } = useLanguage();
  const files = entry.facts.flatMap((fact) =>
    attachmentsOf(fact).map((one, place) => ({ fact, one, place })),
  );
  const { detail } = entry.facts[0];
  if (detail.kind !== 'document' && files.length === 0) return null;
  const isWithheld = detail.kind === 'document' && detail.contentWithheld === true;
  const isBare = files.length === 0 && detail.kind === 'document' && detail.sections.length === 0;
  if (!isWithheld && !isBare && files.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{words.attachments}</h2>
      {isWithheld ? <p>{words.contentWithheld}</p> : isBare ? <p>{words.noContent}</p> : null}
      {files.map(({ fact, one, place }) => {
        const about = [
          one.contentType === undefined ? '' : formatWord(one.contentType, language),
          formatSize(one.size, language),
          entry.facts.length > 1 ? nameOf(fact.provenance.source) : '',
        ].filter((text) => text !== '');
        return (
          <p key={`${fact.ref} ${place}`}>
            <Link to={documentPath(fact.ref, place)}>
              {words.open(one.title ?? words.document(place + 1))}
              {about.length === 0 ? '' : ` (${about.join(', ')})`}
            </Link>
          </p>
        );
      })}
    </section>
  );
}

function Issues({ fact, entryOf }: PartProps): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const { detail } = fact;
  if (detail.kind !== 'medicine' || detail.issues.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{words.issues}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {detail.issues.map((issue) => {
          const own = entryOf(issue.ref);
          const text = `${formatClinicalDate(issue.when, language)}: ${issue.what}`;
          return (
            <li key={issue.ref}>
              {own === undefined || own.facts[0].ref === fact.ref ? (
                text
              ) : (
                <Link to={entryPath(own.id)}>{text}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
