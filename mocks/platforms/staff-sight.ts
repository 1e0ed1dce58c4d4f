import type { HeldReading } from './inbox.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { refusedFor, type StaffCall } from './staff-call.ts';

/** A reading, where staff may see it; otherwise it is as if there were none, and the attempt is in its person's log. */
export function readingSeen(
  { books, manner, permissions }: ReadingsDesk,
  call: StaffCall,
  id: string,
): HeldReading | undefined {
  const reading = books.inbox.byId(manner.platform.id, id);
  if (!reading) return undefined;
  const verdict = permissions.ofReading(reading.nhsNumber, reading.resource, call.staff.org);
  if (verdict === 'permitted') return reading;
  call.log(reading.nhsNumber, { ...refusedFor(verdict), about: `${reading.resource.resourceType}/${id}` });
  return undefined;
}

/** Whose reading has that id, if there is one: whoever names it, names them. */
export function personOfReading({ books, manner }: ReadingsDesk, id: string): string[] {
  const reading = books.inbox.byId(manner.platform.id, id);
  return reading ? [reading.nhsNumber] : [];
}

/** Whether staff may know of a person; if not, the attempt is in that person's log. */
export function maySee({ permissions }: ReadingsDesk, call: StaffCall, nhsNumber: string): boolean {
  const verdict = permissions.ofPerson(nhsNumber, call.staff.org);
  if (verdict !== 'permitted') call.log(nhsNumber, refusedFor(verdict));
  return verdict === 'permitted';
}

/** Whether staff may see a reading; for lists, which leave out what they may not. */
export const isPermitted =
  ({ permissions }: ReadingsDesk, { staff }: StaffCall) =>
  ({ nhsNumber, resource }: HeldReading) =>
    permissions.ofReading(nhsNumber, resource, staff.org) === 'permitted';
