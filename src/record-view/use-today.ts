import { useNow } from '#/ui/use-now.ts';

const LONDON = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today in London as YYYY-MM-DD; changes at midnight. */
export function useToday(): string {
  return LONDON.format(useNow());
}
