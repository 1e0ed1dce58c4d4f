import type { Detail } from '#/record/fact.ts';
import { extensions, number, object, objects, text, type Json, type Making } from './json.ts';
import { dateOf } from './read-date.ts';

type Medicine = Extract<Detail, { kind: 'medicine' }>;
type Counted = Pick<Medicine, 'lastIssued' | 'doseChanged' | 'repeats'>;

/**
 * What a source counts of a medicine it issues again and again (GP Connect and UK Core MedicationRepeatInformation,
 * MedicationStatementLastIssueDate, DosageLastChanged; EPS RepeatInformation; FHIR R4 `numberOfRepeatsAllowed`).
 */
export function readRepeats(body: Json): Counted {
  const counted: Making<Counted> = {};
  const lastIssued = dateIn(body, /LastIssueDate/i);
  const doseChanged = dateIn(body, /DosageLastChanged/i);
  const repeats = repeatsOf(body);
  if (lastIssued !== undefined) counted.lastIssued = lastIssued;
  if (doseChanged !== undefined) counted.doseChanged = doseChanged;
  if (repeats !== undefined) counted.repeats = repeats;
  return counted;
}

function dateIn(body: Json, address: RegExp) {
  const date = dateOf(extensions(body, address)[0]?.['valueDateTime']);
  return date.known === 'not-recorded' ? undefined : date;
}

function repeatsOf(body: Json): Medicine['repeats'] {
  const parts = extensions(body, /RepeatInformation/i).flatMap((one) => objects(one['extension']));
  const part = (name: RegExp): Json | undefined => parts.find(({ url }) => name.test(text(url) ?? ''));
  const count = (one: Json | undefined): number | undefined =>
    number(one?.['valueUnsignedInt'] ?? one?.['valuePositiveInt'] ?? one?.['valueInteger']);
  const repeats: Making<NonNullable<Medicine['repeats']>> = {};
  const issued = count(part(/Issued$/));
  const allowed =
    count(part(/Allowed$/)) ?? number(object(body['dispenseRequest'])?.['numberOfRepeatsAllowed']);
  const until = dateOf(part(/ExpiryDate$/)?.['valueDateTime']);
  if (issued !== undefined) repeats.issued = issued;
  if (allowed !== undefined) repeats.allowed = allowed;
  if (until.known !== 'not-recorded') repeats.until = until;
  return Object.keys(repeats).length === 0 ? undefined : repeats;
}
