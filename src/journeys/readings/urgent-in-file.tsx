import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { UrgentReading } from '#/record/readings/urgent-among.ts';
import { formatInstant } from '#/record-view/format-date.ts';
import { kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { Button } from '#/ui/button.tsx';
import { useNow } from '#/hooks/now.ts';
import { IMPORT_WORDS } from './import.words.ts';
import { READINGS_WORDS } from './readings.words.ts';
import { SafetyAdvice } from './safety-card.tsx';
import { SAFETY_WORDS } from './safety.words.ts';

/** What values of the last day ask for, said before anything else about the file. */
export function UrgentInFile({
  urgent,
  onRead,
}: {
  readonly urgent: readonly UrgentReading[];
  readonly onRead: () => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { understood } = useWords(SAFETY_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  return (
    <>
      {urgent.map(({ reading, urgency }, place) => (
        <SafetyAdvice
          key={urgency.rule}
          urgency={urgency}
          about={[
            kindWords(reading, readings),
            measuredWords(reading, readings, language),
            formatInstant(reading.takenAt, language, now),
          ].join(' · ')}
          follows={place > 0}
        />
      ))}
      <p>{words.urgentMore}</p>
      <Button onClick={onRead}>{understood}</Button>
    </>
  );
}
