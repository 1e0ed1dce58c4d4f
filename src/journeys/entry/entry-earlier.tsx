import { useMemo, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer } from '#/hooks/record.ts';
import { ChangedLines } from '#/record-view/changed-lines-list.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstantDay } from '#/record-view/format-date.ts';
import type { Entry } from '#/record/entry.ts';
import { Details } from '#/ui/details.tsx';
import { arrangeEarlier, type Earlier } from './arrange-earlier.ts';
import { EARLIER_WORDS } from './entry-changes.words.ts';

/** So many versions stand open; those before them behind a press. */
const OPEN = 3;

/** What an entry said before its sources changed it. */
export function EntryEarlier({ entry }: { readonly entry: Entry }): ReactElement | null {
  const words = useWords(EARLIER_WORDS);
  const versions = useAnswer(
    'earlier',
    entry.facts.map(({ ref }) => ref),
  );
  const earlier = useMemo(() => arrangeEarlier(versions ?? [], entry.facts), [versions, entry]);
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 className="nhsuk-heading-m" id="earlier">
        {words.heading}
      </h2>
      {earlier.slice(0, OPEN).map((one) => (
        <Version key={`${one.fact.ref} ${one.until}`} earlier={one} />
      ))}
      {earlier.length > OPEN ? (
        <Details summary={words.more}>
          {earlier.slice(OPEN).map((one) => (
            <Version key={`${one.fact.ref} ${one.until}`} earlier={one} />
          ))}
        </Details>
      ) : null}
      <p>{words.learned}</p>
    </section>
  );
}

function Version({ earlier }: { readonly earlier: Earlier }): ReactElement {
  const words = useWords(EARLIER_WORDS);
  const { language } = useLanguage();
  const { fact, until, next } = earlier;
  const who = useSourceName()(fact.provenance.source);
  const day = formatInstantDay(new Date(until), language);
  return (
    <div className="app-side app-earlier">
      <h3 className="nhsuk-heading-s">{words.until(who, day)}</h3>
      {next === undefined ? <p>{words.wasGone(who, day)}</p> : <ChangedLines before={fact} after={next} />}
    </div>
  );
}
