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

const doors = new Map<string, Door>();

/** Lets fhirclient reach the service behind `base`, through its door only. Returns how to close it. */
export function openDoor(base: string, door: Door): () => void {
  doors.set(base, door);
  return () => void doors.delete(base);
}

/**
 * Stands in for the `cross-fetch` that fhirclient imports: an address under no open door gets no request.
 * Throws `DoorError`.
 */
export async function fetch(input: string, init?: RequestInit): Promise<Response> {
  const door = [...doors].find(([base]) => liesUnder(input, base))?.[1];
  if (door === undefined) throw new DoorError({ kind: 'not-vouched' });
  const answer = await door(input, init);
  if (!answer.ok) throw new DoorError(answer.failure);
  const { status, headers, body } = answer.value;
  return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

export const Headers = globalThis.Headers;
export const Request = globalThis.Request;
export const Response = globalThis.Response;
