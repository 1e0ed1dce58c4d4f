/**
 * The page a person asked for before they were sent to sign in, from the state of the navigation. Only a path inside
 * the record is believed.
 */
export function wantedPage(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('wanted' in state)) return undefined;
  const { wanted } = state;
  return typeof wanted === 'string' && /^\/record(\/|\?|$)/.test(wanted) ? wanted : undefined;
}
