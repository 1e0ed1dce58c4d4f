import type { Held } from './holdings.ts';
import { each, choice, extensions, objects, text, texts, type Json } from './json.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import type { Status } from '#/record/fact.ts';
import { ALLERGY_WITHOUT_NAME } from '#/record/no-name.ts';
import { remark, type Reading } from './make-fact.ts';
import { absenceOf } from './known-absent.ts';
import { codeOf, conceptText, conceptTexts, readName } from './read-concept.ts';
import { firstDate } from './read-date.ts';
import { readClinicalStatus } from './read-status.ts';
import { onsetWords } from './read-condition.ts';

/** Reads an AllergyIntolerance; "no known allergies" is told as an absence, not as an allergy. */
export function readAllergy(held: Held): Reading {
  const { body } = held;
  const name = readName(body['code'], 'Allergy or reaction') ?? substanceOf(body['reaction']);
  const absent = absenceOf(body['code'], 'allergy');
  const [type, criticality] = [codeOf(body['type']), codeOf(body['criticality'])];
  const isRecorded = body['recordedDate'] !== undefined || body['assertedDate'] !== undefined;
  const isWhen = !isRecorded || body['onsetDateTime'] === body['recordedDate'];
  const onset = choice(body, 'onset')?.as === 'DateTime' && isWhen ? undefined : onsetWords(body);
  return {
    name,
    label: ALLERGY_WITHOUT_NAME,
    when: firstDate(
      body['recordedDate'],
      body['assertedDate'],
      choice(body, 'onset')?.as === 'DateTime' ? body['onsetDateTime'] : undefined,
    ),
    status: statusOf(body),
    detail: {
      kind: 'allergy',
      ...(type !== undefined && { type }),
      categories: texts(body['category']),
      ...(criticality !== undefined && { criticality }),
      reactions: objects(body['reaction']).flatMap(readReaction),
      ...(absent !== undefined && { absence: absent.says, absenceOf: absent.of }),
    },
    remarks: [
      ...remark('onset', onset),
      ...remark('last-happened', text(body['lastOccurrence'])),
      ...remark('ended', endWords(body)),
    ],
  };
}

/**
 * GP systems send every allergy as unconfirmed (GP Connect), the living ones as active: such an allergy is current. Only
 * what is refuted, withdrawn, or unconfirmed without being called active is something else.
 */
function statusOf(body: Json): Status {
  const status = readClinicalStatus(body['clinicalStatus'], body['verificationStatus']);
  const isActive = readClinicalStatus(body['clinicalStatus'], undefined).standing === 'current';
  return status.standing === 'unconfirmed' && isActive ? { ...status, standing: 'current' } : status;
}

/** When and why it ended, which GP Connect sends as an extension. */
function endWords(body: Json): string | undefined {
  const end = extensions(body, /AllergyIntoleranceEnd/i).flatMap((one) => objects(one['extension']));
  const words = end.flatMap((one) => text(one['valueDateTime']) ?? text(one['valueString']) ?? []);
  return words.length === 0 ? undefined : words.join(', ');
}

type Reaction = { what: string; severity?: string; when?: ReturnType<typeof parseClinicalDate> };

function readReaction(raw: Json): Reaction | readonly [] {
  const parts = [...conceptTexts(raw['manifestation']), text(raw['description'])].filter(
    (part) => part !== undefined,
  );
  const exposed = [conceptText(raw['substance']), conceptText(raw['exposureRoute'])].filter(
    (part) => part !== undefined,
  );
  const what = [...parts, ...each(objects(raw['note']), (note) => text(note['text']))].join(', ');
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
    .map((one) => readName(one['substance'], 'Allergy or reaction'))
    .find((one) => one !== undefined);
}
