import type { Failure } from '#/kit/failure.ts';
import type { Coverage, CoverageState } from '#/record/coverage.ts';

/** One line of the coverage region. */
export type CoverageLine = {
  readonly source: string;
  readonly name: Coverage['name'];
  readonly phone?: string;
  /** Something is kept back, and the line's own word does not already say so. */
  readonly alsoKeptBack: boolean;
} & (
  | { readonly is: 'checking'; readonly itemsSoFar: number; readonly readAt?: string }
  | {
      readonly is: 'state';
      readonly state: CoverageState;
      readonly readAt?: string;
      readonly why?: Failure['kind'];
      readonly problem: boolean;
    }
);

export interface CoverageSummary {
  readonly all: number;
  readonly good: number;
  readonly checking: number;
  readonly problems: number;
  /** A source has answered in full and keeps something back: no problem, but nobody should think they see all. */
  readonly keptBack: boolean;
  readonly itemsSoFar: number;
}

export type CoverageView =
  | { readonly is: 'looking' }
  | { readonly is: 'not-asked' }
  | { readonly is: 'could-not-look'; readonly why?: Failure['kind'] }
  | { readonly is: 'none-known' }
  | { readonly is: 'known'; readonly lines: readonly CoverageLine[]; readonly summary: CoverageSummary };

export interface PullSeen {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly failure?: Failure;
}

/**
 * What the coverage region says. While a source is being read its line says "checking", never yet one of the six words:
 * a word of the last time would be taken for the word of this time. No source at all is four different things.
 */
export function arrangeCoverage(coverage: readonly Coverage[] | undefined, pull: PullSeen): CoverageView {
  if (coverage === undefined) return { is: 'looking' };
  if (coverage.length === 0) return withoutSources(pull);
  const lines = coverage.map(arrangeLine);
  return { is: 'known', lines, summary: summarise(lines) };
}

function withoutSources(pull: PullSeen): CoverageView {
  switch (pull.status) {
    case 'running':
      return { is: 'looking' };
    case 'idle':
      return { is: 'not-asked' };
    case 'failed':
      return pull.failure === undefined
        ? { is: 'could-not-look' }
        : { is: 'could-not-look', why: pull.failure.kind };
    case 'done':
      return { is: 'none-known' };
  }
}

/** The line of one source. */
export function arrangeLine(one: Coverage): CoverageLine {
  const about = {
    source: one.source,
    name: one.name,
    ...(one.phone === undefined ? {} : { phone: one.phone }),
    alsoKeptBack: one.withheld && (one.fetching || one.state !== 'not-shown-to-you'),
  };
  const readAt = one.readAt === undefined ? {} : { readAt: one.readAt };
  if (one.fetching) return { ...about, ...readAt, is: 'checking', itemsSoFar: soFar(one) };
  return {
    ...about,
    ...readAt,
    is: 'state',
    state: one.state,
    problem: isProblem(one.state),
    ...(one.failure === undefined ? {} : { why: one.failure.kind }),
  };
}

/** A source that keeps something back has still been read: what it may send is all here. */
export function isProblem(state: CoverageState): boolean {
  return state !== 'up-to-date' && state !== 'not-shown-to-you';
}

function soFar(one: Coverage): number {
  const page = one.notes.findLast((note) => note.is === 'pages-so-far');
  return page === undefined ? 0 : page.resources;
}

function summarise(lines: readonly CoverageLine[]): CoverageSummary {
  const checking = lines.filter((line) => line.is === 'checking');
  return {
    all: lines.length,
    good: lines.filter((line) => line.is === 'state' && !line.problem).length,
    checking: checking.length,
    problems: lines.filter((line) => line.is === 'state' && line.problem).length,
    keptBack: lines.some(
      (line) => line.alsoKeptBack || (line.is === 'state' && line.state === 'not-shown-to-you'),
    ),
    itemsSoFar: checking.reduce((sum, line) => sum + line.itemsSoFar, 0),
  };
}
