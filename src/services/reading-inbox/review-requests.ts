import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Questionnaire } from '#/record/readings/questionnaire.ts';
import type { MeasuredKind } from '#/record/readings/reading.ts';
import type { SentReading, SharedReading } from '#/record/readings/reviewing/shared-reading.ts';
import { parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';
import { numbersNamed } from '../fhir/whose.ts';
import { listOf } from './list-of.ts';
import { readAnswers } from './read-answers.ts';
import { readReading } from '../fhir/readings/read-reading.ts';
import { conceptOf, KIND_CODES } from '../fhir/readings/reading-codes.ts';
import { REVIEW_OF, TASK_STATUSES } from './requests.ts';
import { writeQuestionnaire } from './write-questionnaire.ts';
import { identifierOf, keyIdentifier, NHS_NUMBER, personOf } from '../fhir/readings/write-reading.ts';

/** What staff may do with readings that people share with their organisation (SMART App Launch 2.2, `user/` scopes). */
export const REVIEW_SCOPE =
  'user/Observation.rs user/QuestionnaireResponse.rs user/Task.ru user/Patient.r user/CommunicationRequest.c user/CarePlan.c';

/** What staff may do at another organisation, where a person lets them look. */
export const LOOK_SCOPE = 'user/Observation.rs user/QuestionnaireResponse.rs user/Patient.r';

const FHIR = 'application/fhir+json';

/** What people share, by its type (FHIR R4). */
const SHARED_TYPES = ['Observation', 'QuestionnaireResponse'] as const;
type SharedType = (typeof SHARED_TYPES)[number];

/** What there is to review, one for each reading. */
export interface ReviewTask {
  /** Also the id of what it is about. */
  readonly id: string;
  /** Which type that is of. */
  readonly about: SharedType;
  /** To say that it has not changed meanwhile (`If-Match`). */
  readonly version: string;
  readonly nhsNumber: string;
  readonly name: string;
  readonly review: SharedReading['review'];
  /** Instant (ISO 8601). */
  readonly receivedAt: string;
  /** What the record has of it (`output`), where its person has changed it or taken it back since. */
  readonly inRecord?: unknown;
}

/** Who somebody is that shares readings. */
export interface SharingPerson {
  readonly name: string;
  /** YYYY-MM-DD, where it is known. */
  readonly born?: string;
}

const text = v.optional(v.string());
const taskSchema = v.looseObject({
  resourceType: v.literal('Task'),
  id: v.string(),
  meta: v.looseObject({ versionId: v.string() }),
  status: v.picklist(TASK_STATUSES),
  statusReason: v.optional(v.looseObject({ text })),
  focus: v.optional(v.looseObject({ reference: text })),
  for: v.looseObject({ identifier: v.looseObject({ value: v.string() }), display: text }),
  authoredOn: v.string(),
  lastModified: v.string(),
  output: v.optional(
    v.array(v.looseObject({ valueReference: v.optional(v.looseObject({ reference: text })) })),
    [],
  ),
  contained: v.optional(v.array(v.unknown()), []),
});

/** What waits to be reviewed at an organisation (ODS code), or all of one person; oldest first. */
export async function askTasks(
  door: Door,
  base: string,
  query: { readonly owner: string; readonly nhsNumber?: string },
): Promise<Outcome<readonly ReviewTask[], Failure>> {
  const asked = new URLSearchParams({
    owner: query.owner,
    ...(query.nhsNumber === undefined ? { status: 'requested,received' } : { patient: query.nhsNumber }),
    _count: '200',
  });
  const all = await listOf(door, `${base}/Task?${asked.toString()}`);
  return all.ok ? ok(all.value.flatMap(taskOf)) : all;
}

function taskOf(resource: unknown): readonly ReviewTask[] {
  const parsed = v.safeParse(taskSchema, resource);
  if (!parsed.success) return [];
  const { id, meta, status, statusReason, focus, for: person, authoredOn, lastModified } = parsed.output;
  const reason = statusReason?.text;
  const inRecord = outputOf(parsed.output);
  return [
    {
      id,
      about: SHARED_TYPES.find((type) => focus?.reference?.startsWith(`${type}/`)) ?? 'Observation',
      version: meta.versionId,
      nhsNumber: person.identifier.value,
      name: person.display ?? person.identifier.value,
      review: { is: REVIEW_OF[status], at: lastModified, ...(reason !== undefined && { reason }) },
      receivedAt: authoredOn,
      ...(inRecord !== undefined && { inRecord }),
    },
  ];
}

/** The resource inside a Task that it names as what came of it. */
const outputOf = ({ output, contained }: v.InferOutput<typeof taskSchema>): unknown =>
  contained.find(
    (one) =>
      v.is(withId, one) && output.some(({ valueReference }) => valueReference?.reference === `#${one.id}`),
  );

/** Everything that a person shares with the organisation, by id; what of it no task tells of is left out. */
export async function askReadings(
  door: Door,
  base: string,
  tasks: readonly ReviewTask[],
  nhsNumber: string,
): Promise<Outcome<readonly SharedReading[], Failure>> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const types = SHARED_TYPES.filter((one) => tasks.some(({ about }) => about === one));
  const sent = await askSent(door, base, { types, nhsNumber });
  if (!sent.ok) return sent;
  if (tasks.some(({ inRecord }) => isAboutAnother(inRecord, nhsNumber)))
    return failed({ kind: 'another-person' });
  return ok(
    sent.value.flatMap((reading): SharedReading[] => {
      const task = byId.get(reading.id);
      if (task === undefined) return [];
      const { version, review, receivedAt } = task;
      const inRecord = readReading(task.inRecord) ?? readAnswers(task.inRecord);
      return [{ ...reading, version, review, receivedAt, ...(inRecord !== undefined && { inRecord }) }];
    }),
  );
}

