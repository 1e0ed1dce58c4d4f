import { type ReactElement, useMemo } from 'react';
import { useParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useEntry } from '#/hooks/record.ts';
import type { EntryView } from '#/hooks/record.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { DisputeMark } from '#/record-view/dispute-mark.tsx';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';
import { trendPath } from '#/record-view/entry-path.ts';
import { isNotAFact } from '#/record/standing.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { backPageOf } from './arrange-back.ts';
import { EntryContent } from './entry-content.tsx';
import { EntryCopies } from './entry-copies.tsx';
import { EntryContradictions } from './entry-contradictions.tsx';
import { EntryEarlier } from './entry-earlier.tsx';
import { EntryGone } from './entry-gone.tsx';
import { EntryHeading } from './entry-heading.tsx';
import { EntryMeaning } from './entry-meaning.tsx';
import { EntryOwn } from './entry-own.tsx';
import { EntryRelated } from './entry-related.tsx';
import { EntryStory } from './entry-story.tsx';
import { ENTRY_WORDS } from './entry.words.ts';
import '#/record-view/entry.css';
import '#/record-view/own-layer.css';

export function EntryPage(): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const { '*': id = '' } = useParams();
  const view = useEntry(id);
  if (view === undefined) return <Loading>{words.looking}</Loading>;
  if (view === null) return <EntryGone id={id} />;
  return <EntryBody {...view} />;
}

function EntryBody({ entry, related, mentioned, trends }: EntryView): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const back = backPageOf(entry.kind);
  const byRef = useMemo(() => new Map(mentioned), [mentioned]);
  return (
    <>
      <BackLink to={`/record/${back}`}>{words.back[back]}</BackLink>
      <EntryHeading entry={entry} />
      <p className="app-mark-line">
        <DisputeMark entry={entry} />
      </p>
      {isNotAFact(entry.status) ? (
        <WarningCallout heading={LINE_WORDS[language].notAFact} prefix={words.important}>
          <p>{words.notAFact}</p>
        </WarningCallout>
      ) : null}
      <EntryContradictions entry={entry} />
      <EntryMeaning entry={entry} />
      <EntryContent entry={entry} entryOf={(ref) => byRef.get(ref)} />
      {trends.length === 0 ? null : (
        <section>
          <h2 className="nhsuk-heading-m">{words.trends}</h2>
          {trends.map(({ key, name, place }) => (
            <p key={key}>
              <Link to={trendPath(entry.id, place)}>{LINE_WORDS[language].trend(name)}</Link>
            </p>
          ))}
        </section>
      )}
      <EntryStory entry={entry} />
      <EntryOwn facts={entry.facts} />
      <EntryCopies entry={entry} />
      <EntryEarlier entry={entry} />
      <EntryRelated related={related} />
      <div className="app-page-tools">
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <CoverageRegion />
    </>
  );
}
