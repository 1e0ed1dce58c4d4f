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

/** Why a CommunicationRequest is not one that asks for another reading; undefined when it is. */
export function faultOfRequest(sent: Resource): string | undefined {
  if (sent.status !== 'active') return 'The status is active';
  const texts = valuesAt(sent, 'payload.contentString');
  if (texts.length !== 1 || typeof texts[0] !== 'string' || texts[0].trim() === '')
    return 'One payload with a contentString is needed: what the person is asked';
  if (!listOf(sent.reasonCode).some(hasCode))
    return 'reasonCode names no kind of reading by LOINC or SNOMED CT';
  return undefined;
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
