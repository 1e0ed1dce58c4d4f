import { describe, expect, test } from 'vitest';
import { ok } from '#/kit/outcome.ts';
import type { Access } from './door.ts';
import { liesUnder, makeDoor } from './door.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const BASE = 'https://platform.example/FHIR/R4';
const keyPair: Access['keyPair'] = await crypto.subtle.generateKey(
  { name: 'ECDSA', namedCurve: 'P-256' },
  false,
  ['sign', 'verify'],
);

interface Call {
  url: string;
  authorization: string | null;
  proof: Record<string, unknown>;
  init: RequestInit;
}

/** A door onto answers given in turn (the last one again and again), and what went through it. */
function doorOnto(...answers: (() => Response | Promise<Response>)[]) {
  const calls: Call[] = [];
  const waits: number[] = [];
  let tokens = 0;
  const door = makeDoor({
    base: BASE,
    access: async (fresh) => {
      if (fresh || tokens === 0) tokens += 1;
      return ok({ accessToken: `token-${tokens}`, keyPair });
    },
    fetch: async (input, init = {}) => {
      const headers = new Headers(init.headers);
      const claims = (headers.get('dpop') ?? '').split('.')[1] ?? '';
      calls.push({
        url: input as string,
        authorization: headers.get('authorization'),
        proof: JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as Record<string, unknown>,
        init,
      });
      const answer = answers[Math.min(calls.length, answers.length) - 1];
      if (answer === undefined) throw new TypeError('no answer');
      return answer();
    },
    now: () => new Date(NOW),
    sleep: async (ms) => void waits.push(ms),
    random: () => 0,
  });
  return { door, calls, waits };
}
const fine = (): Response => new Response('{}');
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response('{}', { status: code, headers });
const broken = (): Response => {
  throw new TypeError('connection reset');
};

describe('where a door leads', () => {
  test.each([`${BASE}`, `${BASE}/Patient/1`, `${BASE}/Observation?patient=1`])(
    '%s lies under the base',
    (url) => expect(liesUnder(url, BASE)).toBe(true),
  );
  test.each([
    'https://platform.example/FHIR/R4evil/Patient',
    'https://platform.example/FHIR',
    'https://platform.example/other',
    `${BASE}/../../admin`,
    `${BASE}/%2e%2e/%2e%2e/admin`,
    `${BASE}/..%2fadmin`,
    'https://platform.example:444/FHIR/R4/Patient',
    'http://platform.example/FHIR/R4/Patient',
    'https://platform.example.evil.example/FHIR/R4/Patient',
    'https://user:pass@platform.example/FHIR/R4/Patient',
    'https://platform.example@evil.example/FHIR/R4/Patient',
    '//evil.example/FHIR/R4',
    'javascript:alert(1)',
    'not a url',
  ])('%s does not', (url) => expect(liesUnder(url, BASE)).toBe(false));

  test('an address outside gets no request at all', async () => {
    const { door, calls } = doorOnto(fine);
    expect(await door('https://evil.example/FHIR/R4/Patient')).toEqual({
      ok: false,
      failure: { kind: 'not-vouched' },
    });
    expect(calls).toEqual([]);
  });
});

