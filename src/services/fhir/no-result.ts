import type { Concept } from '#/record/coding.ts';
import type { Detail } from '#/record/fact.ts';
import type { Held } from './holdings.ts';
import { each, items, objects, text, type Json } from './json.ts';
import { tellNote, type FactInMaking, type Reading } from './make-fact.ts';
import { conceptText, meaningOf, readName } from './read-concept.ts';
import { valueText } from './read-value.ts';

type Result = Extract<Detail, { kind: 'result' | 'lifestyle' }>;

/** SNOMED CT "Comment note": the free text of a GP or laboratory entry, sent as an Observation (GP Connect). */
const COMMENTS: ReadonlyMap<string, true> = new Map([['37331000000100', true]]);

/** What such an entry is called on its page. */
const CODED_NOTE = 'Note coded in the record';
const LONG = 40;

/** Whether an Observation is nothing but a comment; one entered in error stands by itself, marked as such. */
export function isComment({ type, body }: Held): boolean {
  return type === 'Observation' && body['status'] !== 'entered-in-error' && isCommentNote(body);
}

const isCommentNote = (body: Json): boolean => meaningOf(body['code'], COMMENTS) === true;

/** Adds the words of comments to the notes of what they were folded into. */
export function tellComments(fact: FactInMaking, inside: readonly Held[]): void {
  for (const one of inside.filter(isComment)) for (const said of commentWords(one.body)) tellNote(fact, said);
}

function commentWords(body: Json): readonly string[] {
  return [
    ...each(items(body['comment']), (said) => text(said)),
    ...each(objects(body['note']), (one) => text(one['text'])),
    ...Object.keys(body).flatMap((key) =>
      key.startsWith('value') ? (text(body[key]) ?? conceptText(body[key]) ?? []) : [],
    ),
  ];
}

/**
 * How an Observation that is no result is told: a comment, family history, a narrative, or a code without any value, all
 * of which GP systems send as Observations. Undefined when it is a result after all: it has a value, belongs to a
 * report, comes from a laboratory, is not finished yet, or says why there is no value.
 */
export function noResult(held: Held, reading: Reading, result: Result): Reading | undefined {
  if (isCommentNote(held.body)) {
    const name: Concept = {
      text: 'Comment',
      nameless: { what: 'Comment' },
      codings: reading.name?.codings ?? [],
    };
    return asNote({ ...reading, name }, result, 'Comment');
  }
  if (hasResult(result) || isUnfinished(reading)) return undefined;
  const isBare = result.value.is === 'none';
  if (!isBare && !isNarrative(held.body, result)) return undefined;
  const entry = { ...reading, name: readName(held.body['code'], 'Entry') };
  if (!isBare) return asNote(entry, result);
  return familyHistory(entry) ?? (MEASURED.has(result.category) ? undefined : asNote(entry, result));
}

/** Whether the value is a text so long that it is no finding but what somebody wrote. */
function isNarrative(body: Json, { value, category }: Result): boolean {
  if (value.is !== 'text' || typeof body['valueString'] !== 'string') return false;
  return value.text.length > LONG && (category === 'other' || category === 'survey');
}

const MEASURED: ReadonlySet<Result['category']> = new Set([
  'laboratory',
  'vital-signs',
  'imaging',
  'social-history',
]);

/** Whether something beside the value makes it a result. */
const hasResult = (result: Result): boolean =>
  result.panel !== undefined ||
  result.specimen !== undefined ||
  result.components.length > 0 ||
  result.members.length > 0 ||
  result.interpretations.length > 0 ||
  result.ranges.length > 0 ||
  result.attachments.length > 0;

const isUnfinished = ({ status }: Reading): boolean =>
  status.standing === 'planned' || status.standing === 'provisional';

function asNote(reading: Reading, result: Result, name = 'Note'): Reading {
  const lines = [
    [name, valueText(result.value)],
    ['Body site', result.bodySite],
    ['Method', result.method],
  ].flatMap(([label = '', said]) => (said === undefined ? [] : [{ name: label, text: said }]));
  return {
    ...reading,
    label: 'Entry without a name',
    detail: { kind: 'other', label: CODED_NOTE, lines },
  };
}

/** Words that begin an entry of family history; a code's hierarchy cannot be told from the code. */
const FAMILY = /^(?:FH:|F\/H:|Family history of|Family history:)\s*/i;
/** "FH: no diabetes", "FH: not known" say that there is none, or nothing. */
const DENIES =
  /^(?:$|no\b|not\b|nil\b|none\b|negative|unknown|unremarkable|denies|unobtainable|non-contributory)/i;

function familyHistory(reading: Reading): Reading | undefined {
  const said = reading.name?.text ?? '';
  const what = said.replace(FAMILY, '');
  if (!FAMILY.test(said) || DENIES.test(what)) return undefined;
  return { ...reading, detail: { kind: 'family-history', relative: '', conditions: [what] } };
}
