import { memo, type ReactElement } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import type { Language } from '#/kit/words.ts';
import type { Entry } from '#/record/entry.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import type { TrendOf } from '#/record/measurements.ts';
import { Link } from '#/ui/link.tsx';
import { Tag, type TagColour } from '#/ui/tag.tsx';
import { notesInList } from '#/record/notes-in-list.ts';
import { isDatedAhead, lettersOf, linesInList, needsStatus } from './arrange-item.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { DisputeMark } from './dispute-mark.tsx';
import { wordsDispute } from './entry-disputes.words.ts';
import { linesOf } from './entry-lines.ts';
import { LINE_WORDS } from './entry-lines.words.ts';
import { documentPath, entryPath, trendPath } from './entry-path.ts';
import { KIND_WORDS, toneOfStanding, wordsEntryStatus } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';
import { isSameEntry, isSameText } from './same-entry.ts';
import { wordsTitle } from './label.words.ts';
import { plainHeading } from './plain-language.ts';
import { SourceText, TitleText } from './source-text.tsx';

const COLOURS: Readonly<Record<ReturnType<typeof toneOfStanding>, TagColour>> = {
  active: 'blue',
  plain: 'white',
  quiet: 'grey',
  caution: 'yellow',
  'not-a-fact': 'red',
};

export interface EntryItemProps {
  readonly entry: Entry;
  readonly nameOf: (source: string) => string;
  /** Every name of a source, in whatever language: what the row need not say again. */
  readonly namesOf: (source: string) => readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Says what kind of entry it is, on pages that mix kinds. */
  readonly showKind?: boolean | undefined;
  readonly trends?: readonly TrendOf[] | undefined;
  /** Why a search found it. */
  readonly because?: string | undefined;
  /** What other sources say against it. */
  readonly disputes?: readonly Dispute[] | undefined;
}

/** One entry of a list: what it is, when, where it stands, what is said of it, and who holds it. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps): ReactElement {
  const { entry, because, nameOf } = props;
  const { language } = useLanguage();
  const lead = entry.facts[0];
  const tone = toneOfStanding(entry.status.standing);
  const lines = linesInList(linesOf(lead, language), entry.sources.flatMap(props.namesOf));
  const { source } = lead.provenance;
  return (
    <li role="listitem" className={`app-entry app-entry--${tone}`} data-entry={entry.id}>
      <Title entry={entry} language={language} />
      <DisputeMark entry={entry} />
      <Facts {...props} language={language} />
      {props.disputes?.map((dispute) => (
        <p className="app-entry__dispute" key={dispute.other}>
          <Link to={entryPath(dispute.other)}>{wordsDispute(dispute, entry.kind, nameOf, language)}</Link>
        </p>
      ))}
      {lines.map((line) => (
        <p className="app-entry__line" key={line.key}>
          <span className="app-entry__name">{line.name}:</span>{' '}
          {line.theirs ? <SourceText source={source}>{line.text}</SourceText> : line.text}
        </p>
      ))}
      {notesInList(lead).map((note) => (
        <p className="app-entry__line app-entry__note" key={note}>
          <span className="app-entry__name">{LINE_WORDS[language].notes}:</span>{' '}
          <SourceText source={source}>{note}</SourceText>
        </p>
      ))}
      <EntrySource entry={entry} nameOf={nameOf} language={language} />
      {because === undefined ? null : <p className="app-entry__because">{because}</p>}
      <Letters entry={entry} language={language} />
      <Trends {...props} language={language} />
    </li>
  );
}, isSameItem);

interface PartProps {
  readonly entry: Entry;
  readonly language: Language;
}

/** The plain name of a test where one is known, with the name in the record below it. */
function Title({ entry, language }: PartProps): ReactElement {
  const words = LINE_WORDS[language];
  const plain = plainHeading(entry.facts[0]);
  const own = <TitleText of={entry} source={entry.sources[0]} />;
  return (
    <>
      <p className="app-entry__title">
        <Link to={entryPath(entry.id)}>
          {plain === undefined ? (entry.title === '' ? words.unnamed : own) : plain[language]}
        </Link>
      </p>
      {plain === undefined || entry.title === '' ? null : <p className="app-entry__official">{own}</p>}
    </>
  );
}

function Facts({ entry, today, showKind, language }: EntryItemProps & PartProps): ReactElement {
  const tone = toneOfStanding(entry.status.standing);
  return (
    <>
      <p className="app-entry__facts">
        {showKind === true ? (
          <span className="app-entry__kind">{KIND_WORDS[language][entry.kind].one} </span>
        ) : null}
        <span className="app-entry__when">{formatClinicalDate(entry.when, language)} </span>
        {needsStatus(entry) ? <Tag colour={COLOURS[tone]}>{wordsEntryStatus(entry, language)}</Tag> : null}
      </p>
      {isDatedAhead(entry, today) ? (
        <p className="app-entry__dispute">{LINE_WORDS[language].future}</p>
      ) : null}
      {isPastItsEnd(entry, today) ? (
        <p className="app-entry__dispute">{LINE_WORDS[language].endPassed}</p>
      ) : null}
    </>
  );
}

function EntrySource({
  entry,
  nameOf,
  language,
}: PartProps & { readonly nameOf: EntryItemProps['nameOf'] }): ReactElement {
  const words = LINE_WORDS[language];
  const count = entry.sources.length;
  return (
    <p className="app-entry__from">
      <span className="app-entry__name">{count > 1 ? words.heldBy(count) : words.from}:</span>{' '}
      {entry.sources.map(nameOf).join('; ')}
    </p>
  );
}

function Letters({ entry, language }: PartProps): ReactElement | null {
  const letters = lettersOf(entry);
  if (letters.length === 0) return null;
  const words = LINE_WORDS[language];
  return (
    <p className="app-entry__trends">
      {letters.map(({ fact, place, title }) => (
        <span key={place} className="app-entry__trend">
          <Link
            to={documentPath(fact.ref, place)}
            label={words.readNamed(title ?? wordsTitle(entry, language))}
          >
            {letters.length === 1 || title === undefined ? words.read : words.readNamed(title)}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Trends({ entry, trends, language }: EntryItemProps & PartProps): ReactElement | null {
  if (trends === undefined || trends.length === 0) return null;
  const words = LINE_WORDS[language];
  return (
    <p className="app-entry__trends">
      {trends.map(({ name, key, place }) => (
        <span key={key} className="app-entry__trend">
          <Link
            to={trendPath(entry.id, place)}
            label={
              name === entry.title
                ? words.trend(name)
                : `${words.trend(name)}, ${wordsTitle(entry, language)}`
            }
          >
            {trends.length === 1 && name === entry.title ? words.trendShort : words.trend(name)}
          </Link>
        </span>
      ))}
    </p>
  );
}

function isSameItem(a: EntryItemProps, b: EntryItemProps): boolean {
  return (
    (a.nameOf === b.nameOf || isSameText(a.entry.sources.map(a.nameOf), b.entry.sources.map(b.nameOf))) &&
    a.today === b.today &&
    a.showKind === b.showKind &&
    a.because === b.because &&
    isSameText(a.trends, b.trends) &&
    isSameText(a.disputes, b.disputes) &&
    (a.nameOf === b.nameOf || a.disputes === undefined) &&
    isSameEntry(a.entry, b.entry)
  );
}
