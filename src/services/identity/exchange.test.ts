import { expect, it } from 'vitest';
import { failed } from '#/kit/outcome.ts';
import { makeExchange } from './exchange.ts';

const PATIENT = '9990000026';

/** Asks for a token of a broker that answers so; tells what it was asked and what came of it. */
async function asked(answer: object, status: number, actingFor?: string) {
  const keyPair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const bodies: URLSearchParams[] = [];
  const tokenFor = makeExchange({
    tokenEndpoint: 'https://broker.example/token',
    clientId: 'app',
    nowMs: () => 0,
    base: async () => ({ accessToken: 'base', keyPair }),
    actingFor,
    fetch: async (_address, init) => {
      bodies.push(init?.body as URLSearchParams);
      return Response.json(answer, { status });
    },
  });
  const outcome = await tokenFor('https://locator.example', 'locator.read', false);
  return { outcome, subject: bodies[0]?.get('requested_subject') ?? undefined };
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
