import { useShowWhenLocked } from '#/hooks/emergency-card.ts';
import { useCard } from './use-card.ts';

/** Keeps the card that is seen while the record is locked as new as the record; draws nothing. */
export function CardKeeper(): null {
  useShowWhenLocked(useCard().whenLocked);
  return null;
}
