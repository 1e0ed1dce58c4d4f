import type { Held } from './holdings.ts';
import { each, choice, extensions, number, object, objects, text, type Json } from './json.ts';
import type { Reading } from './make-fact.ts';
import { conceptText, conceptTexts, readConcept, readName } from './read-concept.ts';
import { choiceDate, firstDate } from './read-date.ts';
import { EVENTS, readStatus } from './read-status.ts';
import { quantityText } from './read-value.ts';

/** Reads an Immunization: given, not given (and why), which dose of which course, against what. */
export function readVaccination(held: Held): Reading {
  const { body } = held;
  const status = readStatus(body['status'], EVENTS);
  const protocols = [...objects(body['protocolApplied']), ...objects(body['vaccinationProtocol'])];
  const reasonNotGiven = conceptText(body['statusReason']);
  const dose = protocols.flatMap((one) => doseOf(one) ?? [])[0];
  const doseNumber = each(protocols, doseNumberOf)[0];
  const [lot, site] = [text(body['lotNumber']), conceptText(body['site'])];
  const procedure = extensions(body, /VaccinationProcedure/i)[0];
  const procedureName = conceptText(procedure?.['valueCodeableConcept']);
  return {
    name:
      vaccineOf(body['vaccineCode']) ??
      readName(procedure?.['valueCodeableConcept'], 'Vaccination') ??
      readConcept(body['vaccineCode']),
    when: firstDate(choiceDate(body, 'occurrence'), body['date']),
    status,
    detail: {
      kind: 'vaccination',
      given: status.standing === 'final' ? 'yes' : status.standing === 'not-done' ? 'no' : 'not-stated',
      ...(reasonNotGiven !== undefined && { reasonNotGiven }),
      ...(dose !== undefined && { dose }),
      ...(doseNumber !== undefined && { doseNumber }),
      ...(lot !== undefined && { lot }),
      ...(site !== undefined && { site }),
      targets: [...new Set(protocols.flatMap((one) => conceptTexts(one['targetDisease'])))],
    },
    notes: [procedureName, occurrenceWords(body), ...otherWords(body)].filter((note) => note !== undefined),
  };
}

/** The vaccine's name; GP systems that do not know it send the null flavour `UNK` and name the procedure instead. */
function vaccineOf(raw: unknown): Reading['name'] {
  const name = readName(raw, 'Vaccination');
  const isUnknown =
    name !== undefined &&
    name.codings.length > 0 &&
    name.codings.every(({ system }) => system.endsWith('NullFlavor'));
  return isUnknown ? undefined : name;
}

/** What some systems write when they do not know which dose it was: nothing to tell. */
const NO_DOSE = /^dose sequence not recorded\.?$/i;

/** "2 of 3", "2", with the name of the course when it has one. */
function doseOf(protocol: Json): string | undefined {
  const which = [text(choice(protocol, 'doseNumber')?.value), text(protocol['doseSequence'])].find(
    (part) => part !== undefined && !NO_DOSE.test(part),
  );
  const all = text(choice(protocol, 'seriesDoses')?.value);
  const counted = which === undefined || all === undefined ? which : `${which} of ${all}`;
  const said = [counted, text(protocol['series'])].filter(
    (part) => part !== undefined && !NO_DOSE.test(part),
  );
  return said.length === 0 ? undefined : said.join(', ');
}

/** A dose counted by the source (R4 `doseNumberPositiveInt`, STU3 `doseSequence`); words are not counted for it. */
function doseNumberOf(protocol: Json): number | undefined {
  const counted = number(protocol['doseNumberPositiveInt']) ?? number(protocol['doseSequence']);
  return counted !== undefined && Number.isInteger(counted) && counted > 0 ? counted : undefined;
}

/** "Spring 2019": a time given in words only. */
const occurrenceWords = (body: Json): string | undefined => text(body['occurrenceString']);

function otherWords(body: Json): readonly string[] {
  const amount = quantityText(body['doseQuantity']);
  const route = conceptText(body['route']);
  const reactions = each(
    objects(body['reaction']),
    (one) => conceptText(object(one['detail'])?.['code']) ?? text(object(one['detail'])?.['display']),
  );
  return [
    ...[amount, route].filter((part) => part !== undefined),
    ...conceptTexts(body['reasonCode']),
    ...reactions,
  ];
}
