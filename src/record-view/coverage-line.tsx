import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { CoverageState } from '#/record/coverage.ts';
import { PhoneLink } from '#/ui/link.tsx';
import { Tag, type TagColour } from '#/ui/tag.tsx';
import { useNow } from '#/hooks/now.ts';
import { VisuallyHidden } from '#/ui/visually-hidden.tsx';
import type { CoverageLine } from './arrange-coverage.ts';
import { useCoverageName } from './coverage-name.ts';
import { COVERAGE_WORDS } from './coverage.words.ts';
import { formatInstant } from './format-date.ts';
import { formatNumber } from './format-number.ts';

const COLOURS: Readonly<Record<CoverageState, TagColour>> = {
  'up-to-date': 'green',
  'older-copy': 'yellow',
  'could-not-be-reached': 'orange',
  refused: 'red',
  'not-shown-to-you': 'purple',
  'could-not-be-read-in-full': 'orange',
};

/** The organisation and its one word. */
export function CoverageLineHead({ line }: { readonly line: CoverageLine }): ReactElement {
  const name = useCoverageName();
  return (
    <p className="app-coverage__head">
      <strong>{name(line)}</strong>
      <VisuallyHidden>: </VisuallyHidden>
      <CoverageWord line={line} />
    </p>
  );
}

/** The one word for a source: one of six, or that it is being read just now. */
export function CoverageWord({ line }: { readonly line: CoverageLine }): ReactElement {
  const { language } = useLanguage();
  const now = useNow();
  const words = useWords(COVERAGE_WORDS);
  if (line.is === 'checking') return <Tag colour="white">{words.checkingNow}</Tag>;
  const time =
    line.readAt === undefined ? words.earlier : formatInstant(line.readAt, language, now, 'middle');
  return <Tag colour={COLOURS[line.state]}>{words.state[line.state](time)}</Tag>;
}

/** What the word means for the reader, why it is so, and what to do. */
export function CoverageMeaning({ line }: { readonly line: CoverageLine }): ReactElement {
  const { language } = useLanguage();
  const now = useNow();
  const words = useWords(COVERAGE_WORDS);
  const read =
    line.readAt === undefined ? undefined : words.readAt(formatInstant(line.readAt, language, now, 'middle'));
  if (line.is === 'checking')
    return (
      <p className="app-coverage__meaning">
        {words.itemsSoFar(line.itemsSoFar, formatNumber(line.itemsSoFar, language))} {read}
      </p>
    );
  const meaning =
    line.state === 'could-not-be-reached' && line.readAt !== undefined
      ? words.meaning['older-copy']
      : words.meaning[line.state];
  const parts = [
    line.why === undefined ? '' : words.why[line.why],
    meaning,
    line.alsoKeptBack ? words.alsoKeptBack : '',
  ];
  return (
    <p className="app-coverage__meaning">
      {parts.filter((part) => part !== '').join(' ')}
      {line.state !== 'up-to-date' ? (
        <>
          {' '}
          {line.phone === undefined ? (
            words.ask
          ) : (
            <>
              {words.call} <PhoneLink phone={line.phone} />.
            </>
          )}
        </>
      ) : (
        ` ${read ?? ''}`
      )}
    </p>
  );
}
