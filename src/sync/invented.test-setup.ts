import type { Fact } from '#/record/fact.ts';
import type { SourceInput } from '#/services/fhir/read-source.ts';

/** A resource as it was sent. Nothing here uses the reading code: it is what that code is held against. */
type Sent = Readonly<Record<string, unknown>>;

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What facts say that their source did not: dates, judgements, a standing, a value. */
export function inventionsIn(
  facts: readonly Fact[],
  { pages }: SourceInput,
  said: string,
): readonly string[] {
  const strings = new Set([...said.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inside]) => inside));
  const isSaid = (text: string): boolean =>
    strings.has(text) || said.includes(JSON.stringify(text).slice(1, -1));
  return facts.flatMap((fact) => {
    const sent = sentOf(fact, pages);
    if (sent === undefined) return [`${fact.ref}: its original is not where it says`];
    return [
      ...dates(fact, isSaid),
      ...judgements(fact, sent),
      ...standing(fact, sent),
      ...values(fact, sent),
    ].map((problem) => `${fact.ref}: ${problem}`);
  });
}

/** The resource that a fact was made from: one that was sent, or one inside it. */
function sentOf({ provenance }: Fact, pages: SourceInput['pages']): Sent | undefined {
  const { original, resourceType, resourceId } = provenance;
  const outer = pages.find(({ page }) => page === original.page)?.resources[original.index];
  if (!isSent(outer)) return undefined;
  const inner = Array.isArray(outer['contained']) ? outer['contained'].filter(isSent) : [];
  const isInside = inner.find(
    (one, place) =>
      one['resourceType'] === resourceType &&
      resourceId.endsWith(
        `~${typeof one['id'] === 'string' && one['id'] !== '' ? one['id'].replace(/^#/, '') : place}`,
      ),
  );
  const isOuter = outer['resourceType'] === resourceType && resourceId.split('~')[0] === String(outer['id']);
  if (isOuter && !resourceId.includes('~')) return outer;
  return isInside ?? (outer['resourceType'] === resourceType ? outer : undefined);
}

/** A date is shown as it was sent, character by character. */
function dates({ when }: Fact, isSaid: (text: string) => boolean): readonly string[] {
  return when.known === 'not-recorded' || isSaid(when.text) ? [] : [`a date that nobody sent: ${when.text}`];
}

const says = (part: unknown): boolean => {
  if (Array.isArray(part)) return part.some(says);
  if (isSent(part)) return Object.values(part).some(says);
  return part !== undefined && part !== null && part !== '';
};

/** Not interpreted is not normal. */
function judgements({ detail }: Fact, sent: Sent): readonly string[] {
  if (detail.kind !== 'result' && detail.kind !== 'lifestyle') return [];
  const parts = Array.isArray(sent['component']) ? sent['component'].filter(isSent) : [];
  const problems = detail.components.flatMap((component, place) =>
    component.interpretations.length > 0 && !says(parts[place]?.['interpretation'])
      ? ['a part is judged that its source did not judge']
      : [],
  );
  return detail.interpretations.length > 0 && !says(sent['interpretation'])
    ? [...problems, 'it is judged and its source did not judge it']
    : problems;
}

/** Where FHIR R4 and STU3 say how a resource stands. */
const STATED = ['status', 'clinicalStatus', 'verificationStatus', 'lifecycleStatus', 'docStatus', 'state'];
const STATED_AS_NOT = ['notDone', 'notGiven', 'wasNotGiven', 'wasNotTaken', 'taken'];

/** No status is `unknown`, and so is one that says so. */
function standing({ status }: Fact, sent: Sent): readonly string[] {
  if (status.standing === 'unknown') return [];
  const stated = STATED.filter((name) => says(sent[name]));
  if (stated.length === 0 && !STATED_AS_NOT.some((name) => says(sent[name])))
    return [`it stands as ${status.standing} and its source gave no status`];
  const onlyUnknown = stated.every((name) => /^"?(unknown|)"?$/.test(JSON.stringify(sent[name]) ?? ''));
  return stated.length > 0 && onlyUnknown && !STATED_AS_NOT.some((name) => says(sent[name]))
    ? [`it stands as ${status.standing} and its source said "unknown"`]
    : [];
}

/** A value that was not sent is not there; a number is the number that was sent. */
function values({ detail }: Fact, sent: Sent): readonly string[] {
  if (detail.kind !== 'result' && detail.kind !== 'lifestyle') return [];
  const parts = Array.isArray(sent['component']) ? sent['component'].filter(isSent) : [];
  return [
    ...valueOf(detail.value, sent),
    ...detail.components.flatMap((component, place) => valueOf(component.value, parts[place] ?? {})),
  ];
}

type Told = Extract<Fact['detail'], { kind: 'result' | 'lifestyle' }>['value'];

function valueOf(told: Told, sent: Sent): readonly string[] {
  const sentValues = Object.entries(sent).filter(([key, one]) => /^value[A-Z]/.test(key) && says(one));
  if (told.is === 'none' || told.is === 'absent')
    return told.is === 'none' && sentValues.length > 0 && says(sent['dataAbsentReason'])
      ? ['a reason for the absence is lost']
      : [];
  if (sentValues.length === 0) return [`a value that nobody sent (${told.is})`];
  if (told.is !== 'quantity') return [];
  const numbers = sentValues.flatMap(([, one]) => (isSent(one) ? [Number(one['value'])] : [Number(one)]));
  const comparators = sentValues.flatMap(([, one]) => (isSent(one) ? [one['comparator']] : []));
  if (!numbers.includes(told.quantity.value)) return [`another number than was sent: ${told.quantity.value}`];
  return comparators.length > 0 && !comparators.includes(told.quantity.comparator)
    ? ['another comparator than was sent']
    : [];
}
