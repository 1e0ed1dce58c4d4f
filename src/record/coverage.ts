import type { Failure } from '../kit/failure.ts';
import type { SetAsideReason } from './reading-of-source.ts';

/** The six words of the coverage region. */
export type CoverageState =
  | 'up-to-date'
  | 'older-copy'
  | 'could-not-be-reached'
  | 'refused'
  | 'not-shown-to-you'
  | 'could-not-be-read-in-full';

/** One source the locator knows, and what we got from it. */
export interface Coverage {
  /** ODS code of the custodian. */
  readonly source: string;
  readonly name: { readonly en: string; readonly cy?: string };
  readonly phone?: string;
  /** A pull of this source is under way. */
  readonly fetching: boolean;
  readonly state: CoverageState;
  /** Instant of the last complete read. */
  readonly readAt?: string;
  /** Why the last pull fell short. */
  readonly failure?: Failure;
  /** The source said that something is kept from the patient, or labelled it so. */
  readonly withheld: boolean;
  /** Pointers that only staff systems can follow, web pages with contact details … */
  readonly notes: readonly CoverageNote[];
  readonly counts: Counts;
}

export type CoverageNote =
  | { readonly is: 'staff-only'; readonly title: string }
  | { readonly is: 'contact-page'; readonly title: string; readonly url: string }
  /** The locator points at something that is no longer there. */
  | { readonly is: 'gone'; readonly title: string }
  | { readonly is: 'pages-so-far'; readonly resources: number };

/** received = shown + folded + sum of setAside, always. */
export interface Counts {
  readonly received: number;
  readonly shown: number;
  readonly folded: number;
  readonly setAside: Partial<Record<SetAsideReason, number>>;
}

export const NOTHING_RECEIVED: Counts = { received: 0, shown: 0, folded: 0, setAside: {} };

/**
 * The one word for a source, worst first. `hasOlder` = the entries of an earlier, complete read are what is shown;
 * `hasSome` = part of an answer arrived and is shown.
 */
export function coverageState(given: {
  readonly failure: Failure | undefined;
  readonly withheld: boolean;
  readonly hasOlder: boolean;
  readonly hasSome: boolean;
}): CoverageState {
  const { failure } = given;
  if (failure === undefined) return given.withheld ? 'not-shown-to-you' : 'up-to-date';
  if (failure.kind === 'not-allowed' || failure.kind === 'refused' || failure.kind === 'not-vouched')
    return 'refused';
  if (given.hasOlder) return 'older-copy';
  const brokeOff =
    failure.kind === 'unreadable' ||
    failure.kind === 'another-person' ||
    failure.kind === 'endless-pages' ||
    failure.kind === 'incomplete';
  return brokeOff || given.hasSome || failure.kind === 'unsupported'
    ? 'could-not-be-read-in-full'
    : 'could-not-be-reached';
}
