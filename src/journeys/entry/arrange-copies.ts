import type { Language } from '#/kit/words.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact } from '#/record/fact.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';

/** Whether the copies of an entry say different things about its name, date, status or details. */
export function copiesDiffer(entry: Entry, language: Language): boolean {
  const [first, ...rest] = entry.facts.map((fact) => JSON.stringify(saidBy(fact, language)));
  return rest.some((text) => text !== first);
}

function saidBy(fact: Fact, language: Language): readonly unknown[] {
  const clinical = linesOf(fact, language).filter((line) => !line.key.startsWith('person-'));
  return [
    fact.title,
    formatClinicalDate(fact.when, language),
    fact.status.standing,
    clinical.map((line) => [line.name, line.text]),
  ];
}
