import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { UrgentThere } from '#/record/readings/reviewing/urgent-there.ts';
import { measuredWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Tag } from '#/ui/tag.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { takenWords } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { STANDING_COLOURS } from './standing-colours.ts';

/** So many stand above everything else; the table has all of them. */
const MOST_URGENT = 5;

/** Values of the safety net before everything else, each with what is said of it. */
export function UrgentCallout({
  urgent,
  children,
}: {
  readonly urgent: readonly UrgentThere[];
  readonly children?: ReactNode;
}): ReactElement | null {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  if (urgent.length === 0) return null;
  return (
    <WarningCallout heading={words.urgentHeading} prefix={words.important}>
      <ul className="nhsuk-list">
        {urgent.slice(0, MOST_URGENT).map(({ id, reading, level }) => (
          <li key={id}>
            <Tag colour={STANDING_COLOURS[level]}>{words.standing[level]}</Tag>{' '}
            <strong>{measuredWords(reading, names, language)}</strong> {takenWords(reading.takenAt, language)}
          </li>
        ))}
        {urgent.length > MOST_URGENT ? <li>{words.urgentMore(urgent.length - MOST_URGENT)}</li> : null}
      </ul>
      {children}
    </WarningCallout>
  );
}
