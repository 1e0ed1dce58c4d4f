import { useId, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import { newSince } from '#/record/opening.ts';
import type { Change } from '#/record/what-changed.ts';
import { Card } from '#/ui/card.tsx';
import { Link } from '#/ui/link.tsx';
import { PlainList } from '#/ui/plain-list.tsx';
import { useNow } from '#/hooks/now.ts';
import { SeeAll } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';

const FIRST = 3;

/** What sources changed since the person last opened their record: how much, the first few, and the way to all of it. */
export function ChangesCard(): ReactElement {
  const { changes: words } = useWords(HOME_WORDS);
  const id = useId();
  const opening = useAnswer('opened');
  return (
    <Card heading={words.heading} headingId={id}>
      {opening === undefined ? null : <Since instant={newSince(opening)} labelledBy={id} />}
      <SeeAll to="/record/changes" text={words.see} />
    </Card>
  );
}

function Since({
  instant,
  labelledBy,
}: {
  readonly instant: string;
  readonly labelledBy: string;
}): ReactElement | null {
  const { changes: words } = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const since = formatInstant(instant, language, useNow(), 'middle');
  const changes = useAnswer('changesSince', instant);
  if (changes === undefined) return null;
  if (changes.length === 0) return <p>{words.none(since)}</p>;
  return (
    <>
      <p>{words.count(changes.length, formatNumber(changes.length, language), since)}</p>
      <PlainList className="app-list" labelledBy={labelledBy}>
        {changes.slice(0, FIRST).map((change) => (
          <ChangedItem key={`${change.ref} ${change.at} ${change.is}`} change={change} />
        ))}
      </PlainList>
    </>
  );
}

function ChangedItem({ change }: { readonly change: Change }): ReactElement {
  const { changes: words } = useWords(HOME_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const about = [words.is[change.is], KIND_WORDS[language][change.kind].one, nameOf(change.source)];
  return (
    <li className="app-list__item">
      <p className="app-list__name">
        <Link to={entryPath(change.ref)}>
          <TitleText of={change} source={change.source} />
        </Link>
      </p>
      <p className="app-list__about">{about.join(' · ')}</p>
    </li>
  );
}
