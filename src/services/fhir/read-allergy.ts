import type { Held } from './holdings.ts';
import { choice, objects, text, texts } from './json.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Reading } from './make-fact.ts';
import { absenceOf } from './known-absent.ts';
import { codeOf, conceptText, conceptTexts, readConcept } from './read-concept.ts';
import { firstDate } from './read-date.ts';
import { readClinicalStatus } from './read-status.ts';
import { onsetNote } from './read-condition.ts';

/** Reads an AllergyIntolerance; "no known allergies" is told as an absence, not as an allergy. */
export function readAllergy(held: Held): Reading {
  const { body } = held;
  const name = readConcept(body['code']) ?? substanceOf(body['reaction']);
  const absence = absenceOf(body['code']);
  const [type, criticality] = [codeOf(body['type']), codeOf(body['criticality'])];
  const isRecorded = body['recordedDate'] !== undefined || body['assertedDate'] !== undefined;
  const isWhen = !isRecorded || body['onsetDateTime'] === body['recordedDate'];
  const onset = choice(body, 'onset')?.as === 'DateTime' && isWhen ? undefined : onsetNote(body, 'onset');
  const last = text(body['lastOccurrence']);
  return {
    name,
    when: firstDate(
      body['recordedDate'],
      body['assertedDate'],
      choice(body, 'onset')?.as === 'DateTime' ? body['onsetDateTime'] : undefined,
    ),
    status: readClinicalStatus(body['clinicalStatus'], body['verificationStatus']),
    detail: {
      kind: 'allergy',
      ...(type !== undefined && { type }),
      categories: texts(body['category']),
      ...(criticality !== undefined && { criticality }),
      reactions: objects(body['reaction']).flatMap(readReaction),
      ...(absence !== undefined && { absence }),
    },
    notes: [
      ...(onset === undefined ? [] : [onset]),
      ...(last === undefined ? [] : [`Last happened: ${last}`]),
    ],
  };
}

type Reaction = { what: string; severity?: string; when?: ReturnType<typeof parseClinicalDate> };

function readReaction(raw: Readonly<Record<string, unknown>>): Reaction | readonly [] {
  const parts = [...conceptTexts(raw['manifestation']), text(raw['description'])].filter(
    (part) => part !== undefined,
  );
  const exposed = [conceptText(raw['substance']), conceptText(raw['exposureRoute'])].filter(
    (part) => part !== undefined,
  );
  const what = [...parts, ...objects(raw['note']).flatMap((note) => text(note['text']) ?? [])].join(', ');
  const severity = codeOf(raw['severity']);
  const when = parseClinicalDate(text(raw['onset']));
  const whole = exposed.length === 0 ? what : `${what === '' ? '' : `${what} `}(${exposed.join(', ')})`;
  if (whole === '' && severity === undefined) return [];
  return {
    what: whole,
    ...(severity !== undefined && { severity }),
    ...(when.known !== 'not-recorded' && { when }),
  };
}

/** Some systems name the substance in the reaction only. */
function substanceOf(reactions: unknown): Reading['name'] {
  return objects(reactions)
    .map((one) => readConcept(one['substance']))
    .find((one) => one !== undefined);
}
