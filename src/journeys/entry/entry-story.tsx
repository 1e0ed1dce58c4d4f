import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';
import { wordsUntil } from '#/record-view/entry-lines.ts';
import { wordsEntryStatus } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { SourceText, TitleText } from '#/record-view/source-text.tsx';
import { useToday } from '#/record-view/use-today.ts';
import type { Entry } from '#/record/entry.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import type { Chapter } from '#/record/medicine-story.ts';
import { Link } from '#/ui/link.tsx';
import { Tag } from '#/ui/tag.tsx';
import { EntryLinks } from './entry-links.tsx';
import { STORY_WORDS } from './entry-story.words.ts';

/** What the rest of the record says about the same medicine or condition. */
export function EntryStory({ entry }: { readonly entry: Entry }): ReactElement | null {
  const tells = entry.kind === 'medicine' || entry.kind === 'condition';
  return tells ? <Story entry={entry} /> : null;
}

function Story({ entry }: { readonly entry: Entry }): ReactElement | null {
  const words = useWords(STORY_WORDS);
  const story = useAnswer('story', entry.id);
  if (story === undefined || story === null) return null;
  if (story.is === 'condition') {
    const parts = (['treatedBy', 'seenAt', 'elsewhere', 'tied'] as const).filter(
      (part) => story[part].length > 0,
    );
    return parts.length === 0 ? null : (
      <section aria-labelledby="belongs">
        <h2 className="nhsuk-heading-m" id="belongs">
          {words.condition.heading}
        </h2>
        {parts.map((part) => (
          <EntryLinks key={part} heading={words.condition[part]} entries={story[part]} />
        ))}
      </section>
    );
  }
  if (story.chapters.length < 2) return null;
  return (
    <section aria-labelledby="story">
      <h2 className="nhsuk-heading-m" id="story">
        {words.heading}
      </h2>
      <p>{words.lead}</p>
      <ol className="app-changes">
        {story.chapters.map((chapter) => (
          <ChapterItem key={chapter.entry.id} chapter={chapter} isThis={chapter.entry.id === entry.id} />
        ))}
      </ol>
    </section>
  );
}

function ChapterItem({
  chapter,
  isThis,
}: {
  readonly chapter: Chapter;
  readonly isThis: boolean;
}): ReactElement {
  const words = useWords(STORY_WORDS);
  const { language } = useLanguage();
  const lines = useWords(LINE_WORDS);
  const nameOf = useSourceName();
  const today = useToday();
  const { entry, dose, because, issues, ended, told, until, prescribers } = chapter;
  const theirs = (text: string): ReactElement => <SourceText source={entry.sources[0]}>{text}</SourceText>;
  return (
    <li>
      <p>
        <strong>{formatClinicalDate(entry.when, language)}</strong>{' '}
        {chapter.isCurrent ? <Tag colour="green">{words.current}</Tag> : null}
      </p>
      <p>
        {isThis ? (
          <>
            <strong>
              <TitleText of={entry} source={entry.sources[0]} />
            </strong>{' '}
            ({words.this})
          </>
        ) : (
          <Link to={entryPath(entry.id)}>
            <TitleText of={entry} source={entry.sources[0]} />
          </Link>
        )}
      </p>
      <p>
        {words.is[chapter.is]}. {dose === '' ? null : theirs(words.dose(dose))}
      </p>
      <p>
        {lines.tells[told]}.
        {prescribers.length === 0 ? null : (
          <>
            {' '}
            {lines.people.prescriber}: {theirs(prescribers.join('; '))}.
          </>
        )}
        {until === undefined
          ? ''
          : ` ${wordsUntil(entry.status.standing, told, lines)}: ${formatClinicalDate(until, language)}.`}
      </p>
      {isPastItsEnd(entry, today) ? (
        <p>
          <strong>{lines.endPassed}</strong>
        </p>
      ) : null}
      {because === undefined ? null : (
        <p>
          {words.because[ended ?? 'other']} {theirs(because)}
        </p>
      )}
      <p className="app-changes__about">
        {[wordsEntryStatus(entry, language), entry.sources.map(nameOf).join('; ')].join(' · ')}
        {issues === 0 ? '' : ` · ${words.issues(issues)}`}
      </p>
    </li>
  );
}
