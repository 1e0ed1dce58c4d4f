import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { Asked, AskedPlan, AskedQuestions, AskedReading } from '#/record/readings/asked.ts';
import { isMeasured, type MeasuredKind } from '#/record/readings/reading.ts';
import type { Door } from '../fhir/door.ts';
import { listOf } from './list-of.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { kindOfCoding } from '../fhir/readings/reading-codes.ts';

/**
 * What the people of an organisation ask the person for: other readings and answers to questions (CommunicationRequest, the
 * Questionnaire in it) and plans of readings (CarePlan of category `readings`), FHIR R4. What is no longer active is left out; what cannot be read is counted.
 */
export async function askForAsked(door: Door, base: string): Promise<Outcome<Asked, Failure>> {
  const requests = await listOf(door, `${base}/CommunicationRequest?_count=200`);
  if (!requests.ok) return requests;
  const plans = await listOf(door, `${base}/CarePlan?category=readings&_count=200`);
  if (!plans.ok) return plans;
  const active = requests.value.filter(isActive);
  const readings = active.filter((one) => !hasQuestions(one)).map(readRequest);
  const questions = active.filter(hasQuestions).map(readQuestions);
  const planned = plans.value.filter(isActive).map(readPlan);
  return ok({
    readings: readings.filter((one) => one !== undefined),
    questions: questions.filter((one) => one !== undefined),
    plans: planned.filter((one) => one !== undefined),
    unreadable: [...readings, ...questions, ...planned].filter((one) => one === undefined).length,
  });
}

/** What says nothing of its status is looked at: then it is found to be unreadable, and counted. */
function isActive(resource: unknown): boolean {
  const said = v.safeParse(v.object({ status: v.string() }), resource);
  return !said.success || said.output.status === 'active';
}

const conceptSchema = v.object({
  coding: v.optional(v.array(v.object({ system: v.optional(v.string()), code: v.optional(v.string()) })), []),
});
type Concept = v.InferOutput<typeof conceptSchema>;
const namedSchema = v.optional(v.object({ display: v.optional(v.string()) }));
const instantSchema = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}/),
  v.transform((text) => text.slice(0, 10)),
);

const signedSchema = v.object({ id: v.string(), authoredOn: instantSchema, requester: namedSchema });

const requestSchema = v.object({
  ...signedSchema.entries,
  payload: v.pipe(v.array(v.object({ contentString: v.string() })), v.minLength(1)),
  reasonCode: v.optional(v.array(conceptSchema), []),
});

const questionsSchema = v.object({
  ...signedSchema.entries,
  payload: v.array(
    v.object({
      contentString: v.optional(v.string()),
      contentReference: v.optional(v.object({ reference: v.string() })),
    }),
  ),
  contained: v.optional(v.array(v.looseObject({ id: v.string() })), []),
});

const referringSchema = v.object({
  payload: v.pipe(
    v.array(v.object({ contentReference: v.optional(v.unknown()) })),
    v.someItem(({ contentReference }) => contentReference !== undefined),
  ),
});

const hasQuestions = (resource: unknown): boolean => v.is(referringSchema, resource);

const planSchema = v.object({
  id: v.string(),
  created: instantSchema,
  title: v.string(),
  period: v.object({ start: daySchema, end: daySchema }),
  activity: v.optional(
    v.array(v.object({ detail: v.optional(v.object({ code: v.optional(conceptSchema) })) })),
    [],
  ),
  author: namedSchema,
});

const kindsOf = (concepts: readonly Concept[]): readonly MeasuredKind[] => [
  ...new Set(
    concepts
      .flatMap(({ coding }) => coding.flatMap(({ system, code }) => kindOfCoding(system, code) ?? []))
      .filter(isMeasured),
  ),
];

const byOf = (named: v.InferOutput<typeof namedSchema>) =>
  named?.display === undefined ? {} : { by: named.display };

function readRequest(resource: unknown): AskedReading | undefined {
  const said = v.safeParse(requestSchema, resource);
  if (!said.success) return undefined;
  const { id, authoredOn: at, payload, reasonCode, requester } = said.output;
  const [kind] = kindsOf(reasonCode);
  return {
    id,
    at,
    words: payload.map(({ contentString }) => contentString).join('\n'),
    ...(kind !== undefined && { kind }),
    ...byOf(requester),
  };
}

function readQuestions(resource: unknown): AskedQuestions | undefined {
  const said = v.safeParse(questionsSchema, resource);
  if (!said.success) return undefined;
  const { id, authoredOn: at, payload, contained, requester } = said.output;
  const [reference, ...others] = payload.flatMap(({ contentReference }) => contentReference?.reference ?? []);
  const questionnaire = readQuestionnaire(contained.find((one) => `#${one.id}` === reference));
  if (questionnaire === undefined || others.length > 0) return undefined;
  const words = payload.flatMap(({ contentString }) => contentString ?? []).join('\n');
  return { id, at, words, questionnaire, ...byOf(requester) };
}

function readPlan(resource: unknown): AskedPlan | undefined {
  const said = v.safeParse(planSchema, resource);
  if (!said.success) return undefined;
  const { id, created: at, title, period, activity, author } = said.output;
  const kinds = kindsOf(activity.flatMap(({ detail }) => detail?.code ?? []));
  return { id, at, title, firstDay: period.start, lastDay: period.end, kinds, ...byOf(author) };
}
