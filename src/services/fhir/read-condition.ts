import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Held } from './holdings.ts';
import { each, choice, extensions, object, objects, text, type Json } from './json.ts';
import { absenceOf } from './known-absent.ts';
import { remark, type Reading } from './make-fact.ts';
import { conceptText, conceptTexts, readName } from './read-concept.ts';
import { choiceDate, firstDate, periodText, readDate } from './read-date.ts';
import { readClinicalStatus } from './read-status.ts';
import { quantityText } from './read-value.ts';

/** Reads a Condition; "no current problems" is told as an absence. */
export function readCondition(held: Held): Reading {
  const { body } = held;
  const absent = absenceOf(body['code'], 'condition');
  const severity = conceptText(body['severity']);
  const significance =
    text(extensions(body, /ProblemSignificance/i)[0]?.['valueCode']) ??
    conceptText(extensions(body, /ProblemSignificance/i)[0]?.['valueCodeableConcept']);
  const ended = readDate(choiceDate(body, 'abatement'));
  const stages = each(objects(body['stage']), (one) => conceptText(one['summary']));
  const evidence = objects(body['evidence']).flatMap((one) => conceptTexts(one['code']));
  return {
    name: readName(body['code'], 'Condition'),
    when: firstDate(
      choiceDate(body, 'onset'),
      body['recordedDate'],
      body['assertedDate'],
      body['dateRecorded'],
      body['dateAsserted'],
    ),
    status: readClinicalStatus(body['clinicalStatus'], body['verificationStatus']),
    detail: {
      kind: 'condition',
      ...(severity !== undefined && { severity }),
      ...(significance !== undefined && { significance }),
      bodySites: conceptTexts(body['bodySite']),
      ...(ended.known !== 'not-recorded' && { ended }),
      ...(absent !== undefined && { absence: absent.says, absenceOf: absent.of }),
    },
    notes: [...stages, ...evidence],
    remarks: [
      ...remark('onset', choice(body, 'onset')?.as === 'DateTime' ? undefined : onsetWords(body)),
      ...remark('ended', abatementWords(body)),
    ],
  };
}

/** An onset that is not a date on its own (age, range, words); the whole period when it has an end. */
export function onsetWords(body: Json): string | undefined {
  const found = choice(body, 'onset');
  return found === undefined ? undefined : wordsOf(found.as, found.value);
}

function abatementWords(body: Json): string | undefined {
  const found = choice(body, 'abatement');
  return found === undefined || found.as === 'DateTime' ? undefined : wordsOf(found.as, found.value);
}

function wordsOf(as: string, value: unknown): string | undefined {
  if (as === 'Period') return object(value)?.['end'] === undefined ? undefined : periodText(value);
  if (as === 'DateTime')
    return parseClinicalDate(text(value)).known === 'not-recorded' ? undefined : text(value);
  if (as !== 'Range') return quantityText(value);
  const range = object(value);
  return (
    [quantityText(range?.['low']), quantityText(range?.['high'])]
      .filter((part) => part !== undefined)
      .join(' to ') || undefined
  );
}
