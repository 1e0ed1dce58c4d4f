import type { StaffAccess } from '../kit/access.ts';
import type { Platform, Resource } from '../kit/world.ts';
import { parsePeriod } from './fhir-date.ts';
import { listOf, textOf, valuesAt } from './json-walk.ts';

const ID = 'https://fhir.nhs.uk/Id';
const KNOWN = ['http://loinc.org', 'http://snomed.info/sct'];

const hasCode = (value: unknown): boolean =>
  valuesAt(value, 'coding').some(
    (coding) => KNOWN.includes(textOf(coding, 'system') ?? '') && textOf(coding, 'code') !== undefined,
  );

/**
 * Why a CommunicationRequest is not one that asks for another reading, or for answers to the one Questionnaire in it;
 * undefined when it is.
 */
export function faultOfRequest(sent: Resource): string | undefined {
  if (sent.status !== 'active') return 'The status is active';
  const texts = valuesAt(sent, 'payload.contentString');
  if (texts.length !== 1 || typeof texts[0] !== 'string' || texts[0].trim() === '')
    return 'One payload with a contentString is needed: what the person is asked';
  const references = valuesAt(sent, 'payload.contentReference.reference');
  if (references.length > 0) return faultOfQuestions(listOf(sent.contained), references);
  if (!listOf(sent.reasonCode).some(hasCode))
    return 'reasonCode names no kind of reading by LOINC or SNOMED CT';
  return undefined;
}

const TYPES =
  'group display boolean decimal integer date dateTime time string text url choice open-choice attachment reference quantity';

function faultOfQuestions(contained: readonly unknown[], references: readonly unknown[]): string | undefined {
  const [questions, ...others] = contained;
  if (references.length > 1 || others.length > 0 || textOf(questions, 'resourceType') !== 'Questionnaire')
    return 'One contained Questionnaire is needed';
  if (references[0] !== `#${textOf(questions, 'id')}`)
    return 'The contentReference is that of the Questionnaire';
  if (textOf(questions, 'status') !== 'active') return 'The status of the Questionnaire is active';
  const items: unknown[] = [];
  const add = (one: unknown): void =>
    valuesAt(one, 'item').forEach((item) => {
      items.push(item);
      add(item);
    });
  add(questions);
  if (items.length === 0) return 'The Questionnaire asks nothing';
  const names = items.map((item) => textOf(item, 'linkId'));
  if (names.includes(undefined) || new Set(names).size < names.length)
    return 'Every item has a linkId of its own';
  return items.some((item) => !TYPES.split(' ').includes(textOf(item, 'type') ?? ''))
    ? 'An item has no type that is known'
    : undefined;
}

/** Why a CarePlan is not one for taking readings; undefined when it is. */
export function faultOfPlan(sent: Resource): string | undefined {
  if (sent.status !== 'active') return 'The status is active';
  if (sent.intent !== 'plan') return 'The intent is plan';
  if (!valuesAt(sent, 'category.coding').some((coding) => textOf(coding, 'code') === 'readings'))
    return 'The category is readings';
  if (textOf(sent, 'title') === undefined) return 'A title is needed';
  const [start, end] = ['start', 'end'].map((side) => parsePeriod(textOf(sent.period, side) ?? ''));
  if (!start || !end) return 'A period with start and end is needed';
  if (end.high <= start.low) return 'The period ends before it begins';
  const activities = valuesAt(sent, 'activity.detail');
  if (activities.length === 0) return 'An activity with a detail is needed';
  for (const detail of activities) {
    if (!valuesAt(detail, 'code').some(hasCode))
      return 'An activity names no kind of reading by LOINC or SNOMED CT';
    if (valuesAt(detail, 'scheduledTiming.repeat').length === 0)
      return 'An activity does not say how often: scheduledTiming.repeat is needed';
  }
  return undefined;
}

/** Who sends it, as the token says: what the body says of that is not taken. */
export function signedBy(
  sent: Resource,
  { staff, platform, at }: { staff: StaffAccess; platform: Platform; at: string },
): Resource {
  const practitioner = {
    type: 'Practitioner',
    identifier: { system: `${ID}/sds-user-id`, value: staff.userId },
    display: staff.name,
  };
  const organisation = {
    type: 'Organization',
    identifier: { system: `${ID}/ods-organization-code`, value: platform.ods },
    display: platform.name,
  };
  const {
    requester: _r,
    sender: _s,
    author: _a,
    contributor: _c,
    authoredOn: _o,
    created: _d,
    ...rest
  } = sent;
  return sent.resourceType === 'CarePlan'
    ? { ...rest, resourceType: 'CarePlan', created: at, author: practitioner, contributor: [organisation] }
    : {
        ...rest,
        resourceType: 'CommunicationRequest',
        authoredOn: at,
        requester: practitioner,
        sender: organisation,
      };
}
