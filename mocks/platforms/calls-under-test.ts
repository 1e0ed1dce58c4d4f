import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { vi } from 'vitest';
import type { IssuerId } from '../kit/access.ts';
import { buildWorld } from '../kit/build-world.ts';
import { testDevice } from '../kit/device-under-test.ts';
import type { Person, PlatformId, World } from '../kit/world.ts';
import { startLocator } from '../locator/server.ts';
import type { Manner } from './manner.ts';
import { readingsHeld } from './readings-held.ts';
import type { ReadingsBooks } from './readings-desk.ts';
import { startPlatforms } from './server.ts';

/** What a call was answered. */
export interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // What came back is looked at member by member.
  body: Record<string, unknown>;
}

type Method = 'GET' | 'POST' | 'PUT';

/** Calls with one token; the platform's nonce is repeated where it asks for one. */
export type Caller = (
  method: Method,
  path: string,
  sent?: { body?: object; headers?: Record<string, string> },
) => Promise<Answered>;

/** The platforms as they are on the network, with tokens of both issuers. */
export interface Scene {
  world: World;
  books: ReadingsBooks;
  platforms: PlatformId[];
  /** Makes calls at a platform, or at the locator, under a token of that issuer with those claims. */
  caller(service: PlatformId | 'locator', issuer: IssuerId, claims: Record<string, unknown>): Caller;
  close(): Promise<void>;
}

/** Builds platforms over an empty folder, and two issuers whose keys they can fetch. */
export async function openScene(
  people: readonly Person[],
  how: Partial<Pick<Manner, 'needsPermission'>> = {},
): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'platforms-'));
  const world = buildWorld({ appPort: 40000, dataDir: folder, people });
  const device = await testDevice();
  const keys = {
    identity: await generateKeyPair('ES256', { extractable: true }),
    'staff-identity': await generateKeyPair('ES256', { extractable: true }),
  };
  vi.stubGlobal('fetch', async (asked: string | URL) => {
    const issuer = String(asked).startsWith(world.service('identity').baseUrl)
      ? 'identity'
      : 'staff-identity';
    const key = await exportJWK(keys[issuer].publicKey);
    return Response.json({ keys: [{ ...key, kid: issuer, alg: 'ES256' }] });
  });
  const { books, apps } = await startPlatforms(world, how);
  const locator = await startLocator(world, { records: () => false, readings: readingsHeld(world, books) });
  const tokenOf = (issuer: IssuerId, audience: string, claims: Record<string, unknown>) =>
    new SignJWT({ client_id: 'app', cnf: { jkt: device.jkt }, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: issuer })
      .setIssuer(world.service(issuer).baseUrl)
      .setAudience(audience)
      .setSubject(issuer)
      .setJti(randomUUID())
      .setExpirationTime('5 minutes')
      .sign(keys[issuer].privateKey);

  const caller: Scene['caller'] =
    (service, issuer, claims) =>
    async (method, path, sent = {}) => {
      const app = service === 'locator' ? locator : apps.get(service);
      const base = world.service(service).baseUrl;
      const token = await tokenOf(issuer, base, claims);
      const url = `${base}${path}`;
      const send = async (nonce?: string) =>
        app?.inject({
          method,
          url: url.slice(new URL(base).origin.length),
          headers: {
            authorization: `DPoP ${token}`,
            dpop: await device.prove({ method, url, token, nonce }),
            ...(sent.body && { 'content-type': 'application/fhir+json' }),
            ...sent.headers,
          },
          ...(sent.body && { payload: JSON.stringify(sent.body) }),
        });
      const first = await send();
      const nonce = first?.headers['dpop-nonce'];
      const answer = typeof nonce === 'string' && first?.statusCode === 401 ? await send(nonce) : first;
      const text = answer?.body ?? '';
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return { status: answer?.statusCode ?? 0, headers: answer?.headers ?? {}, text, body };
    };

  return {
    world,
    books,
    platforms: [...apps.keys()],
    caller,
    async close() {
      for (const app of [locator, ...apps.values()]) await app.close();
      rmSync(folder, { recursive: true, force: true });
      vi.unstubAllGlobals();
    },
  };
}
