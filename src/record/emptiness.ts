import type { Coverage } from './coverage.ts';
import type { Statement } from './fact.ts';

/**
 * Why a list is empty, in four different ways that must never be said with the same words. `none-recorded` is only
 * reached when every source that the locator knows has answered in full and keeps nothing back.
 */
export type Emptiness =
  | { readonly is: 'looking'; readonly waitingFor: readonly string[] }
  | {
      readonly is: 'not-checked';
      readonly notChecked: readonly string[];
      readonly notShown: readonly string[];
    }
  | { readonly is: 'not-shown'; readonly notShown: readonly string[]; readonly answered: readonly string[] }
  | { readonly is: 'none-recorded'; readonly answered: readonly string[] }
  | { readonly is: 'nobody-asked' };

export interface EmptinessGiven {
  /** Nothing has been read from the device yet. */
  readonly loading: boolean;
  readonly coverage: readonly Coverage[] | undefined;
  readonly statements: readonly Statement[] | undefined;
}

const HIDES: ReadonlySet<Statement['says']> = new Set(['withheld', 'confidential-items']);
const INCOMPLETE: ReadonlySet<Statement['says']> = new Set([
  'unavailable',
  'data-in-transit',
  'data-awaiting-filing',
  'not-started',
]);

/** Decides which of the four empty texts is true. Sources are ODS codes, in the order of the coverage. */
export function arrangeEmptiness({ loading, coverage, statements }: EmptinessGiven): Emptiness {
  if (loading || coverage === undefined) return { is: 'looking', waitingFor: [] };
  // A source that is being asked again has answered in full before; what it said then stands meanwhile.
  const fetching = coverage.filter((one) => one.fetching && one.readAt === undefined);
  if (fetching.length > 0) return { is: 'looking', waitingFor: sourcesOf(fetching) };
  if (coverage.length === 0) return { is: 'nobody-asked' };
  const said = (source: string, what: ReadonlySet<Statement['says']>): boolean =>
    (statements ?? []).some(
      (one) =>
        one.source === source && what.has(one.says) && one.scope !== 'ended' && one.about !== 'unmapped',
    );
  const notChecked = coverage.filter(
    (one) => (one.state !== 'up-to-date' && one.state !== 'not-shown-to-you') || said(one.source, INCOMPLETE),
  );
  const notShown = coverage.filter(
    (one) => one.withheld || one.state === 'not-shown-to-you' || said(one.source, HIDES),
  );
  if (notChecked.length > 0)
    return { is: 'not-checked', notChecked: sourcesOf(notChecked), notShown: sourcesOf(notShown) };
  const answered = sourcesOf(coverage);
  if (notShown.length > 0) return { is: 'not-shown', notShown: sourcesOf(notShown), answered };
  return { is: 'none-recorded', answered };
}

function sourcesOf(coverage: readonly Coverage[]): readonly string[] {
  return coverage.map((one) => one.source);
}
