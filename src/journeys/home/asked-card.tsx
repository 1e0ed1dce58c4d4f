import { useMemo, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { usePlan } from '#/hooks/plan.ts';
import { useReadings } from '#/hooks/readings.tsx';
import { askersOf, stillAsked } from '#/record/readings/asked.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { useToday } from '#/record-view/use-today.ts';
import { Card } from '#/ui/card.tsx';
import { SeeAll } from './home-cards.tsx';
import { HOME_WORDS } from './home.words.ts';

/** Tells somebody that the people of an organisation ask for readings or answers; nothing when there is nothing to do. */
export function AskedCard(): ReactElement | null {
  const words = useWords(HOME_WORDS).asked;
  const { all, asked } = useReadings();
  const nameOf = useSourceName();
  const today = useToday();
  const isFollowing = (usePlan().plan ?? null) !== null;
  // Before the readings are known, what was answered would look as if it were not.
  const from = useMemo(
    () => (all === undefined ? [] : askersOf(stillAsked(asked, all, today), { isFollowing })),
    [all, asked, today, isFollowing],
  );
  if (from.length === 0) return null;
  return (
    <Card heading={words.heading}>
      <p>{words.by(from.map(nameOf))}</p>
      <SeeAll to="/readings" text={words.see} />
    </Card>
  );
}
