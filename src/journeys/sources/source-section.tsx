import { useId, type ReactElement, type ReactNode } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Coverage, CoverageNote } from '#/record/coverage.ts';
import type { HeldDetails, Statement } from '#/record/fact.ts';
import { arrangeLine } from '#/record-view/arrange-coverage.ts';
import { CoverageMeaning, CoverageWord } from '#/record-view/coverage-line.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { differingDetails } from '#/record/contradictions/differing-details.ts';
import { STATEMENT_WORDS } from '#/record-view/entry-words.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { ExternalLink, PhoneLink } from '#/ui/link.tsx';
import { SummaryList } from '#/ui/summary-list.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { useNow } from '#/hooks/now.ts';
import { HeldDetailsList } from './held-details-list.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { SOURCES_WORDS } from './sources.words.ts';

export interface SourceSectionProps {
  readonly source: Coverage;
  readonly details: readonly HeldDetails[];
  readonly statements: readonly Statement[];
  /** What the national register holds, to compare with. */
  readonly register: HeldDetails | undefined;
}

/** All there is to know about one source. */
export function SourceSection({ source, details, statements, register }: SourceSectionProps): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const name = useSourceName()(source.source);
  const id = useId();
  const line = arrangeLine(source);
  const notes = source.notes.filter((note) => note.is !== 'pages-so-far');
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {name}
      </h2>
      <SummaryList
        rows={[
          {
            key: 'state',
            name: words.state,
            value: (
              <>
                <CoverageWord line={line} />
                <CoverageMeaning line={line} />
              </>
            ),
          },
          {
            key: 'read',
            name: words.read,
            value: source.readAt === undefined ? words.never : formatInstant(source.readAt, language, now),
          },
          {
            key: 'phone',
            name: words.phone,
            value: source.phone === undefined ? words.noPhone : <PhoneLink phone={source.phone} />,
          },
        ]}
      />
      <Bullets
        heading={words.statementsHeading}
        items={onceEach(statements).map((one) => (
          <Said key={`${one.list} ${one.says} ${one.said}`} statement={one} name={name} />
        ))}
      />
      <Bullets
        heading={words.noteHeading}
        items={notes.map((note, place) => (
          <Note key={place} note={note} />
        ))}
      />
      {register === undefined ? null : <Differences register={register} details={details} />}
      {details.map((held) => (
        <HeldDetailsList key={held.ref} held={held} />
      ))}
      <SetAsideList source={source} name={name} />
    </section>
  );
}

/** The same words about the same list are told once. */
function onceEach(statements: readonly Statement[]): readonly Statement[] {
  const keyOf = (one: Statement): string => [one.about, one.scope, one.list, one.says, one.said].join('|');
  return [...new Map(statements.map((one) => [keyOf(one), one] as const)).values()];
}

/** One statement, under the title that its list has at the organisation. */
function Said({ statement, name }: { readonly statement: Statement; readonly name: string }): ReactElement {
  const words = useWords(SOURCES_WORDS);
  const says = useWords(STATEMENT_WORDS);
  const { list, scope, said } = statement;
  const isNone = statement.says === 'none-recorded' || statement.says === 'none-known';
  return (
    <>
      {list === '' ? null : (
        <>
          <strong>
            <SourceText source={statement.source}>{list}</SourceText>
          </strong>
          {': '}
        </>
      )}
      {scope === 'ended' && isNone ? words.noneEnded(name) : says[statement.says](name, said)}
    </>
  );
}

function Bullets({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly ReactNode[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    </>
  );
}

function Differences({
  register,
  details,
}: {
  readonly register: HeldDetails;
  readonly details: readonly HeldDetails[];
}): ReactElement | null {
  const words = useWords(SOURCES_WORDS);
  const differing = [...new Set(details.flatMap((held) => differingDetails(register, held)))];
  if (differing.length === 0) return null;
  return (
    <WarningCallout heading={words.differsHeading} prefix={words.important} level={3}>
      <p>{words.differs(differing.map((one) => words.differing[one]).join(', '))}</p>
    </WarningCallout>
  );
}

function Note({ note }: { readonly note: CoverageNote }): ReactNode {
  const { notes } = useWords(SOURCES_WORDS);
  switch (note.is) {
    case 'staff-only':
      return notes.staffOnly(note.title);
    case 'gone':
      return notes.gone(note.title);
    case 'contact-page':
      return note.url.startsWith('https://') ? (
        <>
          {notes.contactPage} <ExternalLink href={note.url}>{note.title}</ExternalLink>
        </>
      ) : (
        `${notes.contactPage} ${note.title} (${note.url})`
      );
    case 'pages-so-far':
      return null;
  }
}
