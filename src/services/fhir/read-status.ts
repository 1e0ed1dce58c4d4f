import type { Standing, Status } from '#/record/fact.ts';
import { codeOf } from './read-concept.ts';
import { items, joined, text } from './json.ts';
import { Same } from './shared.ts';

type Standings = ReadonlyMap<string, Standing>;

/** What the status codes of FHIR R4 and STU3 mean wherever no kind says otherwise. */
const COMMON: readonly (readonly [string, Standing])[] = [
  ['active', 'current'],
  ['in-progress', 'current'],
  ['current', 'current'],
  ['arrived', 'current'],
  ['triaged', 'current'],
  ['onleave', 'current'],
  ['checked-in', 'current'],
  ['recurrence', 'current'],
  ['relapse', 'current'],
  ['ready', 'current'],
  ['accepted', 'current'],
  ['received', 'current'],
  ['in-review', 'current'],
  ['available', 'final'],
  ['draft', 'planned'],
  ['planned', 'planned'],
  ['proposed', 'planned'],
  ['booked', 'planned'],
  ['pending', 'planned'],
  ['requested', 'planned'],
  ['waitlist', 'planned'],
  ['preparation', 'planned'],
  ['intended', 'planned'],
  ['registered', 'planned'],
  ['preliminary', 'provisional'],
  ['partial', 'provisional'],
  ['on-hold', 'on-hold'],
  ['suspended', 'on-hold'],
  ['completed', 'past'],
  ['finished', 'past'],
  ['fulfilled', 'past'],
  ['stopped', 'past'],
  ['inactive', 'past'],
  ['resolved', 'past'],
  ['remission', 'past'],
  ['superseded', 'past'],
  ['retired', 'past'],
  ['ended', 'past'],
  ['final', 'final'],
  ['amended', 'changed'],
  ['corrected', 'changed'],
  ['appended', 'changed'],
  ['cancelled', 'cancelled'],
  ['revoked', 'cancelled'],
  ['rejected', 'cancelled'],
  ['failed', 'cancelled'],
  ['not-done', 'not-done'],
  ['not-taken', 'not-done'],
  ['noshow', 'not-done'],
  ['declined', 'not-done'],
  ['aborted', 'past'],
  ['refuted', 'refuted'],
  ['unconfirmed', 'unconfirmed'],
  ['presumed', 'unconfirmed'],
  ['provisional', 'unconfirmed'],
  ['differential', 'unconfirmed'],
  ['entered-in-error', 'withdrawn'],
  ['nullified', 'withdrawn'],
  ['error', 'withdrawn'],
  ['disproved', 'refuted'],
];

const table = (...own: readonly (readonly [string, Standing])[]): Standings => new Map([...COMMON, ...own]);

/** Medicines, requests, plans: `completed` means over. */
export const COURSES = table();
/** Things done once (vaccination, procedure, dispense): `completed` means done. */
export const EVENTS = table(['completed', 'final']);
/** Supplies: `in-progress` means ready to be collected (FHIR R4 medicationdispense-status), so nothing is taken yet. */
export const SUPPLIES = table(['completed', 'final'], ['in-progress', 'planned']);
/** Family histories: `completed` means all is told. */
export const HISTORIES = table(['completed', 'final'], ['health-unknown', 'unknown']);

/** The few states there are, for each with the few words that sources say for it. */
const STATES = new Same<Status>();

const state = (standing: Standing, said: string): Status =>
  STATES.as(`${standing} ${said}`, { standing, said });

/** Reads a status code; a word we do not know, or none, is `unknown`, never active or normal. */
export function readStatus(raw: unknown, standings: Standings = COURSES): Status {
  const code = codeOf(items(raw)[0]);
  const standing = code === undefined ? undefined : standings.get(code.toLowerCase());
  return state(standing ?? 'unknown', code ?? '');
}

/**
 * Reads clinicalStatus and verificationStatus together. Withdrawn and refuted outrank all; what is over stays over even
 * if it was never confirmed; both words are kept as said, e.g. "active, confirmed".
 */
export function readClinicalStatus(clinical: unknown, verification: unknown): Status {
  const [course, certainty] = [codeOf(clinical), codeOf(verification)];
  const words = joined([course, certainty], ', ');
  const sure = certainty === undefined ? undefined : COURSES.get(certainty.toLowerCase());
  if (sure === 'withdrawn' || sure === 'refuted') return state(sure, words);
  const standing = course === undefined ? 'unknown' : (COURSES.get(course.toLowerCase()) ?? 'unknown');
  if (sure === 'unconfirmed' && standing !== 'past') return state('unconfirmed', words);
  return state(standing, words);
}

/** The status with further words of the source added, e.g. "cancelled, patient asked". */
export function withReason(status: Status, reason: string | undefined): Status {
  return reason === undefined ? status : state(status.standing, joined([text(status.said), reason], ', '));
}
