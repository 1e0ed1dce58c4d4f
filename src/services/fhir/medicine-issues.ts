import type { Fact } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import type { FactInMaking, Reading } from './make-fact.ts';
import { readMedicine } from './read-medicine.ts';

type Medicine = Extract<Fact['detail'], { kind: 'medicine' }>;
type Issue = Medicine['issues'][number];

const TYPES: ReadonlySet<string> = new Set(['MedicationRequest', 'MedicationDispense']);

/**
 * Tells a prescription's plan, orders and dispenses inside the medicine they were folded into: each as an issue with its
 * date and words; a plan also fills in what the statement does not say.
 */
export function tellIssues(fact: FactInMaking, inside: readonly Held[], holdings: Holdings): FactInMaking {
  const { detail } = fact;
  if (detail.kind !== 'medicine') return fact;
  const parts = inside.filter((one) => TYPES.has(one.type));
  if (parts.length === 0) return fact;
  let told = detail;
  const read = parts.map((part) => ({ part, reading: readMedicine(part, holdings) }));
  for (const { part, reading } of read) {
    if (part.body['intent'] !== 'plan' || reading.detail.kind !== 'medicine') continue;
    told = filled(told, reading.detail);
    addNotes(fact, part, reading.notes ?? []);
  }
  const own = told.dosage;
  const issues = read.map(({ part, reading }): Issue => ({
    when: reading.when,
    ref: part.ref,
    what: wordsOf(fact.title, own, part, reading),
  }));
  const courses = read.map(({ reading }) =>
    reading.detail.kind === 'medicine' ? reading.detail.course : 'not-stated',
  );
  const course =
    told.course === 'not-stated'
      ? (courses.find((one) => one !== 'not-stated') ?? 'not-stated')
      : told.course;
  return { ...fact, detail: { ...told, course, issues: issues.sort(byDate) } };
}

function filled(told: Medicine, plan: Medicine): Medicine {
  const { reason = plan.reason, stopped = plan.stopped, quantity = plan.quantity } = told;
  return {
    ...told,
    dosage: [...new Set([...told.dosage, ...plan.dosage])],
    course: told.course === 'not-stated' ? plan.course : told.course,
    ...(reason !== undefined && { reason }),
    ...(stopped !== undefined && { stopped }),
    ...(quantity !== undefined && { quantity }),
  };
}

function addNotes(fact: FactInMaking, plan: Held, more: readonly string[]): void {
  const own = Array.isArray(plan.body['note']) ? (plan.body['note'] as readonly unknown[]) : [];
  const written = own.flatMap((note) =>
    typeof note === 'object' && note !== null && 'text' in note && typeof note.text === 'string'
      ? [note.text]
      : [],
  );
  for (const note of [...written, ...more]) if (!fact.notes.includes(note)) fact.notes.push(note);
}

/** What an issue was, as far as it differs from the medicine it belongs to: other product, dose, amount, state. */
function wordsOf(title: string, own: readonly string[], part: Held, reading: Reading): string {
  const { detail } = reading;
  if (detail.kind !== 'medicine') return reading.status.said;
  const product = reading.name?.text === title ? undefined : reading.name?.text;
  const intent = typeof part.body['intent'] === 'string' ? part.body['intent'] : detail.told;
  const dosage = detail.dosage.filter((line) => !own.includes(line));
  const parts = [intent, reading.status.said, product, detail.quantity, ...dosage, detail.stopped];
  return parts.filter((words) => words !== undefined && words !== '').join(', ');
}

function byDate(a: Issue, b: Issue): number {
  const [first, second] = [a, b].map(({ when }) => (when.known === 'not-recorded' ? '' : when.text));
  return (first ?? '').localeCompare(second ?? '');
}
