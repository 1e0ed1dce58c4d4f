import type { Failure } from '#/kit/failure.ts';
import { ok, type Outcome } from '#/kit/outcome.ts';
import type { Grant } from '#/record/readings/grant.ts';
import type { Door } from '#/services/fhir/door.ts';
import { sendKeyed } from '#/services/reading-inbox/requests.ts';
import { writeAnswers } from '#/services/reading-inbox/write-answers.ts';
import { writePermission } from '#/services/reading-inbox/write-permission.ts';
import { writeReading } from '#/services/fhir/readings/write-reading.ts';
import type { Waiting } from './outbox.ts';

/** Where something is sent, and of whom. */
export interface Destination {
  readonly door: Door;
  readonly base: string;
  readonly nhsNumber: string;
}

/** Writes one reading as FHIR and puts it into an organisation's inbox. Only here does what was meant become what is sent. */
export async function sendOne(
  { reading, photo, delivery, issued }: Waiting,
  how: 'create' | 'replace',
  { door, base, nhsNumber }: Destination,
): Promise<Outcome<undefined, Failure>> {
  const { key, wanted: version, isWithdrawn } = delivery;
  const sending = { key, version, isWithdrawn, issued, nhsNumber };
  const { answered } = reading;
  const resource =
    answered === undefined
      ? writeReading(reading, { ...sending, ...(photo !== undefined && { photo }) })
      : writeAnswers({ ...reading, answered }, sending);
  const sent = await sendKeyed(door, base, { key, how, resource });
  // A later version that is there already is as good as this one: it came from here too.
  return !sent.ok && sent.failure.kind === 'overtaken' ? ok(undefined) : sent;
}

/** Writes what an organisation is allowed as FHIR and lays it down there. */
export function sendOneGrant(
  grant: Grant,
  how: 'create' | 'replace',
  { door, base, nhsNumber }: Destination,
): Promise<Outcome<undefined, Failure>> {
  const resource = writePermission(grant, { nhsNumber });
  return sendKeyed(door, base, { key: grant.delivery.key, how, resource });
}
