import type { Held, Holdings } from './holdings.ts';
import { each, choice, object, objects } from './json.ts';
import type { Reading } from './make-fact.ts';
import { conceptText, conceptTexts, readName } from './read-concept.ts';
import { choiceDate, firstDate, periodText } from './read-date.ts';
import { EVENTS, readStatus, withReason } from './read-status.ts';
import { quantityText } from './read-value.ts';

/** Reads a Procedure. */
export function readProcedure(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const outcome = conceptText(body['outcome']);
  const reasons = [
    ...conceptTexts(body['reasonCode']),
    ...each(objects(body['reasonReference']), (one) => holdings.nameOf(one, held)),
  ];
  return {
    name: readName(body['code'], 'Procedure'),
    when: firstDate(choiceDate(body, 'performed'), choiceDate(body, 'occurrence'), body['recordedDate']),
    status: withReason(readStatus(body['status'], EVENTS), conceptText(body['statusReason'])),
    detail: {
      kind: 'procedure',
      ...(outcome !== undefined && { outcome }),
      ...(reasons.length > 0 && { reason: [...new Set(reasons)].join('; ') }),
      bodySites: conceptTexts(body['bodySite']),
    },
    notes: notesOf(held),
  };
}

function notesOf({ body }: Held): readonly string[] {
  const performed = choice(body, 'performed');
  const isWords =
    performed !== undefined &&
    (performed.as === 'String' || performed.as === 'Age' || performed.as === 'Range');
  const said = isWords ? quantityText(performed.value) : undefined;
  const period =
    object(body['performedPeriod'])?.['end'] === undefined ? undefined : periodText(body['performedPeriod']);
  return [said, period, ...conceptTexts(body['complication']), ...conceptTexts(body['followUp'])].filter(
    (note) => note !== undefined,
  );
}
