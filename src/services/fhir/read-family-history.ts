import type { Held } from './holdings.ts';
import { each, choice, object, objects, present, text, type Json } from './json.ts';
import { remark, type Reading } from './make-fact.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { firstDate } from './read-date.ts';
import { HISTORIES, readStatus } from './read-status.ts';
import { quantityText } from './read-value.ts';

/** Reads a FamilyMemberHistory: which relative had what. */
export function readFamilyHistory(held: Held): Reading {
  const { body } = held;
  const relative = conceptText(body['relationship']) ?? text(body['name']) ?? '';
  const conditions = each(objects(body['condition']), (one) => conditionText(one));
  const relation = readConcept(body['relationship']);
  const died = choice(body, 'deceased');
  return {
    name:
      conditions.length === 0
        ? relation
        : {
            text: [relative, conditions.join(', ')].filter((part) => part !== '').join(': '),
            codings: relation?.codings ?? [],
          },
    when: firstDate(body['date']),
    status: readStatus(body['status'], HISTORIES),
    detail: { kind: 'family-history', relative, conditions },
    notes: present([conceptText(body['dataAbsentReason'])]),
    remarks: remark(
      'died',
      died === undefined || died.value === false
        ? undefined
        : died.value === true
          ? ''
          : (wordsOf(died.value) ?? ''),
    ),
  };
}

function conditionText(raw: Json): string | undefined {
  const what = conceptText(raw['code']);
  const onset = wordsOf(choice(raw, 'onset')?.value);
  const outcome = conceptText(raw['outcome']);
  const said = [what, onset, outcome].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(', ');
}

function wordsOf(value: unknown): string | undefined {
  const range = object(value);
  if (range === undefined || (range['low'] === undefined && range['high'] === undefined))
    return quantityText(value) ?? text(value);
  return [quantityText(range['low']), quantityText(range['high'])]
    .filter((part) => part !== undefined)
    .join(' to ');
}
