import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useDetailsDiffer } from '#/record-view/use-details-differ.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import { SeeAll } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';

/** Somebody has recorded that the person has died: told where the record opens, since it can stop their care. */
export function DeathNotice(): ReactElement | null {
  const words = useWords(HOME_WORDS);
  const isTold = (useDetailsDiffer() ?? []).some(({ detail }) => detail === 'died');
  if (!isTold) return null;
  return (
    <InsetText prefix={words.important}>
      <p>{words.death.says}</p>
      <SeeAll to="/record/sources" text={words.death.see} />
    </InsetText>
  );
}
