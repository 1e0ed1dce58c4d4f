import { useMemo, useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer } from '#/hooks/record.ts';
import { ChangedLines } from '#/record-view/changed-lines-list.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatInstant } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import type { Change } from '#/record/what-changed.ts';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { ShowMore } from '#/ui/show-more.tsx';
import { Tag, type TagColour } from '#/ui/tag.tsx';
import { useNow } from '#/hooks/now.ts';
import { arrangeChanges, type SourceChanges } from './arrange-changes.ts';
import { CHANGES_WORDS } from './changes.words.ts';

/** Everything that changed after an instant; `first` = when this device began to keep the record. */
export function ChangesList({
  since,
  first,
}: {
  readonly since: string;
  readonly first: string;
}): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const changes = useAnswer('changesSince', since);
  const groups = useMemo(() => arrangeChanges(changes ?? []), [changes]);
  if (changes === undefined) return <Loading>{words.loading}</Loading>;
  const isBeforeFirst = since < first;
  const kept = formatInstant(first, language, now, 'middle');
  if (groups.length === 0) return <p>{isBeforeFirst ? words.nothingKept(kept) : words.nothing}</p>;
  return (
    <>
      {isBeforeFirst ? <p>{words.keptOnly(kept)}</p> : null}
      {groups.map((group) => (
        <SourceGroup key={group.source} group={group} />
      ))}
    </>
  );
}

function SourceGroup({ group }: { readonly group: SourceChanges }): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  const name = useSourceName()(group.source);
  return (
    <section aria-label={name}>
      <h3 className="nhsuk-heading-m">
        {name}
        <span className="app-changes__count">
          {' '}
          ({words.count(group.count, formatNumber(group.count, language))})
        </span>
      </h3>
      {group.kinds.map(({ kind, changes }) => (
        <KindGroup key={kind} heading={KIND_WORDS[language][kind].many} changes={changes} />
      ))}
    </section>
  );
}

const AT_ONCE = 25;

function KindGroup({
  heading,
  changes,
}: {
  readonly heading: string;
  readonly changes: readonly Change[];
}): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const [most, setMost] = useState(AT_ONCE);
  const left = changes.length - most;
  return (
    <>
      <h4 className="nhsuk-heading-s">{heading}</h4>
      <ul className="app-changes">
        {changes.slice(0, most).map((change) => (
          <ChangeItem key={`${change.ref} ${change.at} ${change.is}`} change={change} />
        ))}
      </ul>
      <ShowMore
        left={left}
        text={words.showMore(Math.min(left, AT_ONCE), left)}
        onMore={() => setMost(most + AT_ONCE)}
      />
    </>
  );
}

const COLOURS: Readonly<Record<Change['is'], TagColour>> = {
  new: 'green',
  amended: 'yellow',
  removed: 'red',
};

function ChangeItem({ change }: { readonly change: Change }): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const about = [
    words.dated(formatClinicalDate(change.when, language)),
    words.learned(formatInstant(change.at, language, now, 'middle')),
  ];
  return (
    <li>
      <p>
        <Tag colour={COLOURS[change.is]}>{words.is[change.is]}</Tag>{' '}
        <Link to={entryPath(change.ref)}>
          <TitleText of={change} source={change.source} />
        </Link>
      </p>
      {change.is === 'amended' ? <ChangedLines before={change.before} after={change.after} /> : null}
      {change.is === 'removed' ? <p>{words.removedText}</p> : null}
      <p className="app-changes__about">{about.join(' · ')}</p>
    </li>
  );
}
