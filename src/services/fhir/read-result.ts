import type { Detail, FactRef, Remark } from '#/record/fact.ts';
import type { Component } from '#/record/value.ts';
import { readAttachment, readAttachments } from './read-attachment.ts';
import type { Held, Holdings } from './holdings.ts';
import {
  NONE,
  choice,
  each,
  joined,
  object,
  objects,
  present,
  text,
  together,
  type Json,
  type Making,
} from './json.ts';
import { remark, type Reading } from './make-fact.ts';
import { conceptText, conceptTexts, meaningOf, readConcept, readName } from './read-concept.ts';
import { choiceDate, firstDate, periodText } from './read-date.ts';
import { EVENTS, readStatus, withReason } from './read-status.ts';
import { readInterpretations, readRanges } from './read-judgement.ts';
import { isComment, noResult } from './no-result.ts';
import { furtherValues, readValue } from './read-value.ts';

type Result = Extract<Detail, { kind: 'result' | 'lifestyle' }>;

/**
 * Reads an Observation: value, components (by code), interpretations and ranges as sent. One that is no result (a coded
 * entry of the GP record, a comment, family history, a narrative) is told as what it is.
 */
export function readObservation(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const detail = resultOf(held, holdings);
  const name = readName(body['code'], 'Measurement');
  const reading: Reading = {
    name,
    label: 'Measurement without a name',
    when: firstDate(choiceDate(body, 'effective'), body['issued']),
    status: readStatus(body['status'], EVENTS),
    detail,
    notes: observationNotes(body),
    remarks: alsoSent(body),
  };
  return noResult(held, reading, detail) ?? reading;
}

function resultOf(held: Held, holdings: Holdings): Result {
  const { body } = held;
  const category = categoryOf(body);
  const panel = holdings.panels.get(held.ref);
  const raw = object(body['valueAttachment']);
  const attachment = raw === undefined ? undefined : readAttachment(raw, ['valueAttachment']);
  const method = conceptText(body['method']);
  const specimen = holdings.nameOf(body['specimen'], held);
  const bodySite = conceptText(body['bodySite']);
  // Most of a record are results: set one by one, as spreading each optional element takes several times as long.
  const result = {
    kind: category === 'social-history' ? 'lifestyle' : 'result',
    category,
    value: readValue(body),
    components: each(objects(body['component']), readComponent),
    interpretations: readInterpretations(body['interpretation']),
    ranges: readRanges(body['referenceRange']),
  } as Making<Result>;
  if (panel !== undefined) result.panel = panel;
  result.members = membersOf(body['hasMember'], held, holdings);
  if (method !== undefined) result.method = method;
  if (specimen !== undefined) result.specimen = specimen;
  if (bodySite !== undefined) result.bodySite = bodySite;
  result.attachments = attachment === undefined ? NONE : [attachment];
  return result;
}

/** The results in a report or panel; a comment that is told inside it is none of them. */
function membersOf(raw: unknown, held: Held, holdings: Holdings): readonly FactRef[] {
  return each(objects(raw), (one) => {
    const found = holdings.find(one, held);
    return found !== undefined && isComment(found) ? undefined : holdings.refOf(one, held);
  });
}

const componentName = (raw: Json): Component['name'] =>
  readName(raw['code'], 'Value') ?? {
    text: 'Value without a name',
    nameless: { what: 'Value without a name' },
    codings: [],
  };

function readComponent(raw: Json): Component {
  return {
    name: componentName(raw),
    value: readValue(raw),
    interpretations: readInterpretations(raw['interpretation']),
    ranges: readRanges(raw['referenceRange']),
  };
}

/** Values beside the first have no other place. */
function alsoSent(body: Json): readonly Remark[] {
  const further = furtherValues(body);
  const inComponents = each(objects(body['component']), furtherInComponent);
  if (further.length + inComponents.length === 0) return NONE;
  return [...further, ...inComponents.flat()].flatMap((said) => remark('also-sent', said));
}

