import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Fact } from '#/record/fact.ts';
import { changedLines } from './changed-lines.ts';
import { CHANGED_WORDS } from './changed-lines.words.ts';
import { SourceText } from './source-text.tsx';

/** What differs between two versions of a fact: each part by name, before and after. */
export function ChangedLines({
  before,
  after,
}: {
  readonly before: Fact;
  readonly after: Fact;
}): ReactElement {
  const words = useWords(CHANGED_WORDS);
  const { language } = useLanguage();
  const text = (said: string | undefined, theirs: boolean): ReactElement =>
    said === undefined ? (
      <>{words.nothing}</>
    ) : theirs ? (
      <SourceText source={after.provenance.source}>{said}</SourceText>
    ) : (
      <>{said}</>
    );
  return (
    <dl className="app-changed">
      {changedLines(before, after, language).map((line) => (
        <div key={line.key}>
          <dt>{line.name}</dt>
          {line.key === 'other' ? (
            <dd>{line.after}</dd>
          ) : (
            <>
              <dd>
                <span className="app-changed__word">{words.before}</span> {text(line.before, line.theirs)}
              </dd>
              <dd>
                <span className="app-changed__word">{words.after}</span> {text(line.after, line.theirs)}
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