/** What a person sent to another organisation and lets this one look at there. */
export const askReadingsThere = (
  door: Door,
  base: string,
  nhsNumber: string,
): Promise<Outcome<readonly SentReading[], Failure>> =>
  askSent(door, base, { types: SHARED_TYPES, nhsNumber });

async function askSent(
  door: Door,
  base: string,
  { types, nhsNumber }: { readonly types: readonly SharedType[]; readonly nhsNumber: string },
): Promise<Outcome<readonly SentReading[], Failure>> {
  const query = new URLSearchParams({ patient: nhsNumber, _count: '200' }).toString();
  const readings: SentReading[] = [];
  for (const type of types) {
    const all = await listOf(door, `${base}/${type}?${query}`);
    if (!all.ok) return all;
    if (all.value.some((resource) => isAboutAnother(resource, nhsNumber)))
      return failed({ kind: 'another-person' });
    readings.push(...all.value.flatMap((resource) => sentOf(resource) ?? []));
  }
  return ok(readings);
}

/** Whether what a person sent says that it is about somebody else: then nothing of that answer is believed. */
function isAboutAnother(resource: unknown, nhsNumber: string): boolean {
  const said = v.safeParse(withSubject, resource);
  const numbers = said.success ? numbersNamed(said.output.subject.identifier) : [];
  return numbers.length > 0 && !numbers.includes(nhsNumber);
}
const withSubject = v.looseObject({ subject: v.looseObject({ identifier: v.unknown() }) });

function sentOf(resource: unknown): SentReading | undefined {
  const read = readReading(resource) ?? readAnswers(resource);
  return v.is(withId, resource) && read !== undefined
    ? { ...read, id: resource.id, asSent: resource }
    : undefined;
}
const withId = v.looseObject({ id: v.string() });

const patientSchema = v.looseObject({
  resourceType: v.literal('Patient'),
  identifier: v.optional(v.unknown()),
  name: v.optional(
    v.array(
      v.looseObject({
        prefix: v.optional(v.array(v.string()), []),
        given: v.optional(v.array(v.string()), []),
        family: text,
      }),
    ),
    [],
  ),
  birthDate: text,
});

/** Who a person is that shares something; undefined when they share nothing (any more). */
export async function askPerson(
  door: Door,
  base: string,
  nhsNumber: string,
): Promise<Outcome<SharingPerson | undefined, Failure>> {
  const asked = new URLSearchParams({ identifier: `${NHS_NUMBER}|${nhsNumber}` });
  const all = await listOf(door, `${base}/Patient?${asked.toString()}`);
  if (!all.ok) return all;
  const found = all.value.flatMap((one) =>
    v.is(patientSchema, one) ? [v.parse(patientSchema, one)] : [],
  )[0];
  if (found === undefined) return ok(undefined);
  if (!numbersNamed(found.identifier).includes(nhsNumber)) return failed({ kind: 'another-person' });
  const [name] = found.name;
  const words = name === undefined ? [] : [...name.prefix, ...name.given, name.family ?? ''];
  return ok({
    name: words.filter((word) => word !== '').join(' '),
    ...(found.birthDate !== undefined && { born: found.birthDate }),
  });
}

/** What is decided of a reading. */
export type Decision =
  | { readonly is: 'opened' | 'filed' }
  /** Their words to the person. */
  | { readonly is: 'declined'; readonly reason: string };

