import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer, type EarlierVersion } from '#/hooks/record.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatInstantDay } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { SummaryList } from '#/ui/summary-list.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { EARLIER_WORDS } from './entry-changes.words.ts';
import { EntryOwn } from './entry-own.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

/** An entry that is not in the record: what it said if a source took it away, else that it is not there. */
export function EntryGone({ id }: { readonly id: string }): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const versions = useAnswer('earlier', [id]);
  if (versions === undefined) return <Loading>{words.looking}</Loading>;
  const [last] = versions;
  if (last !== undefined) return <Removed last={last} />;
  return (
    <>
      <PageHeading text={words.gone} />
      <p>{words.goneText}</p>
      <p>
        <Link to="/record/timeline">{words.timeline}</Link>
      </p>
      <CoverageRegion />
    </>
  );
}

function Removed({ last: { fact, until } }: { readonly last: EarlierVersion }): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const gone = useWords(EARLIER_WORDS);
  const { language } = useLanguage();
  const { source } = fact.provenance;
  const who = useSourceName()(source);
  const theirs = (text: string): ReactElement => <SourceText source={source}>{text}</SourceText>;
  const rows = [
    { key: 'when', name: words.when, value: formatClinicalDate(fact.when, language) },
    { key: 'status', name: words.status, value: wordsStanding(fact.detail.kind, fact.status, language) },
    ...linesOf(fact, language).map(({ key, name, text, theirs: isTheirs }) => ({
      key,
      name,
      value: isTheirs ? theirs(text) : text,
    })),
    ...fact.notes
      .slice(0, 1)
      .map(() => ({ key: 'notes', name: words.notes, value: theirs(fact.notes.join('\n')) })),
  ];
  return (
    <>
      <PageHeading text={gone.caption} about={wordsTitle(fact, language)} />
      <WarningCallout
        heading={gone.removedBy(who, formatInstantDay(new Date(until), language))}
        prefix={gone.important}
      >
        <p>{gone.removedText}</p>
      </WarningCallout>
      <SummaryList rows={rows} />
      <EntryOwn facts={[fact]} />
      <p>
        <Link to="/record/changes">{words.changes}</Link>
      </p>
      <CoverageRegion />
    </>
  );
}
