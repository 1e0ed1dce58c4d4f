import type { Failure } from '#/kit/failure.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Permission } from '#/record/readings/permission.ts';
import type { Door } from '#/services/fhir/door.ts';
import { sendKeyed } from '#/services/reading-inbox/requests.ts';
import { writePermission } from '#/services/reading-inbox/write-permission.ts';
import { writeReading } from '#/services/reading-inbox/write-reading.ts';
import type { Waiting } from './outbox.ts';

/** Where something is sent, and of whom. */
export interface Destination {
  readonly door: Door;
  readonly base: string;
  readonly nhsNumber: string;
}

/** Writes one reading as FHIR and puts it into an organisation's inbox. Only here does what was meant become what is sent. */
export function sendOne(
  { reading, delivery, issued }: Waiting,
  how: 'create' | 'replace',
  { door, base, nhsNumber }: Destination,
): Promise<Outcome<undefined, Failure>> {
  const { key, wanted: version, isWithdrawn } = delivery;
  const resource = writeReading(reading, { key, version, isWithdrawn, issued, nhsNumber });
  return sendKeyed(door, base, { key, how, resource });
}

/** Writes what an organisation is allowed as FHIR and lays it down there. */
export function sendOnePermission(
  permission: Permission,
  how: 'create' | 'replace',
  { door, base, nhsNumber }: Destination,
): Promise<Outcome<undefined, Failure>> {
  const resource = writePermission(permission, { nhsNumber });
  return sendKeyed(door, base, { key: permission.delivery.key, how, resource });
}
