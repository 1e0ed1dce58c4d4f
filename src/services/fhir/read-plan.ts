import type { Held, Holdings } from './holdings.ts';
import { each, choice, object, objects, text, texts, type Json } from './json.ts';
import type { Reading } from './make-fact.ts';
import { codeOf, conceptText, conceptTexts, readConcept } from './read-concept.ts';
import { firstDate, until } from './read-date.ts';
import { COURSES, readStatus } from './read-status.ts';
import { quantityText } from './read-value.ts';

/** Reads a CarePlan: what is to be done and what for. */
export function readCarePlan(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const title = text(body['title']);
  const categories = each(objects(body['category']), (one) => readConcept(one));
  const addressed = each(objects(body['addresses']), (one) => holdings.nameOf(one, held));
  const named = categories.at(-1);
  return {
    name: title === undefined ? named : { text: title, codings: named?.codings ?? [] },
    fallback: text(body['description']),
    when: firstDate(body['period'], body['created']),
    status: readStatus(body['status'], COURSES),
    detail: {
      kind: 'care-plan',
      activities: each(objects(body['activity']), (one) => activityText(one, held, holdings)),
      goals: each(objects(body['goal']), (one) => holdings.nameOf(one, held)),
      ...until(body['period']),
    },
    notes: [text(body['description']), ...categories.map((one) => one.text), ...addressed].filter(
      (note) => note !== undefined,
    ),
  };
}

function activityText(activity: Json, held: Held, holdings: Holdings): string | undefined {
  const detail = object(activity['detail']);
  if (detail === undefined) return holdings.nameOf(activity['reference'], held);
  const what = conceptText(detail['code']) ?? text(detail['description']);
  const description = text(detail['description']);
  const state = text(detail['status']);
  const parts = [what, description === what ? undefined : description, state].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Reads a Goal: what for, how much, how it goes. */
export function readGoal(held: Held): Reading {
  const { body } = held;
  const targets = each(objects(body['target']), (one) => targetText(one));
  const progress = conceptText(body['achievementStatus']);
  const description = readConcept(body['description']);
  return {
    name: description,
    when: firstDate(body['startDate'], body['statusDate']),
    status: readStatus(body['lifecycleStatus'] ?? body['status'], COURSES),
    detail: {
      kind: 'goal',
      ...(targets.length > 0 && { target: targets.join('; ') }),
      ...(progress !== undefined && { progress }),
    },
    notes: [
      ...conceptTexts(body['category']),
      ...texts(body['statusReason']),
      conceptText(body['priority']),
    ].filter((note) => note !== undefined),
  };
}

function targetText(target: Json): string | undefined {
  const detail = choice(target, 'detail');
  const range = object(detail?.value);
  const amount =
    detail?.as === 'Range'
      ? [quantityText(range?.['low']), quantityText(range?.['high'])]
          .filter((part) => part !== undefined)
          .join(' to ')
      : undefined;
  const said =
    amount ?? (detail?.as === 'CodeableConcept' ? conceptText(detail.value) : quantityText(detail?.value));
  const due = choice(target, 'due');
  const parts = [
    conceptText(target['measure']),
    said,
    due === undefined ? undefined : quantityText(due.value),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Reads an Appointment. */
export function readAppointment(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const actors = each(objects(body['participant']), (one) => actorOf(one, held, holdings));
  const place = actors.find((one) => one.isPlace)?.name;
  const reasons = [
    ...conceptTexts(body['reasonCode']),
    ...conceptTexts(body['reason']),
    text(body['patientInstruction']),
  ].filter((one) => one !== undefined);
  const service = each(objects(body['serviceType']), (one) => readConcept(one))[0];
  return {
    name: service ?? readConcept(body['appointmentType']),
    fallback: text(body['description']),
    when: firstDate(body['start'], object(objects(body['requestedPeriod'])[0])),
    status: readStatus(body['status'], COURSES),
    detail: {
      kind: 'appointment',
      ...(place !== undefined && { place }),
      with: actors.flatMap((one) => (one.isPlace ? [] : [one.name])),
      ...(reasons.length > 0 && { reason: reasons.join('; ') }),
      ...until({ end: body['end'] }),
    },
    notes: [
      text(body['description']),
      ...conceptTexts(body['specialty']),
      conceptText(body['cancelationReason']),
      ...channel(body),
    ].filter((note) => note !== undefined),
  };
}

/** GP Connect tells in person, telephone or video by an extension. */
function channel(body: Json): readonly string[] {
  return objects(body['extension']).flatMap((one) =>
    /DeliveryChannel/i.test(text(one['url']) ?? '')
      ? (text(one['valueCode']) ?? codeOf(one['valueCodeableConcept']) ?? [])
      : [],
  );
}

function actorOf(
  participant: Json,
  held: Held,
  holdings: Holdings,
): { name: string; isPlace: boolean } | undefined {
  const actor = object(participant['actor']);
  const name = holdings.nameOf(actor, held);
  const body = holdings.bodyOf(actor, held);
  const type =
    text(body?.['resourceType']) ?? /([A-Z][A-Za-z]+)\/[^/]+$/.exec(text(actor?.['reference']) ?? '')?.[1];
  if (name === undefined || type === 'Patient') return undefined;
  return { name, isPlace: type === 'Location' || type === 'HealthcareService' };
}

/** Reads a Flag. */
export function readFlag(held: Held): Reading {
  const { body } = held;
  return {
    name: readConcept(body['code']),
    when: firstDate(body['period']),
    status: readStatus(body['status'], COURSES),
    detail: { kind: 'flag' },
    notes: conceptTexts(body['category']),
  };
}
