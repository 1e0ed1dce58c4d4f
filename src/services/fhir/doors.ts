import type { Failure } from '#/kit/failure.ts';
import type { Door } from './door.ts';
import { liesUnder } from './door.ts';

/** A failure on its way through fhirclient, which knows only exceptions. */
export class DoorError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Open doors, the most particular base first: of two services under one address, each meets its own. */
const doors: { base: string; door: Door }[] = [];

/** Lets fhirclient reach the service behind `base`, through its door only. Returns how to close it. */
export function openDoor(base: string, door: Door): () => void {
  const opened = { base, door };
  doors.push(opened);
  doors.sort((a, b) => b.base.length - a.base.length);
  return () => {
    const at = doors.indexOf(opened);
    if (at >= 0) doors.splice(at, 1);
  };
}

/**
 * Stands in for the `cross-fetch` that fhirclient imports: an address under no open door gets no request.
 * Throws `DoorError`.
 */
export async function fetch(input: string, init?: RequestInit): Promise<Response> {
  const door = doors.find(({ base }) => liesUnder(input, base))?.door;
  if (door === undefined) throw new DoorError({ kind: 'not-vouched' });
  const answer = await door(input, init);
  if (!answer.ok) throw new DoorError(answer.failure);
  const { status, headers, body } = answer.value;
  return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

export const Headers = globalThis.Headers;
export const Request = globalThis.Request;
export const Response = globalThis.Response;
