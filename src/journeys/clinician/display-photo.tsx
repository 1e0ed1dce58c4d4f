import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import type { SentReading } from '#/record/readings/reviewing/shared-reading.ts';
import { Details } from '#/ui/details.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';

/** The photo of the display that came with a reading, for whoever asks to see it. */
export function DisplayPhoto({ photo }: Pick<SentReading, 'photo'>): ReactElement | null {
  const words = useWords(CLINICIAN_WORDS);
  if (photo === undefined) return null;
  return (
    <Details summary={words.photo}>
      <img className="app-photo" src={photo} alt={words.photoAlt} />
    </Details>
  );
}
