import type { AskedPlan, AskedReading } from '#/record/readings/asked.ts';
import { kindWords } from '#/record-view/reading-text.ts';
import type { AskedWords } from './asked.words.ts';
import type { ReadingsWords } from './readings.words.ts';

/** What is asked for, in words, and where one begins with it. */
export interface AskedLine {
  readonly what: string;
  readonly path: string;
  readonly link: string;
}

/** A request for a reading; its link opens the form for that kind, with whoever asks chosen. */
export function askedLine(
  { kind, by, from }: Pick<AskedReading, 'kind' | 'by'> & { readonly from: string },
  where: string,
  { words, readings }: { readonly words: AskedWords; readonly readings: ReadingsWords },
): AskedLine {
  const to = `to=${encodeURIComponent(from)}`;
  if (kind === undefined)
    return { what: words.asksUnknown(by, where), path: `/readings/new?${to}`, link: words.addAny };
  const name = kindWords({ kind }, readings);
  return {
    what: words.asks(by, where, name),
    path: `/readings/new?kind=${kind}&${to}`,
    link: words.add(name),
  };
}

/**
 * Where one begins with a plan: the seven days of blood pressure if it is about that, with whoever made it chosen, else the
 * form for its kind.
 */
export function planLine(
  { kinds, from }: Pick<AskedPlan, 'kinds'> & { readonly from: string },
  isFollowing: boolean,
  { words, readings }: { readonly words: AskedWords; readonly readings: ReadingsWords },
): Omit<AskedLine, 'what'> {
  const to = `to=${encodeURIComponent(from)}`;
  if (kinds.includes('blood-pressure'))
    return isFollowing
      ? { path: '/readings/plan', link: words.followed }
      : { path: `/readings/plan?${to}`, link: words.startPlan };
  const [kind] = kinds;
  return kind === undefined
    ? { path: `/readings/new?${to}`, link: words.addAny }
    : { path: `/readings/new?kind=${kind}&${to}`, link: words.add(kindWords({ kind }, readings)) };
}
