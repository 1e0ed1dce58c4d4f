import { NOT_RECORDED, parseClinicalDate, type ClinicalDate } from '#/record/clinical-date.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { humanName, type Held, type Holdings } from './holdings.ts';
import { each, objects, text, texts, type Json } from './json.ts';
import { conceptText } from './read-concept.ts';

/** Reads what a Patient resource says about who the person is. */
export function readDetails(held: Held, holdings: Holdings): HeldDetails {
  const { body } = held;
  const gender = text(body['gender']) ?? conceptText(body['gender']);
  const died = diedOf(body);
  const practice = [
    body['managingOrganization'],
    ...objects(body['generalPractitioner']),
    ...objects(body['careProvider']),
  ].flatMap((one) => holdings.nameOf(one, held) ?? [])[0];
  return {
    source: holdings.source,
    ref: held.ref,
    names: each(objects(body['name']), (one) => humanName(one)),
    dateOfBirth: parseClinicalDate(text(body['birthDate'])),
    ...(gender !== undefined && { gender }),
    addresses: each(objects(body['address']), (one) => addressText(one)),
    phones: each(objects(body['telecom']), (one) => text(one['value'])),
    ...(died !== undefined && { died }),
    ...(practice !== undefined && { registeredWith: practice }),
  };
}

function diedOf(body: Json): ClinicalDate | undefined {
  if (body['deceasedDateTime'] !== undefined) return parseClinicalDate(text(body['deceasedDateTime']));
  return body['deceasedBoolean'] === true ? NOT_RECORDED : undefined;
}

function addressText(raw: Json): string | undefined {
  const parts = [
    ...texts(raw['line']),
    ...['city', 'district', 'postalCode', 'country'].flatMap((key) => text(raw[key]) ?? []),
  ];
  return text(raw['text']) ?? (parts.length === 0 ? undefined : parts.join(', '));
}
