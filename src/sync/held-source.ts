import { NOTHING_RECEIVED, coverageState } from '#/record/coverage.ts';
import type { Counts, Coverage, CoverageNote } from '#/record/coverage.ts';
import type { Failure } from '#/kit/failure.ts';
import type { ReadSource } from '#/record/reading-of-source.ts';

/** What reading a source gave besides its facts. */
export type Told = Omit<ReadSource, 'facts'> & {
  readonly withheld: boolean;
  readonly anotherPerson: number;
};

/** A source as it is stored: where it is and what the last pull gave. */
export interface SourceRow {
  readonly source: string;
  readonly dialect: 'r4' | 'stu3';
  /** FHIR base URL that the directory vouched for. */
  readonly base: string;
  readonly patientIds: readonly string[];
  readonly coverage: Coverage;
  /** The platform's own clock at its last complete answer; from there it can tell what has changed. */
  readonly since?: string;
  /** When its log was last added to. */
  readonly loggedAt?: string;
}

/** One source as it is held in memory while the record is open; its facts are in the consolidation. */
export interface HeldSource {
  /** ODS code; for an address that is not vouched for, the code and the pointer. */
  readonly source: string;
  readonly name: Coverage['name'];
  readonly phone?: string;
  readonly dialect: 'r4' | 'stu3';
  readonly base: string;
  readonly patientIds: readonly string[];
  readonly told: Told | undefined;
  /** The platform itself said that it kept something back. */
  readonly saysWithheld: boolean;
  readonly fetching: boolean;
  /** Resources that have arrived in the pull under way. */
  readonly arrived: number;
  readonly counts: Counts;
  /** Instant of the last complete read, which `told` then is of. */
  readonly readAt?: string;
  /** The platform's own clock at that read. */
  readonly since?: string;
  /** When its log was last added to. */
  readonly loggedAt?: string;
  readonly failure?: Failure;
  readonly notes: readonly CoverageNote[];
}

/** A source as it was stored. */
export function reopened({ coverage, ...row }: SourceRow, told: Told | undefined): HeldSource {
  return {
    ...row,
    name: coverage.name,
    ...(coverage.phone === undefined ? {} : { phone: coverage.phone }),
    told,
    saysWithheld: coverage.withheld,
    fetching: false,
    arrived: 0,
    counts: coverage.counts,
    ...(coverage.readAt === undefined ? {} : { readAt: coverage.readAt }),
    ...(coverage.failure === undefined ? {} : { failure: coverage.failure }),
    notes: coverage.notes.filter((note) => note.is !== 'pages-so-far'),
  };
}

/** A source as it is stored. */
export function toSourceRow(held: HeldSource): SourceRow {
  const { source, dialect, base, patientIds, since, loggedAt } = held;
  return {
    source,
    dialect,
    base,
    patientIds,
    coverage: coverageOf(held),
    ...(since !== undefined && { since }),
    ...(loggedAt !== undefined && { loggedAt }),
  };
}

/** The coverage line of a held source. */
export function coverageOf(held: HeldSource): Coverage {
  const othersCame = (held.told?.anotherPerson ?? 0) > 0;
  const failure: Failure | undefined = held.failure ?? (othersCame ? { kind: 'another-person' } : undefined);
  const withheld = held.saysWithheld || held.told?.withheld === true;
  const hasSome = (held.told?.received ?? 0) > 0;
  // An older copy is one whose complete read is followed by a pull that fell short.
  const hasOlder = held.readAt !== undefined && held.failure !== undefined;
  return {
    source: held.source,
    name: held.name,
    ...(held.phone === undefined ? {} : { phone: held.phone }),
    fetching: held.fetching,
    state: coverageState({ failure, withheld, hasOlder, hasSome }),
    ...(held.readAt === undefined ? {} : { readAt: held.readAt }),
    ...(failure === undefined ? {} : { failure }),
    withheld,
    notes: held.fetching ? [...held.notes, { is: 'pages-so-far', resources: held.arrived }] : held.notes,
    counts: held.told === undefined ? NOTHING_RECEIVED : held.counts,
  };
}
