import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from './coverage-name.ts';
import { Details } from '#/ui/details.tsx';
import { Link } from '#/ui/link.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { type Disagreement, sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Side } from '#/record/contradictions/side.ts';
import { Mark, useDisputedRefs } from './dispute-mark.tsx';
import { DISPUTE_WORDS, wordsDispute } from './entry-disputes.words.ts';
import { entryPath } from './entry-path.ts';
import { wordsStanding } from './entry-words.ts';
import { TitleText } from './source-text.tsx';

/** So many stand open above a list; a long warning would push the list itself off the screen. */
const FIRST = 3;

/** Above a list: on what the sources do not agree, each side by name. Nobody is said to be right. */
export function EntryDisagreements({
  disagreements,
}: {
  readonly disagreements: readonly Disagreement[];
}): ReactElement | null {
  const words = useWords(DISPUTE_WORDS);
  if (disagreements.length === 0) return null;
  return (
    <WarningCallout heading={words.heading} prefix={words.important}>
      {disagreements.slice(0, FIRST).map((one, place) => (
        <One key={place} disagreement={one} />
      ))}
      {disagreements.length <= FIRST ? null : (
        <Details summary={words.more(disagreements.length - FIRST)}>
          {disagreements.slice(FIRST).map((one, place) => (
            <One key={place} disagreement={one} />
          ))}
        </Details>
      )}
      <p>{words.both}</p>
    </WarningCallout>
  );
}

function One({ disagreement }: { readonly disagreement: Disagreement }): ReactElement {
  const words = useWords(DISPUTE_WORDS);
  const nameOf = useSourceName();
  switch (disagreement.is) {
    case 'none-known-beside':
      return (
        <>
          <p>
            {words.noneKnown(nameOf(disagreement.source), disagreement.said)} {words.butRecorded}
          </p>
          <Sides sides={disagreement.sides} says={({ source }) => words.recordedBy(nameOf(source))} />
        </>
      );
    case 'disputed':
      return <Disputed disputed={disagreement} />;
    default:
      return (
        <>
          <p>{words.differs[sentenceOf(disagreement)]}</p>
          <Sides
            sides={disagreement.sides}
            says={(side) => `(${words.says(nameOf(side.source), saysBeyondTitle(side))})`}
          />
        </>
      );
  }
}

/** A side that only has its own name to say has said it already. */
const saysBeyondTitle = ({ says, title }: Side): string => (says === undefined || says === title ? '' : says);

function Sides({
  sides,
  says,
}: {
  readonly sides: readonly Side[];
  readonly says: (side: Side) => string;
}): ReactElement {
  const disputed = useDisputedRefs();
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {sides.map((side) => (
        <li key={side.ref}>
          <Link to={entryPath(side.entry)}>
            <TitleText of={side} source={side.source} />
          </Link>{' '}
          {says(side)} {disputed.has(side.ref) ? <Mark /> : null}
        </li>
      ))}
    </ul>
  );
}

function Disputed({
  disputed,
}: {
  readonly disputed: Extract<Disagreement, { is: 'disputed' }>;
}): ReactElement {
  const words = useWords(DISPUTE_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const [stands, against] = disputed.sides;
  const { entry, source, status, when } = against;
  const dispute = { other: entry, who: source, status, when, speaks: 'against' } as const;
  return (
    <p>
      <strong>
        <TitleText of={stands} source={stands.source} />
      </strong>
      {'. '}
      {words.has(nameOf(stands.source), wordsStanding(disputed.about, stands.status, language))}{' '}
      <Link to={entryPath(entry)}>{wordsDispute(dispute, disputed.about, nameOf, language)}</Link>.
    </p>
  );
}
