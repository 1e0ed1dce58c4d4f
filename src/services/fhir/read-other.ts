import type { Detail } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { isObject, items, object, objects, text, type Json } from './json.ts';
import type { Reading } from './make-fact.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { choiceDate, firstDate, periodText } from './read-date.ts';
import { COURSES, readStatus } from './read-status.ts';
import { knownLabel, labelOf, spoken } from './resource-types.ts';
import { quantityText } from './read-value.ts';

type Lines = Extract<Detail, { kind: 'other' }>['lines'];
type Line = Lines[number];

/** Reads any clinical type that has no reader of its own: a plain label, and everything it says, line by line. */
export function readOther(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const all =
    body['resourceType'] === 'QuestionnaireResponse'
      ? answers(body, held, holdings)
      : linesOf(body, held, holdings);
  const name = nameOf(body, held, holdings);
  const lines = all.filter((line) => line.text !== name?.text);
  return {
    name,
    when: firstDate(
      ...DATES.map((key) => body[key]),
      choiceDate(body, 'occurrence'),
      choiceDate(body, 'effective'),
      choiceDate(body, 'timing'),
    ),
    status: readStatus(body['status'], COURSES),
    detail: { kind: 'other', label: labelOf(held.type), lines },
  };
}

const NAMES = [
  'code',
  'procedureCode',
  'type',
  'title',
  'description',
  'vaccineCode',
  'scope',
  'name',
  'questionnaire',
] as const;
const DATES = [
  'authoredOn',
  'authored',
  'date',
  'dateTime',
  'started',
  'sent',
  'recordedOn',
  'recordedDate',
  'period',
  'created',
  'issued',
  'identified',
  'dateWritten',
  'received',
  'occurrence',
] as const;

function nameOf(body: Json, held: Held, holdings: Holdings): Reading['name'] {
  for (const key of NAMES) {
    const raw =
      key === 'questionnaire' && isObject(body[key]) ? { text: holdings.nameOf(body[key], held) } : body[key];
    if (key === 'questionnaire' && typeof raw === 'string') continue;
    const found = items(raw)
      .map(readConcept)
      .find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  const device = body['resourceType'] === 'Device' ? holdings.nameOfBody(body, held, 0) : undefined;
  return device === undefined ? undefined : { text: device, codings: [] };
}

/** Elements told elsewhere on the entry, or that say nothing to a person. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'resourceType',
  'id',
  'meta',
  'text',
  'contained',
  'identifier',
  'extension',
  'modifierExtension',
  'implicitRules',
  'language',
  'subject',
  'patient',
  'for',
  'encounter',
  'context',
  'status',
  'note',
  'comment',
  'data',
]);

function linesOf(body: Json, held: Held, holdings: Holdings): Lines {
  return Object.entries(body).flatMap(([key, value]) => {
    if (ELSEWHERE.has(key) || key.startsWith('_')) return [];
    const said = wordsOf(value, { held, holdings }, 0);
    return said === '' ? [] : [{ name: spoken(key), text: said }];
  });
}

interface Place {
  readonly held: Held;
  readonly holdings: Holdings;
}

/** Any element as words; deeper than six levels nothing clinical is found and a structure may hold itself. */
function wordsOf(value: unknown, place: Place, depth: number): string {
  if (depth > 6) return '';
  if (Array.isArray(value))
    return value
      .map((one) => wordsOf(one, place, depth + 1))
      .filter((one) => one !== '')
      .join('; ');
  if (!isObject(value)) return text(value) ?? '';
  const plain = dataTypeText(value, place);
  if (plain !== undefined) return plain;
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    if (
      key === 'id' ||
      key === 'uid' ||
      key === 'sopClass' ||
      key === 'extension' ||
      key === 'modifierExtension' ||
      key === 'data' ||
      key.startsWith('_')
    )
      return [];
    const said = wordsOf(inner, place, depth + 1);
    return said === '' ? [] : [`${spoken(key)}: ${said}`];
  });
  return parts.join(', ');
}

/** The words of the common data types, told apart by the elements they have. */
function dataTypeText(value: Json, place: Place): string | undefined {
  if ('reference' in value || ('display' in value && !('code' in value) && !('coding' in value))) {
    return place.holdings.nameOf(value, place.held) ?? '';
  }
  if (
    'coding' in value ||
    (typeof value['system'] === 'string' && typeof value['code'] === 'string' && !('value' in value))
  ) {
    return conceptText(value) ?? '';
  }
  if (Object.keys(value).length === 1 && 'text' in value) return text(value['text']) ?? '';
  if (typeof value['value'] === 'number') return quantityText(value);
  if (typeof value['start'] === 'string' || typeof value['end'] === 'string')
    return Object.keys(value).length <= 2 ? periodText(value) : undefined;
  return undefined;
}

/** Questions and their answers, in order; groups head what is under them. */
function answers(body: Json, held: Held, holdings: Holdings): Lines {
  const lines: Line[] = [];
  const seen = new Set<Json>();
  const walk = (questions: readonly Json[]): void => {
    for (const question of questions) {
      if (seen.has(question)) continue;
      seen.add(question);
      const given = objects(question['answer']);
      const said = given
        .map((answer) => answerText(answer, held, holdings))
        .filter((one) => one !== '')
        .join('; ');
      const name = text(question['text']) ?? text(question['linkId']) ?? '';
      if (name !== '' || said !== '') lines.push({ name, text: said });
      walk([...objects(question['item']), ...given.flatMap((answer) => objects(answer['item']))]);
    }
  };
  walk([...objects(body['item']), ...objects(body['group'])]);
  return lines;
}

function answerText(answer: Json, held: Held, holdings: Holdings): string {
  return Object.entries(answer)
    .flatMap(([key, value]) => (key.startsWith('value') ? [wordsOf(value, { held, holdings }, 1)] : []))
    .filter((one) => one !== '')
    .join('; ');
}

/** The least that can be said of a resource whose own reader failed: what it is called and where its original lies. */
export function readLeast(held: Held): Reading {
  const code = object(held.body['code']);
  return {
    name: code === undefined ? undefined : nameIn(code, held.type),
    when: firstDate(undefined),
    status: { standing: 'unknown', said: '' },
    detail: { kind: 'other', label: labelOf(held.type), lines: [] },
  };
}

function nameIn(code: Json, type: string): Reading['name'] {
  const said = text(code['text']);
  if (said !== undefined) return { text: said, codings: [] };
  const what = knownLabel(type);
  return { text: labelOf(type), codings: [], ...(what !== undefined && { nameless: { what } }) };
}
