import type { Fact, Remark } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { objects, text } from './json.ts';
import { tellNote, tellRemark, type FactInMaking, type Reading } from './make-fact.ts';
import { dateText } from './read-date.ts';
import { isOver, isSuggestion, readMedicine } from './read-medicine.ts';
import { readRepeats } from './read-repeats.ts';

type Medicine = Extract<Fact['detail'], { kind: 'medicine' }>;
type Issue = Medicine['issues'][number];
type Standing = Reading['status']['standing'];

interface Part {
  readonly held: Held;
  readonly reading: Reading;
  readonly detail: Medicine;
}

const TYPES: ReadonlySet<string> = new Set(['MedicationRequest', 'MedicationDispense']);

/** Intents that say what is meant to happen and not what happened (FHIR R4 request-intent). */
const MEANT: ReadonlySet<unknown> = new Set(['plan', 'proposal', 'option']);
const isMeant = ({ held }: Part): boolean => MEANT.has(held.body['intent']);

/**
 * Tells a prescription's plan, orders and dispenses inside the medicine they were folded into. Orders and dispenses are
 * issues with their date and words; a plan is none, it fills in what the statement does not say. What was never issued
 * (withdrawn, cancelled, planned) is a remark. A statement that a prescription is folded into is told as prescribed.
 */
export function tellIssues(fact: FactInMaking, inside: readonly Held[], holdings: Holdings): FactInMaking {
  const { detail } = fact;
  if (detail.kind !== 'medicine') return fact;
  const parts = inside.flatMap((held): readonly Part[] => {
    if (!TYPES.has(held.type)) return [];
    const reading = readMedicine(held, holdings);
    return reading.detail.kind === 'medicine' ? [{ held, reading, detail: reading.detail }] : [];
  });
  if (parts.length === 0) return fact;
  let told = detail;
  for (const plan of parts.filter(isMeant)) {
    told = { ...readRepeats(plan.held.body), ...filled(told, plan.detail, fact.status.standing) };
    addNotes(fact, plan, told);
  }
  const issues: Issue[] = [];
  for (const part of parts.filter((one) => !isMeant(one))) {
    const what = wordsOf(fact.title, told.dosage, part);
    const never = NEVER_ISSUED[part.reading.status.standing];
    if (never === undefined) issues.push({ when: part.reading.when, ref: part.held.ref, what });
    else tellRemark(fact, { is: never, said: saidOf(part, what) });
  }
  const courses = [told, ...parts.map((one) => one.detail)].map(({ course }) => course);
  return {
    ...fact,
    detail: {
      ...told,
      told: told.told === 'stated' && parts.some(isPrescription) ? 'prescribed' : told.told,
      course: courses.find((one) => one !== 'not-stated') ?? 'not-stated',
      issues: issues.sort(byDate),
    },
  };
}

/** A request that was made: not a mere proposal, not entered in error. */
const isPrescription = ({ held, reading }: Part): boolean =>
  held.type === 'MedicationRequest' && !isSuggestion(held.body) && reading.status.standing !== 'withdrawn';

const NEVER_ISSUED: Partial<Record<Standing, Remark['is']>> = {
  withdrawn: 'issue-in-error',
  cancelled: 'issue-cancelled',
  planned: 'issue-planned',
  'not-done': 'not-issued',
};

const saidOf = ({ reading }: Part, what: string): string =>
  [dateText(reading.when), what === ISSUED ? undefined : what].filter(Boolean).join(', ');

function filled(told: Medicine, plan: Medicine, standing: Standing): Medicine {
  const { reason = plan.reason, quantity = plan.quantity } = told;
  const stopped = told.stopped ?? (isOver(standing) ? plan.stopped : undefined);
  const ended = told.ended ?? (isOver(standing) ? plan.ended : undefined);
  const heldBecause = told.heldBecause ?? (standing === 'on-hold' ? plan.heldBecause : undefined);
  return {
    ...told,
    dosage: [...new Set([...told.dosage, ...plan.dosage])],
    course: told.course === 'not-stated' ? plan.course : told.course,
    ...(reason !== undefined && { reason }),
    ...(stopped !== undefined && { stopped }),
    ...(heldBecause !== undefined && { heldBecause }),
    ...(ended !== undefined && { ended }),
    ...(quantity !== undefined && { quantity }),
  };
}

/** A plan's own notes, and its reason for an end or a pause where the medicine itself does not stand so. */
function addNotes(fact: FactInMaking, { held, reading, detail }: Part, told: Medicine): void {
  for (const note of objects(held.body['note'])) tellNote(fact, text(note['text']));
  for (const note of reading.notes ?? []) tellNote(fact, note);
  for (const one of reading.remarks ?? []) tellRemark(fact, one);
  if (detail.stopped !== undefined && told.stopped !== detail.stopped)
    tellRemark(fact, { is: 'prescription-stopped', said: detail.stopped });
  if (detail.heldBecause !== undefined && told.heldBecause !== detail.heldBecause)
    tellRemark(fact, { is: 'prescription-on-hold', said: detail.heldBecause });
}

/** What is said of an issue of which nothing else is. */
const ISSUED = 'issued';

/** What an issue was, as far as it differs from the medicine it belongs to: amount, other product, dose, state. */
function wordsOf(title: string, own: readonly string[], { held, reading, detail }: Part): string {
  const product = reading.name?.text === title ? undefined : reading.name?.text;
  const supplied = held.type === 'MedicationDispense' ? 'dispensed' : undefined;
  const dosage = detail.dosage.filter((line) => !own.includes(line));
  const because = detail.stopped ?? detail.heldBecause;
  const parts = [product, detail.quantity, ...dosage, supplied, stateOf(reading.status), because];
  const said = parts.filter((words) => words !== undefined && words !== '');
  return said.length === 0 ? ISSUED : said.join(', ');
}

/** A state that matters to the reader; that an issue is running or over says nothing. */
function stateOf({ standing, said }: Reading['status']): string | undefined {
  if (said === 'stopped' || said === 'aborted') return 'stopped';
  if (standing === 'on-hold') return 'on hold';
  return standing === 'unknown' ? 'status not known' : undefined;
}

function byDate(a: Issue, b: Issue): number {
  const [first, second] = [a, b].map(({ when }) => (when.known === 'not-recorded' ? '' : when.text));
  return (first ?? '').localeCompare(second ?? '');
}
