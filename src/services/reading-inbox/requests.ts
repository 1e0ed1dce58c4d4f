import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Review } from '#/record/readings/review.ts';
import { parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';
import { listOf } from './list-of.ts';
import { identifierOf } from '../fhir/readings/write-reading.ts';

/** Creates and changes readings and answers, and reads nothing (SMART App Launch 2.2). */
export const SEND_SCOPE = 'patient/Observation.cu patient/QuestionnaireResponse.cu';

/** Gives, changes, withdraws and reads the person's own permissions. */
export const PERMIT_SCOPE = 'patient/Consent.cruds';

const FHIR = 'application/fhir+json';

/** What is sent to an organisation under a key of its own. */
interface Keyed {
  readonly key: string;
  readonly how: 'create' | 'replace';
  readonly resource: { readonly resourceType?: unknown };
}

/**
 * Puts a reading, answers or a permission where an organisation takes it: `create` keeps it unless one of its key is there (FHIR R4
 * §3.1.0.8.1), `replace` keeps it in place of that one (§3.1.0.7.1). Fails with `overtaken` when a later version is there
 * already.
 */
export async function sendKeyed(
  door: Door,
  base: string,
  { key, how, resource }: Keyed,
): Promise<Outcome<undefined, Failure>> {
  const condition = new URLSearchParams({ identifier: identifierOf(key) }).toString();
  const address = `${base}/${String(resource.resourceType)}`;
  const answer = await door(how === 'create' ? address : `${address}?${condition}`, {
    method: how === 'create' ? 'POST' : 'PUT',
    headers: { 'content-type': FHIR, accept: FHIR, ...(how === 'create' && { 'if-none-exist': condition }) },
    body: JSON.stringify(resource),
  });
  if (answer.ok) return ok(undefined);
  const { failure } = answer;
  return failure.kind === 'refused' && failure.status === 409 ? failed({ kind: 'overtaken' }) : answer;
}

const capabilitySchema = v.object({
  rest: v.array(
    v.object({
      resource: v.optional(
        v.array(
          v.object({
            type: v.string(),
            interaction: v.optional(v.array(v.object({ code: v.string() })), []),
            conditionalCreate: v.optional(v.boolean(), false),
          }),
        ),
        [],
      ),
    }),
  ),
});

/** Whether an organisation takes readings so that none can be there twice (its CapabilityStatement). */
export async function takesReadings(door: Door, base: string): Promise<Outcome<boolean, Failure>> {
  const answer = await door(`${base}/metadata`, { headers: { accept: FHIR } });
  if (!answer.ok) return answer;
  const said = v.safeParse(capabilitySchema, parseJson(answer.value.body));
  if (!said.success) return ok(false);
  const observations = said.output.rest.flatMap(({ resource }) =>
    resource.filter(({ type }) => type === 'Observation'),
  );
  return ok(
    observations.some(
      ({ interaction, conditionalCreate }) =>
        conditionalCreate && interaction.some(({ code }) => code === 'create'),
    ),
  );
}

/** How far a Task has come (FHIR R4), and what that says of its reading. */
export const TASK_STATUSES = ['requested', 'received', 'completed', 'rejected'] as const;
export const REVIEW_OF: Readonly<Record<(typeof TASK_STATUSES)[number], Review['is']>> = {
  requested: 'there',
  received: 'opened',
  completed: 'filed',
  rejected: 'declined',
};

const taskSchema = v.object({
  resourceType: v.literal('Task'),
  status: v.picklist(TASK_STATUSES),
  statusReason: v.optional(v.object({ text: v.optional(v.string()) })),
  focus: v.object({ identifier: v.object({ value: v.string() }) }),
  lastModified: v.string(),
});

/** How far an organisation has come with the readings that it was sent, by key. */
export async function askReviews(
  door: Door,
  base: string,
): Promise<Outcome<ReadonlyMap<string, Review>, Failure>> {
  const tasks = await listOf(door, `${base}/Task?_count=200`);
  if (!tasks.ok) return tasks;
  const reviews = tasks.value.flatMap((resource): [string, Review][] => {
    const task = v.safeParse(taskSchema, resource);
    if (!task.success) return [];
    const { status, statusReason, focus, lastModified } = task.output;
    const reason = statusReason?.text;
    return [
      [
        focus.identifier.value.replace(/^urn:uuid:/, ''),
        { is: REVIEW_OF[status], at: lastModified, ...(reason !== undefined && { reason }) },
      ],
    ];
  });
  return ok(new Map(reviews));
}
