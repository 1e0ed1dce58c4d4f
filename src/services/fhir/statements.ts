import { NOT_RECORDED, type ClinicalDate } from '#/record/clinical-date.ts';
import type { Statement } from '#/record/fact.ts';
import type { Held } from './holdings.ts';
import { each, extensions, object, objects, text, type Json } from './json.ts';
import { absenceOf, type AbsentKind } from './known-absent.ts';
import { subjectOf } from './list-subjects.ts';
import { codeOf, conceptText } from './read-concept.ts';
import { firstDate } from './read-date.ts';

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

const distinct = (parts: readonly (string | undefined)[]): string =>
  [...new Set(parts.filter((part) => part !== undefined))].join('. ');

const notesOf = (body: Json): readonly string[] => each(objects(body['note']), (one) => text(one['text']));

/** Whether a List has entries at all, those marked as removed from it included. */
export const hasEntries = (body: Json): boolean => objects(body['entry']).length > 0;

/** What was entered in error states nothing. */
export const isInError = (body: Json): boolean => body['status'] === 'entered-in-error';

/** Words that would be untrue of a list from which something was left out. */
const SAYS_NONE: ReadonlySet<Statement['says']> = new Set(['none-recorded', 'none-known']);

/**
 * What a List states as a whole: that it is empty and why, and the warnings GP Connect puts on it (`confidential-items`,
 * `data-in-transit`, `data-awaiting-filing`). An empty list without a reason says that none is recorded; one with a
 * warning does not: what it lacks was left out.
 */
export function listStatements(held: Held, source: string): readonly Statement[] {
  const { body } = held;
  if (isInError(body)) return [];
  const title = text(body['title']);
  const base = {
    source,
    ...subjectOf(body['code'], title),
    list: title ?? conceptText(body['code']) ?? '',
    when: firstDate(body['date']),
  };
  const notes = notesOf(body);
  const warned = extensions(body, /ListWarningCode/i).map((one): Statement => {
    const code = text(one['valueCode']) ?? codeOf(one['valueCodeableConcept']) ?? '';
    return {
      ...base,
      says: WARNINGS.get(code) ?? 'other',
      said: notes.length === 0 ? code : distinct(notes),
    };
  });
  const said = distinct([conceptText(body['emptyReason']), ...notes]);
  if (hasEntries(body)) {
    const isNoted = said !== '' && warned.length === 0;
    return isNoted ? [{ ...base, says: 'other', said }] : warned;
  }
  const isGiven = body['emptyReason'] !== undefined;
  const says = isGiven ? reasonMeans(body['emptyReason']) : 'none-recorded';
  return warned.length > 0 && SAYS_NONE.has(says) ? warned : [{ ...base, says, said }, ...warned];
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
  const title = text(section['title']);
  const says = reasonMeans(reason);
  // A section that has entries after all states no absence, whatever its reason for being empty.
  const isFull = objects(section['entry']).length > 0;
  return {
    source,
    ...subjectOf(section['code'], title),
    list: title ?? conceptText(section['code']) ?? '',
    says: isFull && SAYS_NONE.has(says) ? 'other' : says,
    said: conceptText(reason) ?? '',
    when,
  };
}

/** Types that can state that there is none of their kind. */
export const ABSENT_KINDS: ReadonlyMap<string, AbsentKind> = new Map([
  ['MedicationStatement', 'medicine'],
  ['MedicationRequest', 'medicine'],
  ['Immunization', 'vaccination'],
  ['Procedure', 'procedure'],
]);

const SAYS = { 'none-known': 'none-known', 'not-asked': 'not-asked', unknown: 'unavailable' } as const;

/**
 * A resource of a kind that has no word for absence, coded or worded as "none known" (IPS): a statement, not an entry.
 * An absence of a part only ("no regular medication") has the scope `part`.
 */
export function absenceStatement(held: Held, source: string): Statement | undefined {
  const { body } = held;
  const about = ABSENT_KINDS.get(held.type);
  if (about === undefined || isInError(body)) return undefined;
  const code = body['medicationCodeableConcept'] ?? body['vaccineCode'] ?? body['code'];
  const absent = absenceOf(code, about);
  if (absent === undefined) return undefined;
  return {
    source,
    about,
    scope: absent.of === 'part' ? 'part' : 'current',
    list: '',
    says: SAYS[absent.says],
    said: conceptText(code) ?? '',
    when: firstDate(body['dateAsserted'], body['authoredOn'], object(body['meta'])?.['lastUpdated']),
  };
}

/** A document whose content its organisation keeps back. */
export function contentWithheldStatement(source: string): Statement {
  return {
    source,
    about: 'document',
    scope: 'part',
    list: '',
    says: 'withheld',
    said: '',
    when: NOT_RECORDED,
  };
}
