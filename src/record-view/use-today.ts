import { dayInLondon } from '#/record/london-day.ts';
import { useNow } from '#/hooks/now.ts';

/** Today in London as YYYY-MM-DD; changes at midnight. */
export function useToday(): string {
  return dayInLondon(useNow());
}
