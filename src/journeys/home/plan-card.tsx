import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useFollowed } from '#/hooks/plan.ts';
import { Card } from '#/ui/card.tsx';
import { SeeAll } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';

/** Reminds somebody who follows a plan of what is due today; nothing when there is nothing to do. */
export function PlanCard(): ReactElement | null {
  const words = useWords(HOME_WORDS).plan;
  const followed = useFollowed(false);
  if (followed === undefined) return null;
  const { next, isFinished } = followed.progress;
  if (!isFinished && !followed.isDue) return null;
  return (
    <Card heading={words.heading}>
      <p>{isFinished ? words.finished : words.due(next === undefined ? 0 : next.wanted - next.has)}</p>
      <SeeAll to="/readings/plan" text={words.see} />
    </Card>
  );
}
