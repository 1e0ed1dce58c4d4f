import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { errors, type default as Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import {
  buildTokenResponse,
  checkDpopReplay,
  checkDpopRequired,
  validateDpop,
} from 'oidc-provider/lib/helpers/grants.js';
import { judgeExchange, type Audience } from './audiences.ts';
import { publicHalf, type Secrets } from './secrets.ts';
import { identityClaims, type SignInFacts, type SignIns } from './sign-ins.ts';

/** RFC 8693 §2.1. */
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

/** Lifetime of a token for one service, in seconds. */
const EXCHANGED_S = 300;

/** What the exchange stands on. */
export interface ExchangeDesk {
  provider: Provider;
  secrets: Secrets;
  signIns: SignIns;
  audiences: readonly Audience[];
  /** The facts about somebody whom this person may act for now; undefined when they may not. */
  actedFor(performer: SignInFacts, nhsNumber: string): SignInFacts | undefined;
}

interface ExchangeParams {
  subject_token?: string | undefined;
  subject_token_type?: string | undefined;
  requested_token_type?: string | undefined;
  actor_token?: string | undefined;
  /** NHS number of whom the signed-in person acts for. */
  requested_subject?: string | undefined;
}

type ExchangeContext = TokenEndpointGrantContext<ExchangeParams>;

function refuseOtherKinds(params: ExchangeContext['oidc']['params']): void {
  if (!params.subject_token) throw new errors.InvalidRequest('missing required parameter subject_token');
  if (params.subject_token_type !== ACCESS_TOKEN_TYPE)
    throw new errors.InvalidRequest(`subject_token_type must be ${ACCESS_TOKEN_TYPE}`);
  if (params.requested_token_type !== undefined && params.requested_token_type !== ACCESS_TOKEN_TYPE)
    throw new errors.InvalidRequest(`requested_token_type must be ${ACCESS_TOKEN_TYPE}`);
  if (params.actor_token !== undefined) throw new errors.InvalidRequest('actor_token is not supported');
  if (typeof params.resource !== 'string')
    throw new errors.InvalidTarget('exactly one resource must be named');
}

/** The subject token's claims; RFC 8693 §2.2.2 wants `invalid_request` for one that is no good. */
async function openSubjectToken(desk: ExchangeDesk, token: string): Promise<JWTPayload> {
  const keys = createLocalJWKSet({ keys: desk.secrets.signing.map(publicHalf) });
  const { issuer } = desk.provider;
  try {
    const options = { algorithms: ['ES256'], typ: 'at+jwt', issuer, audience: issuer };
    return (await jwtVerify(token, keys, options)).payload;
  } catch {
    throw new errors.InvalidRequest('subject_token is invalid or expired');
  }
}

/** Who the subject token stands for, provided its sign-in has not been ended since. */
async function liveSignIn(
  desk: ExchangeDesk,
  ctx: ExchangeContext,
  subject: JWTPayload,
): Promise<{ grantId: string; facts: SignInFacts }> {
  const grantId = typeof subject.sid === 'string' ? subject.sid : '';
  const grant = await desk.provider.Grant.find(grantId);
  const facts = desk.signIns.find(grantId);
  const { clientId } = ctx.oidc.client;
  if (!grant || !facts || grant.clientId !== clientId || subject.client_id !== clientId)
    throw new errors.InvalidRequest('subject_token has been revoked');
  return { grantId, facts };
}

function grantedOrRefused(desk: ExchangeDesk, ctx: ExchangeContext, facts: SignInFacts) {
  const { resource, scope } = ctx.oidc.params;
  const isActing = ctx.oidc.params.requested_subject !== undefined;
  const asked = { resource: String(resource), scope, level: facts.level, isActing };
  const outcome = judgeExchange(desk.audiences, asked);
  switch (outcome.kind) {
    case 'granted':
      return outcome;
    case 'invalid-target':
      throw new errors.InvalidTarget(
        'no token is made for this address: the directory does not vouch for it',
      );
    case 'invalid-scope':
      throw new errors.InvalidScope('scope is not offered by this service', outcome.scope);
    case 'level-too-low':
      throw new errors.InsufficientScope(
        `identity_proofing_level ${outcome.needed} is needed`,
        scope ?? outcome.scopes.join(' '),
      );
  }
}

/** Tokens of people who act for others, with whom each acts for. */
const acting = new WeakMap<object, { performer: SignInFacts; patient: SignInFacts }>();

/** The claims of a composite token: `sub` and the rest are the patient's, `act` is who acts (RFC 8693 §4.1). */
export function actingClaims(token: object): Record<string, unknown> | undefined {
  const both = acting.get(token);
  if (!both) return undefined;
  const { performer, patient } = both;
  return {
    ...identityClaims(patient),
    act: {
      sub: performer.sub,
      ...(performer.nhsNumber !== undefined && { nhs_number: performer.nhsNumber }),
    },
  };
}

/** Whose record the token is for: the signed-in person's own, or that of somebody they may act for at this moment. */
function patientOf(desk: ExchangeDesk, performer: SignInFacts, requested: string | undefined): SignInFacts {
  if (requested === undefined) return performer;
  const patient = desk.actedFor(performer, requested);
  if (!patient) throw new errors.AccessDenied('no active role lets this person act for the one asked for');
  return patient;
}

async function exchange(desk: ExchangeDesk, ctx: ExchangeContext): Promise<void> {
  const { provider } = desk;
  const { client, params } = ctx.oidc;
  const proof = await validateDpop(provider, ctx);
  checkDpopRequired(provider, ctx, proof);
  if (!proof) throw new errors.InvalidRequest('a DPoP proof is needed');
  refuseOtherKinds(params);

  const subject = await openSubjectToken(desk, params.subject_token ?? '');
  const bound = subject.cnf && typeof subject.cnf === 'object' && 'jkt' in subject.cnf && subject.cnf.jkt;
  if (bound !== proof.thumbprint)
    throw new errors.InvalidDpopProof('the proof is not made with the key that subject_token is bound to');
  await checkDpopReplay(provider, ctx, proof, client.clientId);
  const { grantId, facts } = await liveSignIn(desk, ctx, subject);
  const patient = patientOf(desk, facts, params.requested_subject);
  const { audience, scopes } = grantedOrRefused(desk, ctx, facts);

  const token = new provider.AccessToken({ accountId: patient.sub, client, grantId, gty: 'token-exchange' });
  if (patient !== facts) acting.set(token, { performer: facts, patient });
  token.resourceServer = new provider.ResourceServer(audience.baseUrl, {
    scope: audience.scopes.join(' '),
    audience: audience.baseUrl,
    accessTokenFormat: 'jwt',
    accessTokenTTL: EXCHANGED_S,
    jwt: { sign: { alg: 'ES256' } },
  });
  token.scope = scopes.join(' ');
  token.setThumbprint('jkt', proof.thumbprint);
  ctx.oidc.entity('AccessToken', token);
  ctx.body = buildTokenResponse(provider, {
    accessToken: await token.save(),
    issuedTokenType: ACCESS_TOKEN_TYPE,
    tokenType: token.tokenType,
    expiresIn: token.expiration,
    scope: token.scope,
  });
}

/**
 * Adds token exchange (RFC 8693): a live base token of the app, with a proof by the same key, becomes a token for
 * one service that the directory vouches for.
 */
export function addTokenExchange(desk: ExchangeDesk): void {
  desk.provider.registerGrantType<ExchangeParams>(TOKEN_EXCHANGE, (ctx) => exchange(desk, ctx), [
    'subject_token',
    'subject_token_type',
    'requested_token_type',
    'actor_token',
    'resource',
    'scope',
    'requested_subject',
  ]);
}
