import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { parseJson } from '../fhir/bundle.ts';
import type { Door } from '../fhir/door.ts';

/** A device on which somebody is signed in, as far as its browser says what it is. */
export interface SignedInDevice {
  readonly id: string;
  /** Empty when unknown, as is `os`. */
  readonly browser: string;
  readonly os: string;
  /** Instant (ISO 8601) at which it last renewed its sign-in. */
  readonly usedAt: string;
  readonly isThis: boolean;
}

const devicesSchema = v.array(
  v.object({
    browser: v.optional(v.string(), ''),
    os: v.optional(v.string(), ''),
    lastAccess: v.number(),
    sessions: v.array(v.object({ id: v.string(), current: v.optional(v.boolean(), false) })),
  }),
);

/** Where the person is signed in, this device first, then the last used (the shapes of Keycloak's account API). */
export async function askDevices(
  door: Door,
  issuer: string,
): Promise<Outcome<readonly SignedInDevice[], Failure>> {
  const answer = await door(`${issuer}/account/sessions/devices`);
  if (!answer.ok) return answer;
  const said = v.safeParse(devicesSchema, parseJson(answer.value.body));
  if (!said.success) return failed({ kind: 'unreadable' });
  const devices = said.output.flatMap(({ browser, os, lastAccess, sessions }) =>
    sessions.map(({ id, current }) => ({
      id,
      browser,
      os,
      usedAt: new Date(lastAccess * 1000).toISOString(),
      isThis: current,
    })),
  );
  return ok(devices.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.usedAt.localeCompare(a.usedAt)));
}

/** Ends the sign-in of another device; at its next contact it removes what it holds. */
export async function endDevice(
  door: Door,
  issuer: string,
  id: string,
): Promise<Outcome<undefined, Failure>> {
  const answer = await door(`${issuer}/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
  // One that has ended already is as good.
  return answer.ok || answer.failure.kind === 'not-found' ? ok(undefined) : answer;
}
