import type { FastifyInstance, FastifyReply } from 'fastify';
import type { World } from '../kit/world.ts';
import { claimsFor } from './claims.ts';
import { faultOfAssertion } from './client-assertion.ts';
import type { Expiring } from './expiring.ts';
import type { Keys } from './keys.ts';
import { ACCESS_TOKEN_S, openAccessToken, signAccessToken, signIdToken, type SignIn } from './tokens.ts';
import { levelOf } from './vectors.ts';

/** What the token and userinfo endpoints stand on. */
export interface TokenDesk {
  world: World;
  issuer: string;
  keys: Keys;
  codes: Expiring<SignIn>;
  spentAssertions: Expiring<true>;
}

type Form = Record<string, string | undefined>;

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

function refuse(reply: FastifyReply, error: string, description: string) {
  return reply.code(400).send({ error, error_description: description });
}

async function answerToken(desk: TokenDesk, form: Form, reply: FastifyReply) {
  const { world, issuer, keys } = desk;
  const nowMs = world.nowMs('nhs-login');
  void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');

  if (form.grant_type !== 'authorization_code')
    return refuse(reply, 'unsupported_grant_type', 'grant_type must be authorization_code');
  if (form.client_assertion_type !== ASSERTION_TYPE || !form.client_assertion || !form.client_id)
    return refuse(reply, 'invalid_client', 'the client must authenticate with private_key_jwt');
  const fault = await faultOfAssertion(world, form.client_assertion, {
    clientId: form.client_id,
    tokenEndpoint: `${issuer}/token`,
    nowMs,
    spent: desk.spentAssertions,
  });
  if (fault) return refuse(reply, 'invalid_client', fault);

  const signIn = desk.codes.take(form.code ?? '');
  if (!signIn || signIn.clientId !== form.client_id || signIn.redirectUri !== form.redirect_uri)
    return refuse(
      reply,
      'invalid_grant',
      'the code is unknown, spent, expired or belongs to another request',
    );
  const person = world.people.find(signIn.nhsNumber);
  if (!person) return refuse(reply, 'invalid_grant', 'the person is no longer known');

  return reply.send({
    access_token: await signAccessToken(keys, issuer, signIn, nowMs),
    token_type: 'Bearer',
    // A string, as the real service's own mock data has it; clients must read it leniently.
    expires_in: String(ACCESS_TOKEN_S),
    scope: signIn.scopes.join(' '),
    id_token: await signIdToken(keys, issuer, signIn, person, nowMs),
  });
}

async function answerUserinfo(desk: TokenDesk, authorization: string | undefined, reply: FastifyReply) {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  const access = token
    ? await openAccessToken(desk.keys, desk.issuer, token, desk.world.nowMs('nhs-login'))
    : undefined;
  const person =
    access && desk.world.people.all().find((one) => desk.keys.subjectOf(one.nhsNumber) === access.sub);
  if (!access || !person) {
    const description = token ? 'The access token is invalid or expired' : 'An access token is needed';
    return reply
      .code(401)
      .header('www-authenticate', `Bearer error="invalid_token", error_description="${description}"`)
      .send({ error: 'invalid_token', error_description: description });
  }
  return reply.send({
    iss: desk.issuer,
    aud: access.clientId,
    sub: access.sub,
    ...claimsFor(person, levelOf(access.vot), access.scopes),
  });
}

/** Adds `POST /token` (code grant, `private_key_jwt` only) and `GET /userinfo` (plain JSON). */
export function addTokenEndpoints(app: FastifyInstance, desk: TokenDesk): void {
  app.post<{ Body: Form | undefined }>('/token', (request, reply) =>
    answerToken(desk, request.body ?? {}, reply),
  );
  app.get('/userinfo', (request, reply) => answerUserinfo(desk, request.headers.authorization, reply));
}