/** Nor have a reason for absence beside a value, and a whole period. */
function observationNotes(body: Json): readonly string[] {
  const absent = body['dataAbsentReason'];
  const reason =
    absent === undefined || choice(body, 'value') === undefined ? undefined : conceptText(absent);
  const period =
    object(body['effectivePeriod'])?.['end'] === undefined ? undefined : periodText(body['effectivePeriod']);
  return reason === undefined && period === undefined ? NONE : present([reason, period]);
}

function furtherInComponent(raw: Json): readonly string[] | undefined {
  const further = furtherValues(raw);
  if (further.length === 0) return undefined;
  const name = componentName(raw).text;
  return further.map((said) => `${name}: ${said}`);
}

/** Reads a DiagnosticReport that stands by itself: its conclusion, its members, its documents. */
export function readReport(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const members = membersOf(body['result'], held, holdings);
  const conclusion = joined([text(body['conclusion']), ...conceptTexts(body['conclusionCode'])], '\n');
  const specimen = each(objects(body['specimen']), (one) => holdings.nameOf(one, held));
  const attachments = together(
    readAttachments(body['presentedForm'], ['presentedForm']),
    mediaOf(held, holdings),
  );
  const category = categoryOf(body);
  const reading = {
    name: readConcept(body['code']),
    when: firstDate(choiceDate(body, 'effective'), body['issued'], body['date']),
    status: withReason(readStatus(body['status'], EVENTS), undefined),
  };
  if (members.length === 0 && conclusion === '' && attachments.length > 0 && category === 'other') {
    const said = conceptTexts(body['category'])[0];
    return {
      ...reading,
      detail: { kind: 'document', attachments, sections: [], ...(said !== undefined && { category: said }) },
    };
  }
  return {
    ...reading,
    detail: {
      kind: 'result',
      category,
      value: { is: 'none' },
      components: NONE,
      interpretations: NONE,
      ranges: NONE,
      members,
      ...(conclusion !== '' && { conclusion }),
      ...(specimen.length > 0 && { specimen: specimen.join(', ') }),
      attachments,
    },
  };
}

function mediaOf(held: Held, holdings: Holdings): ReturnType<typeof readAttachments> {
  return each(objects(held.body['media']), (one) => {
    const link = object(one['link']);
    const url = text(link?.['reference']);
    if (link === undefined || url === undefined || holdings.isHidden(link)) return undefined;
    const title = text(one['comment']) ?? text(link['display']);
    return { url, ...(title !== undefined && { title }) };
  });
}

const CATEGORIES: ReadonlyMap<string, Result['category']> = new Map([
  ['laboratory', 'laboratory'],
  ['LAB', 'laboratory'],
  ['HM', 'laboratory'],
  ['CH', 'laboratory'],
  ['MB', 'laboratory'],
  ['SR', 'laboratory'],
  ['PAT', 'laboratory'],
  ['SP', 'laboratory'],
  ['GE', 'laboratory'],
  ['BLB', 'laboratory'],
  ['IMM', 'laboratory'],
  ['CP', 'laboratory'],
  ['MCB', 'laboratory'],
  ['VR', 'laboratory'],
  ['TX', 'laboratory'],
  ['26436-6', 'laboratory'],
  ['68992-7', 'laboratory'],
  ['vital-signs', 'vital-signs'],
  ['8716-3', 'vital-signs'],
  ['imaging', 'imaging'],
  ['RAD', 'imaging'],
  ['RX', 'imaging'],
  ['CT', 'imaging'],
  ['NMR', 'imaging'],
  ['RUS', 'imaging'],
  ['CUS', 'imaging'],
  ['XRC', 'imaging'],
  ['NMS', 'imaging'],
  ['OUS', 'imaging'],
  ['VUS', 'imaging'],
  ['LP29684-5', 'imaging'],
  ['18748-4', 'imaging'],
  ['social-history', 'social-history'],
  ['survey', 'survey'],
]);

const categoryOf = (body: Json): Result['category'] => meaningOf(body['category'], CATEGORIES) ?? 'other';
