import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Entry } from '#/record/entry.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { DisputeMark } from '#/record-view/dispute-mark.tsx';
import { DISPUTE_WORDS } from '#/record-view/entry-disputes.words.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import { useToday } from '#/record-view/use-today.ts';
import { Link } from '#/ui/link.tsx';
import { sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Differing, Dispute, Row } from '#/record/overview/arrange-rows.ts';
import { arrangeAbout, arrangeDoubt, arrangeStandings } from './arrange-entry.ts';
import { HOME_WORDS } from './home.words.ts';

export interface HomeEntryProps {
  readonly entry: Entry;
  readonly children?: ReactNode;
  /** Says what kind of entry it is, where several kinds stand together. */
  readonly withKind?: boolean;
  /** A plain name to read first; the source's own title then stands below it. */
  readonly name?: string | undefined;
}

/** One entry in a list: what it is, when, its status, and who holds it. */
export function HomeEntry({ entry, children, withKind = false, name }: HomeEntryProps): ReactElement {
  const { language } = useLanguage();
  const organisation = useSourceName();
  const about = arrangeAbout(entry, { language, nameOf: organisation, withKind });
  const differs = name !== undefined && name.toLowerCase() !== entry.title.toLowerCase();
  return (
    <li className="app-list__item">
      <p className="app-list__name">
        <Link to={entryPath(entry.id)}>
          {name ?? <TitleText of={entry} source={entry.facts[0].provenance.source} />}
        </Link>
      </p>
      <DisputeMark entry={entry} />
      <Doubt entries={[entry]} />
      {children}
      <p className="app-list__about">
        {differs ? (
          <>
            <TitleText of={entry} source={entry.facts[0].provenance.source} />
            {' · '}
          </>
        ) : null}
        {about.join(' · ')}
      </p>
    </li>
  );
}

/** One thing on a card of the first page, however many entries record it. */
export function HomeRow({ row, to }: { readonly row: Row; readonly to: string }): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const organisation = useSourceName();
  const { entry, entries, sources } = row;
  if (entries.length === 1)
    return (
      <HomeEntry entry={entry}>
        <Disputes disputes={row.disputes} kind={entry.kind} />
        <DifferingLines differs={row.differs} />
      </HomeEntry>
    );
  const [only = ''] = sources;
  const about = [
    sources.length > 1
      ? words.recordedBy(sources.length)
      : words.recordedTimes(organisation(only), entries.length),
    arrangeStandings(entries, language),
  ];
  return (
    <li className="app-list__item">
      <p className="app-list__name">
        <Link to={to}>
          <TitleText of={entry} source={entry.facts[0].provenance.source} />
        </Link>
      </p>
      <DisputeMark entry={{ facts: entries.flatMap(({ facts }) => facts) }} />
      <Doubt entries={entries} />
      <Disputes disputes={row.disputes} kind={entry.kind} />
      <DifferingLines differs={row.differs} />
      <p className="app-list__about">{about.join(' · ')}</p>
    </li>
  );
}

/** A medicine that stands as current past its end. */
function Doubt({ entries }: { readonly entries: readonly Entry[] }): ReactElement | null {
  const { language } = useLanguage();
  const doubt = arrangeDoubt(entries, useToday(), language);
  return doubt === undefined ? null : (
    <p className="app-list__value">
      <strong>{doubt}</strong>
    </p>
  );
}

/** In what an entry does not go together with another, in the words that stand above the lists. */
function DifferingLines({ differs }: { readonly differs: readonly Differing[] }): ReactElement {
  const words = useWords(DISPUTE_WORDS);
  const organisation = useSourceName();
  return (
    <>
      {differs.map((one) => (
        <p className="app-list__value" key={`${one.is} ${one.sides.map(({ ref }) => ref).join(' ')}`}>
          <strong>{words.differs[sentenceOf(one)]}</strong>{' '}
          {one.sides.map(({ source, says = '' }) => words.says(organisation(source), says)).join('; ')}
        </p>
      ))}
    </>
  );
}

/** What other sources say against an entry. */
export function Disputes({
  disputes,
  kind,
}: {
  readonly disputes: readonly Dispute[];
  readonly kind: Entry['kind'];
}): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const organisation = useSourceName();
  const say = kind === 'result' ? words.disputedResult : words.disputed;
  return (
    <>
      {disputes.map(({ by, standing, when }) => (
        <p className="app-list__value" key={`${by} ${standing}`}>
          <strong>
            {say(
              organisation(by),
              wordsStanding(kind, { standing, said: '' }, language),
              when.known === 'not-recorded' ? '' : words.entryDated(formatClinicalDay(when, language)),
            )}
          </strong>
        </p>
      ))}
    </>
  );
}
