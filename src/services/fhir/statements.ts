import { NOT_RECORDED, type ClinicalDate } from '#/record/clinical-date.ts';
import type { Kind, Statement } from '#/record/fact.ts';
import type { Held } from './holdings.ts';
import { extensions, object, objects, text, type Json } from './json.ts';
import { absenceOf } from './known-absent.ts';
import { codeOf, codesOf, conceptText } from './read-concept.ts';
import { firstDate } from './read-date.ts';

/** Which part of the record a list or section is about: SNOMED headings of GP Connect, LOINC sections of the IPS. */
const ABOUT: ReadonlyMap<string, Kind> = new Map([
  ['886921000000105', 'allergy'],
  ['1103671000000101', 'allergy'],
  ['48765-2', 'allergy'],
  ['933361000000108', 'medicine'],
  ['10160-0', 'medicine'],
  ['717711000000103', 'condition'],
  ['11450-4', 'condition'],
  ['11348-0', 'condition'],
  ['1102181000000102', 'vaccination'],
  ['11369-6', 'vaccination'],
  ['887191000000108', 'result'],
  ['1102221000000107', 'result'],
  ['30954-2', 'result'],
  ['8716-3', 'result'],
  ['1149501000000101', 'visit'],
  ['325851000000107', 'visit'],
  ['47519-4', 'procedure'],
  ['29762-2', 'lifestyle'],
  ['18776-5', 'care-plan'],
  ['104605-1', 'flag'],
]);

const BY_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/allerg|adverse reaction/i, 'allergy'],
  [/medic|prescri|drug/i, 'medicine'],
  [/immuni[sz]|vaccin/i, 'vaccination'],
  [/problem|condition|diagnos/i, 'condition'],
  [/procedure|operation|surger/i, 'procedure'],
  [/investigation|result|test|vital|observation/i, 'result'],
  [/consultation|encounter|visit/i, 'visit'],
  [/document|letter/i, 'document'],
  [/family/i, 'family-history'],
  [/social|lifestyle|smok|alcohol/i, 'lifestyle'],
  [/care plan|plan of care/i, 'care-plan'],
  [/goal/i, 'goal'],
  [/appointment/i, 'appointment'],
  [/alert|flag/i, 'flag'],
];

/** The part of the record a heading is about; `record` when it cannot be told. */
export function aboutOf(code: unknown, title: string | undefined): Statement['about'] {
  for (const one of codesOf(code)) {
    const kind = ABOUT.get(one);
    if (kind !== undefined) return kind;
  }
  const words = `${title ?? ''} ${conceptText(code) ?? ''}`;
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'record';
}

const REASONS: ReadonlyMap<string, Statement['says']> = new Map([
  ['nilknown', 'none-known'],
  ['notasked', 'not-asked'],
  ['withheld', 'withheld'],
  ['unavailable', 'unavailable'],
  ['notstarted', 'not-started'],
  ['closed', 'closed'],
  ['no-content-recorded', 'none-recorded'],
  ['noContent', 'none-recorded'],
]);

const WARNINGS: ReadonlyMap<string, Statement['says']> = new Map([
  ['confidential-items', 'confidential-items'],
  ['data-in-transit', 'data-in-transit'],
  ['data-awaiting-filing', 'data-awaiting-filing'],
]);

const reasonMeans = (raw: unknown): Statement['says'] => REASONS.get(codeOf(raw) ?? '') ?? 'other';

/** The notes of a list, its reason for being empty first. */
function wordsOf(body: Json): string {
  const notes = objects(body['note']).flatMap((one) => text(one['text']) ?? []);
  return [...new Set([conceptText(body['emptyReason']), ...notes].filter((part) => part !== undefined))].join(
    '. ',
  );
}

/** Whether a List has entries at all, those marked as removed from it included. */
export const hasEntries = (body: Json): boolean => objects(body['entry']).length > 0;

/** What was entered in error states nothing. */
export const isInError = (body: Json): boolean => body['status'] === 'entered-in-error';

/**
 * What a List states as a whole: that it is empty and why, and the warnings GP Connect puts on it (`confidential-items`,
 * `data-in-transit`, `data-awaiting-filing`). An empty list without a reason says that none is recorded.
 */
export function listStatements(held: Held, source: string): readonly Statement[] {
  const { body } = held;
  if (isInError(body)) return [];
  const title = text(body['title']);
  const base = { source, about: aboutOf(body['code'], title), when: firstDate(body['date']) };
  const said = wordsOf(body);
  const warned = extensions(body, /ListWarningCode/i).map((one): Statement => {
    const code = text(one['valueCode']) ?? codeOf(one['valueCodeableConcept']) ?? '';
    return { ...base, says: WARNINGS.get(code) ?? 'other', said: said === '' ? code : said };
  });
  if (hasEntries(body)) {
    const isNoted = said !== '' && warned.length === 0;
    return isNoted ? [{ ...base, says: 'other', said }] : warned;
  }
  const isGiven = body['emptyReason'] !== undefined;
  return [{ ...base, says: isGiven ? reasonMeans(body['emptyReason']) : 'none-recorded', said }, ...warned];
}

/** A statement for each section of a Composition that is empty for a reason. */
export function sectionStatements(held: Held, source: string): readonly Statement[] {
  if (isInError(held.body)) return [];
  const found: Statement[] = [];
  const seen = new Set<Json>();
  const when = firstDate(held.body['date']);
  const walk = (sections: readonly Json[]): void => {
    for (const section of sections) {
      if (seen.has(section)) continue;
      seen.add(section);
      if (section['emptyReason'] !== undefined) found.push(emptySection(section, source, when));
      walk(objects(section['section']));
    }
  };
  walk(objects(held.body['section']));
  return found;
}

function emptySection(section: Json, source: string, when: ClinicalDate): Statement {
  const reason = section['emptyReason'];
  return {
    source,
    about: aboutOf(section['code'], text(section['title'])),
    says: reasonMeans(reason),
    said: conceptText(reason) ?? '',
    when,
  };
}

const ABSENT_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['MedicationStatement', 'medicine'],
  ['MedicationRequest', 'medicine'],
  ['Immunization', 'vaccination'],
  ['Procedure', 'procedure'],
]);

const SAYS = { 'none-known': 'none-known', 'not-asked': 'not-asked', unknown: 'unavailable' } as const;

/** A resource of a kind that has no word for absence, coded as "none known" (IPS): a statement, not an entry. */
export function absenceStatement(held: Held, source: string): Statement | undefined {
  const { body } = held;
  const about = ABSENT_KINDS.get(held.type);
  if (about === undefined || isInError(body)) return undefined;
  const code = body['medicationCodeableConcept'] ?? body['vaccineCode'] ?? body['code'];
  const absence = absenceOf(code);
  if (absence === undefined) return undefined;
  return {
    source,
    about,
    says: SAYS[absence],
    said: conceptText(code) ?? '',
    when: firstDate(body['dateAsserted'], body['authoredOn'], object(body['meta'])?.['lastUpdated']),
  };
}

/** A document whose content its organisation keeps back. */
export function contentWithheldStatement(source: string): Statement {
  return { source, about: 'document', says: 'withheld', said: '', when: NOT_RECORDED };
}