const STATUS = { opened: 'received', filed: 'completed', declined: 'rejected' } as const;

/**
 * Says of a reading, as it was seen, that it was opened, filed or declined (`PUT /Task/{id}` with `If-Match`). A refusal with
 * 412 says that its person has changed it since, with 409 that a colleague was first. Gives the version that it has now.
 */
export async function decide(
  door: Door,
  base: string,
  { id, version }: Pick<SharedReading, 'id' | 'version'>,
  decision: Decision,
): Promise<Outcome<string, Failure>> {
  const answer = await door(`${base}/Task/${encodeURIComponent(id)}`, {
    method: 'PUT',
    headers: { 'content-type': FHIR, accept: FHIR, 'if-match': `W/"${version}"` },
    body: JSON.stringify({
      resourceType: 'Task',
      id,
      intent: 'order',
      status: STATUS[decision.is],
      ...(decision.is === 'declined' && { statusReason: { text: decision.reason } }),
    }),
  });
  if (!answer.ok) return answer;
  const task = v.safeParse(taskSchema, parseJson(answer.value.body));
  return task.success ? ok(task.output.meta.versionId) : failed({ kind: 'unreadable' });
}

/** Posts what staff send to a person; the same key is sent once however often it is tried (`If-None-Exist`). */
async function post(
  door: Door,
  address: string,
  key: string,
  resource: unknown,
): Promise<Outcome<undefined, Failure>> {
  const condition = new URLSearchParams({ identifier: identifierOf(key) }).toString();
  const answer = await door(address, {
    method: 'POST',
    headers: { 'content-type': FHIR, accept: FHIR, 'if-none-exist': condition },
    body: JSON.stringify(resource),
  });
  return answer.ok ? ok(undefined) : answer;
}

/** What every request to a person says (FHIR R4 CommunicationRequest). */
const requestOf = ({ key, nhsNumber }: { readonly key: string; readonly nhsNumber: string }) => ({
  resourceType: 'CommunicationRequest',
  identifier: [keyIdentifier(key)],
  status: 'active',
  subject: personOf(nhsNumber),
});

/** Asks a person for another reading of a kind, in the words of who asks (FHIR R4 CommunicationRequest). */
export function askAgain(
  door: Door,
  base: string,
  asked: {
    readonly key: string;
    readonly nhsNumber: string;
    readonly kind: MeasuredKind;
    readonly words: string;
  },
): Promise<Outcome<undefined, Failure>> {
  return post(door, `${base}/CommunicationRequest`, asked.key, {
    ...requestOf(asked),
    payload: [{ contentString: asked.words }],
    reasonCode: [conceptOf(KIND_CODES[asked.kind])],
  });
}

/** Asks a person questions, with words to them (FHIR R4 CommunicationRequest that contains the Questionnaire). */
export function askQuestions(
  door: Door,
  base: string,
  asked: {
    readonly key: string;
    readonly nhsNumber: string;
    readonly words: string;
    readonly questionnaire: Questionnaire;
  },
): Promise<Outcome<undefined, Failure>> {
  return post(door, `${base}/CommunicationRequest`, asked.key, {
    ...requestOf(asked),
    contained: [{ ...writeQuestionnaire(asked.questionnaire), id: 'questions' }],
    payload: [
      { contentString: asked.words },
      { contentReference: { type: 'Questionnaire', reference: '#questions' } },
    ],
  });
}

/** Sends a plan for readings: so often a day from one day to another (FHIR R4 CarePlan). */
export function sendPlan(
  door: Door,
  base: string,
  plan: {
    readonly key: string;
    readonly nhsNumber: string;
    readonly kind: MeasuredKind;
    readonly title: string;
    /** YYYY-MM-DD, both days belong to it. */
    readonly from: string;
    readonly until: string;
    readonly timesADay: number;
  },
): Promise<Outcome<undefined, Failure>> {
  return post(door, `${base}/CarePlan`, plan.key, {
    resourceType: 'CarePlan',
    identifier: [keyIdentifier(plan.key)],
    status: 'active',
    intent: 'plan',
    category: [{ coding: [{ code: 'readings' }] }],
    title: plan.title,
    subject: personOf(plan.nhsNumber),
    period: { start: plan.from, end: plan.until },
    activity: [
      {
        detail: {
          status: 'scheduled',
          code: conceptOf(KIND_CODES[plan.kind]),
          scheduledTiming: { repeat: { frequency: plan.timesADay, period: 1, periodUnit: 'd' } },
        },
      },
    ],
  });
}
