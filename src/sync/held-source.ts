import { NOTHING_RECEIVED, coverageState } from '#/record/coverage.ts';
import type { Coverage, CoverageNote } from '#/record/coverage.ts';
import type { Failure } from '#/kit/failure.ts';
import type { SetAside, SetAsideReason } from '#/record/reading-of-source.ts';
import { redactWithheld } from '#/services/fhir/read-source.ts';
import { readR4 } from '#/services/platform-r4/read.ts';
import { readStu3 } from '#/services/platform-stu3/read.ts';
import { placeOf, positionOf } from '#/vault/originals.ts';
import type { Keepable } from '#/vault/originals.ts';

/** What reading a source gives: facts and accounts, what was withheld, and how much was about somebody else. */
export type Read = ReturnType<typeof readR4>;

/** One source as it is held in memory while the record is open. */
export interface HeldSource {
  /** ODS code; for an address that is not vouched for, the code and the pointer. */
  readonly source: string;
  readonly name: Coverage['name'];
  readonly phone?: string;
  readonly dialect: 'r4' | 'stu3';
  readonly base: string;
  readonly patientIds: readonly string[];
  readonly read: Read | undefined;
  /** The platform itself said that it kept something back. */
  readonly saysWithheld: boolean;
  readonly fetching: boolean;
  /** Resources that have arrived in the pull under way. */
  readonly arrived: number;
  /** Instant of the last complete read, which `read` then is. */
  readonly readAt?: string;
  readonly failure?: Failure;
  readonly notes: readonly CoverageNote[];
}

const LEFT_OUT: ReadonlySet<SetAsideReason> = new Set(['another-person', 'not-for-you']);

/** What to read: a source's resources in the order in which they came. */
export interface ToRead {
  readonly source: string;
  readonly dialect: 'r4' | 'stu3';
  readonly nhsNumber: string;
  readonly patientIds: readonly string[];
  readonly base: string;
  readonly fetchedAt: string;
  readonly resources: readonly unknown[];
  /** Positions that were left out when the resources were stored. */
  readonly left: ReadonlyMap<number, SetAsideReason>;
}

/** Reads a source's resources into facts; what was left out of the store counts for the reason it was left out. */
export function readResources(given: ToRead): Read {
  const pages: { page: number; resources: unknown[] }[] = [];
  given.resources.forEach((resource, position) => {
    const { page } = placeOf(position);
    (pages[page] ??= { page, resources: [] }).resources.push(resource);
  });
  const input = { ...given, pages };
  const read = given.dialect === 'r4' ? readR4(input) : readStu3(input);
  return given.left.size === 0 ? read : { ...read, ...reasonsRestored(read, given.left) };
}

function reasonsRestored(
  read: Read,
  left: ReadonlyMap<number, SetAsideReason>,
): Pick<Read, 'setAside' | 'withheld' | 'anotherPerson'> {
  const setAside = read.setAside.map((item): SetAside => {
    const reason = item.original && left.get(positionOf(item.original));
    return reason === undefined ? item : { type: '', reason };
  });
  return {
    setAside,
    withheld: read.withheld || setAside.some(({ reason }) => reason === 'not-for-you'),
    anotherPerson: setAside.filter(({ reason }) => reason === 'another-person').length,
  };
}

/**
 * What may be stored: the resources as received, but nothing of another person, nothing that is not for the patient,
 * and no reference that would tell of it.
 */
export function keepable(resources: readonly unknown[], read: Read): Keepable {
  const kept = resources.map((one) => redactWithheld(one, read.withheldRefs));
  const left = new Map<number, SetAsideReason>();
  for (const { reason, original } of read.setAside) {
    if (original === undefined || !LEFT_OUT.has(reason)) continue;
    left.set(positionOf(original), reason);
    kept[positionOf(original)] = null;
  }
  return { resources: kept, left };
}

/** The coverage line of a held source; its counts are known only once everything is consolidated. */
export function coverageOf(held: HeldSource): Coverage {
  const othersCame = (held.read?.anotherPerson ?? 0) > 0;
  const failure: Failure | undefined = held.failure ?? (othersCame ? { kind: 'another-person' } : undefined);
  const withheld = held.saysWithheld || held.read?.withheld === true;
  const hasSome = (held.read?.received ?? 0) > 0;
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
    counts: NOTHING_RECEIVED,
  };
}
