import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { useDetailsDiffer } from '#/record-view/use-details-differ.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import { SeeAll } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';

/** Somebody has recorded that the person has died: told where the record opens, since it can stop their care. */
export function DeathNotice(): ReactElement | null {
  const words = useWords(HOME_WORDS);
  const { death } = words;
  const { session } = useSession();
  const isTold = (useDetailsDiffer() ?? []).some(({ detail }) => detail === 'died');
  if (!isTold) return null;
  const isOther = session.state === 'signed-in' && session.actor !== undefined;
  return (
    <InsetText prefix={words.important}>
      <p>{isOther ? death.saysOf(session.person.name) : death.says}</p>
      <SeeAll to="/record/sources" text={death.see} />
    </InsetText>
  );
}
