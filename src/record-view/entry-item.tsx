import { memo, type ReactElement } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import type { Language } from '#/kit/words.ts';
import type { Entry } from '#/record/entry.ts';
import { Link } from '#/ui/link.tsx';
import { Tag, type TagColour } from '#/ui/tag.tsx';
import { linesOf } from './entry-lines.ts';
import { LINE_WORDS } from './entry-lines.words.ts';
import { entryPath, trendPath } from './entry-path.ts';
import { KIND_WORDS, MERGE_WORDS, toneOfStanding, wordsStanding } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';

const COLOURS: Readonly<Record<ReturnType<typeof toneOfStanding>, TagColour>> = {
  active: 'blue',
  plain: 'white',
  quiet: 'grey',
  caution: 'yellow',
  'not-a-fact': 'red',
};

export interface EntryItemProps {
  readonly entry: Entry;
  /** Names of the sources, in the order of the entry, already joined. */
  readonly from: string;
  /** Says what kind of entry it is, on pages that mix kinds. */
  readonly showKind?: boolean | undefined;
  readonly trends?: readonly { readonly name: string; readonly key: string }[] | undefined;
  /** Why a search found it. */
  readonly because?: string | undefined;
}

/** One entry of a list: what it is, when, where it stands, what is said of it, and who holds it. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps): ReactElement {
  const { entry, from, showKind, because } = props;
  const { language } = useLanguage();
  const words = LINE_WORDS[language];
  const tone = toneOfStanding(entry.status.standing);
  const lines = linesOf(entry.facts[0], language).filter((line) => line.brief);
  return (
    <li role="listitem" className={`app-entry app-entry--${tone}`} data-entry={entry.id}>
      <p className="app-entry__title">
        <Link to={entryPath(entry.id)}>{entry.title === '' ? words.unnamed : entry.title}</Link>
      </p>
      <p className="app-entry__facts">
        {showKind === true ? (
          <span className="app-entry__kind">{KIND_WORDS[language][entry.kind].one} </span>
        ) : null}
        <span className="app-entry__when">{formatClinicalDate(entry.when, language)} </span>
        <Tag colour={COLOURS[tone]}>{wordsStatus(entry, language)}</Tag>
      </p>
      {lines.map((line) => (
        <p className="app-entry__line" key={line.key}>
          <span className="app-entry__name">{line.name}:</span> {line.text}
        </p>
      ))}
      <EntrySource entry={entry} from={from} language={language} />
      {because === undefined ? null : <p className="app-entry__because">{because}</p>}
      <Trends {...props} language={language} />
    </li>
  );
}, isSameItem);

function EntrySource({
  entry,
  from,
  language,
}: {
  readonly entry: Entry;
  readonly from: string;
  readonly language: Language;
}): ReactElement {
  const rules = [...new Set(entry.merges.map((merge) => merge.rule))];
  return (
    <p className="app-entry__from">
      <span className="app-entry__name">{LINE_WORDS[language].from}:</span> {from}
      {rules.map((rule) => (
        <span key={rule}> {MERGE_WORDS[language][rule]}</span>
      ))}
    </p>
  );
}

function Trends({
  entry,
  trends,
  language,
}: EntryItemProps & { readonly language: Language }): ReactElement | null {
  if (trends === undefined || trends.length === 0) return null;
  const words = LINE_WORDS[language];
  return (
    <p className="app-entry__trends">
      {trends.map(({ name, key }) => (
        <span key={key} className="app-entry__trend">
          <Link
            to={trendPath(key)}
            label={words.trend(name === entry.title ? entry.title : `${entry.title}, ${name}`)}
          >
            {trends.length === 1 ? words.trendShort : words.trend(name)}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** "Active" beside "No known allergies" would read as an active allergy. */
function wordsStatus(entry: Entry, language: Language): string {
  const { detail } = entry.facts[0];
  const statesAbsence =
    (detail.kind === 'allergy' || detail.kind === 'condition') && detail.absence !== undefined;
  return statesAbsence && entry.status.standing === 'current'
    ? LINE_WORDS[language].currentStatement
    : wordsStanding(entry.kind, entry.status, language);
}

/**
 * A live query hands over new objects each time something changes anywhere. A fact read from the same version at the
 * same moment is the same fact, so the thousands of items that did not change are not drawn again.
 */
function isSameItem(a: EntryItemProps, b: EntryItemProps): boolean {
  return (
    a.from === b.from &&
    a.showKind === b.showKind &&
    a.because === b.because &&
    (a.trends === b.trends || JSON.stringify(a.trends) === JSON.stringify(b.trends)) &&
    isSameEntry(a.entry, b.entry)
  );
}

function isSameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.status.standing === b.status.standing &&
    a.merges.length === b.merges.length &&
    a.facts.length === b.facts.length &&
    a.facts.every((fact, place) => {
      const other = b.facts[place];
      return (
        other !== undefined &&
        fact.ref === other.ref &&
        fact.provenance.fetchedAt === other.provenance.fetchedAt &&
        fact.provenance.version === other.provenance.version
      );
    })
  );
}
