import { expect, it } from 'vitest';
import { failed, ok } from '#/kit/outcome.ts';
import { makeExchange } from './exchange.ts';

const PATIENT = '9990000026';
const ISSUER = 'https://broker.example';

/** Asks for a token of a broker that answers so; tells what it was asked and what came of it. */
async function asked(answer: object, status: number, actingFor?: string) {
  const keyPair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const bodies: URLSearchParams[] = [];
  const tokenFor = makeExchange({
    issuer: ISSUER,
    clientId: 'app',
    nowMs: () => 0,
    base: async () => ok({ accessToken: 'base', keyPair }),
    actingFor,
    fetch: async (_address, init) => {
      bodies.push(init?.body as URLSearchParams);
      return Response.json(answer, { status });
    },
  });
  const outcome = await tokenFor('https://locator.example', 'locator.read', false);
  return { outcome, subject: bodies[0]?.get('requested_subject') ?? undefined, times: bodies.length };
}

const token = { access_token: 'one', expires_in: '599' };

it('asks for the record of whom somebody acts for, and for nobody else’s otherwise', async () => {
  expect(await asked(token, 200, PATIENT)).toMatchObject({ outcome: { ok: true }, subject: PATIENT });
  expect((await asked(token, 200)).subject).toBeUndefined();
});

it('tells the end of a role only to who acts for somebody', async () => {
  const refusal = { error: 'access_denied' };
  expect((await asked(refusal, 400, PATIENT)).outcome).toEqual(failed({ kind: 'delegation-ended' }));
  expect((await asked(refusal, 400)).outcome).toEqual(failed({ kind: 'not-allowed', status: 400 }));
});

it('says why a sign-in has ended when the issuer does, and believes nobody else', async () => {
  const ended = (error_uri?: string) => ({ error: 'invalid_request', ...(error_uri && { error_uri }) });
  expect((await asked(ended(`${ISSUER}/ended/token-reuse`), 400)).outcome).toEqual(
    failed({ kind: 'signed-out', why: 'token-reuse' }),
  );
  for (const other of [undefined, 'https://elsewhere.example/ended/token-reuse', `${ISSUER}/ended/whim`])
    expect((await asked(ended(other), 400)).outcome).toEqual(failed({ kind: 'signed-out' }));
});

it('asks once more where a sign-in is said to have ended without a reason: that may have been a replay', async () => {
  const ended = { error: 'invalid_grant' };
  expect((await asked(ended, 400)).times).toBe(2);
  expect((await asked({ ...ended, error_uri: `${ISSUER}/ended/token-reuse` }, 400)).times).toBe(1);
  expect((await asked({ error: 'access_denied' }, 400)).times).toBe(1);
});

it('asks whoever renews the sign-in once, and takes their word', async () => {
  let times = 0;
  const tokenFor = makeExchange({
    issuer: ISSUER,
    clientId: 'app',
    nowMs: () => 0,
    base: async () => {
      times += 1;
      return failed({ kind: 'signed-out' });
    },
    fetch: async () => Response.json(token),
  });
  expect(await tokenFor('https://locator.example', 'locator.read', false)).toEqual(
    failed({ kind: 'signed-out' }),
  );
  expect(times).toBe(1);
});

it('keeps tokens of one service apart by what they allow', async () => {
  const keyPair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  let made = 0;
  const tokenFor = makeExchange({
    issuer: ISSUER,
    clientId: 'app',
    nowMs: () => 0,
    base: async () => ok({ accessToken: 'base', keyPair }),
    fetch: async () => Response.json({ access_token: `token ${(made += 1)}`, expires_in: 300 }),
  });
  const get = async (scope: string) => {
    const outcome = await tokenFor('https://platform.example', scope, false);
    return outcome.ok ? outcome.value.accessToken : undefined;
  };
  expect([await get('patient/*.rs'), await get('patient/Observation.cu'), await get('patient/*.rs')]).toEqual(
    ['token 1', 'token 2', 'token 1'],
  );
});