describe('what goes with a call', () => {
  test('a key-bound token and a proof for this very method and address, without its query', async () => {
    const { door, calls } = doorOnto(fine);
    await door(`${BASE}/Observation?patient=1`);
    expect(calls[0]?.authorization).toBe('DPoP token-1');
    expect(calls[0]?.proof).toMatchObject({ htm: 'GET', htu: `${BASE}/Observation` });
    expect(calls[0]?.proof['ath']).toBeDefined();
    expect(calls[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });
  test('each call has a proof of its own', async () => {
    const { door, calls } = doorOnto(fine);
    await door(`${BASE}/a`);
    await door(`${BASE}/a`);
    expect(new Set(calls.map(({ proof }) => proof['jti'])).size).toBe(2);
  });
  test("the server's nonce is used at once and kept for the next call", async () => {
    const challenge = status(401, { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'n1' });
    const { door, calls } = doorOnto(challenge, fine);
    expect((await door(`${BASE}/a`)).ok).toBe(true);
    await door(`${BASE}/b`);
    expect(calls.map(({ proof }) => proof['nonce'])).toEqual([undefined, 'n1', 'n1']);
    expect(calls.map(({ authorization }) => authorization)).toEqual([
      'DPoP token-1',
      'DPoP token-1',
      'DPoP token-1',
    ]);
  });
  test('a token that is turned away is renewed once, also after a nonce, and no more than once', async () => {
    const challenge = status(401, { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'n1' });
    const { door, calls } = doorOnto(challenge, status(401), fine);
    expect((await door(`${BASE}/a`)).ok).toBe(true);
    expect(calls.at(-1)?.authorization).toBe('DPoP token-2');
    const never = doorOnto(status(401));
    // The issuer has just given a new token: signing in again would change nothing.
    expect(await never.door(`${BASE}/a`)).toEqual({ ok: false, failure: { kind: 'refused', status: 401 } });
    expect(never.calls).toHaveLength(2);
  });

  test('a proof turned away for its time is made again by the service’s clock, once', async () => {
    const turnedAway = (aheadMs: number) =>
      status(401, {
        'www-authenticate': 'DPoP error="invalid_dpop_proof"',
        date: new Date(NOW + aheadMs).toUTCString(),
      });
    const hour = 3_600_000;
    const { door, calls } = doorOnto(turnedAway(-hour), fine);
    expect((await door(`${BASE}/a`)).ok).toBe(true);
    expect((await door(`${BASE}/b`)).ok).toBe(true);
    expect(calls.map(({ proof }) => proof.iat)).toEqual([NOW, NOW - hour, NOW - hour].map((ms) => ms / 1000));
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(new Set(['DPoP token-1']));
    const never = doorOnto(turnedAway(hour));
    expect((await never.door(`${BASE}/a`)).ok).toBe(false);
    expect(never.calls.length).toBeLessThan(5);
  });
});

describe('what a door does about trouble', () => {
  test('it waits as long as it is asked to, and gives up on one that asks too much', async () => {
    const { door, waits } = doorOnto(status(429, { 'retry-after': '3' }), fine);
    expect((await door(`${BASE}/a`)).ok).toBe(true);
    expect(waits).toEqual([3000]);
    const long = doorOnto(status(429, { 'retry-after': '86400' }));
    expect(await long.door(`${BASE}/a`)).toMatchObject({ ok: false, failure: { kind: 'throttled' } });
    expect(long.calls).toHaveLength(1);
  });
  test.each([
    ['a reset connection', broken, 'unreachable', 3],
    ['an error of the server', status(503), 'broken', 3],
    ['being forbidden', status(403), 'not-allowed', 1],
    ['something gone', status(410), 'not-found', 1],
    ['a bad request', status(400), 'refused', 1],
  ] as const)(
    '%s is a failure of its own kind, tried as often as it makes sense',
    async (_what, answer, kind, times) => {
      const { door, calls } = doorOnto(answer);
      expect(await door(`${BASE}/a`)).toMatchObject({ ok: false, failure: { kind } });
      expect(calls).toHaveLength(times);
    },
  );
  test('a body that breaks off is not taken for an answer', async () => {
    const cut = (): Response =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"resourceType":"Bundle","entry":['));
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const { door } = doorOnto(cut);
    expect(await door(`${BASE}/a`)).toEqual({ ok: false, failure: { kind: 'unreadable' } });
  });
  test('a stop is a stop: nothing is tried again', async () => {
    const { door, calls } = doorOnto(broken);
    const stop = AbortSignal.abort();
    expect(await door(`${BASE}/a`, { signal: stop })).toEqual({ ok: false, failure: { kind: 'stopped' } });
    expect(calls.length).toBeLessThanOrEqual(1);
  });
});
