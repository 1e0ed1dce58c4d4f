import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { JWK } from 'jose';
import { errors, type default as Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import {
  buildTokenResponse,
  checkDpopReplay,
  checkDpopRequired,
  validateDpop,
} from 'oidc-provider/lib/helpers/grants.js';
import { publicHalf } from './keys.ts';

/** RFC 8693 §2.1. */
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** Lifetime of a token for one service, in seconds. */
export const EXCHANGED_S = 300;

const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

/** What is asked of an exchange (RFC 8693 §2.1). */
export interface ExchangeParams {
  subject_token?: string | undefined;
  subject_token_type?: string | undefined;
  requested_token_type?: string | undefined;
  actor_token?: string | undefined;
  /** Whom the signed-in person acts for. */
  requested_subject?: string | undefined;
}

/** The token that an exchange comes to. */
export interface Exchanged {
  accountId: string;
  audience: string;
  /** Every scope of the audience, and those that the token carries. */
  offered: readonly string[];
  scopes: readonly string[];
  lifeS: number;
  /** Is told of the token before it is signed. */
  mark?: (token: object) => void;
}

/** What the exchange stands on; `Facts` is what the issuer knows of a sign-in. */
export interface ExchangeDesk<Facts> {
  provider: Provider;
  signing: readonly JWK[];
  /** The facts of a sign-in by its grant. */
  find(grantId: string): Facts | undefined;
  /** What becomes of the question; throws an OAuth error where nothing does. */
  decide(
    facts: Facts,
    asked: { resource: string; scope: string | undefined; requestedSubject: string | undefined },
  ): Exchanged;
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
async function openSubjectToken<Facts>(desk: ExchangeDesk<Facts>, token: string): Promise<JWTPayload> {
  const keys = createLocalJWKSet({ keys: desk.signing.map(publicHalf) });
  const { issuer } = desk.provider;
  try {
    const options = { algorithms: ['ES256'], typ: 'at+jwt', issuer, audience: issuer };
    return (await jwtVerify(token, keys, options)).payload;
  } catch {
    throw new errors.InvalidRequest('subject_token is invalid or expired');
  }
}

/** Who the subject token stands for, provided its sign-in has not been ended since. */
async function liveSignIn<Facts>(
  desk: ExchangeDesk<Facts>,
  ctx: ExchangeContext,
  subject: JWTPayload,
): Promise<{ grantId: string; facts: Facts }> {
  const grantId = typeof subject.sid === 'string' ? subject.sid : '';
  const grant = await desk.provider.Grant.find(grantId);
  const facts = desk.find(grantId);
  const { clientId } = ctx.oidc.client;
  if (!grant || !facts || grant.clientId !== clientId || subject.client_id !== clientId)
    throw new errors.InvalidRequest('subject_token has been revoked');
  return { grantId, facts };
}

async function exchange<Facts>(desk: ExchangeDesk<Facts>, ctx: ExchangeContext): Promise<void> {
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
  const { resource, scope, requested_subject: requestedSubject } = params;
  const made = desk.decide(facts, { resource: String(resource), scope, requestedSubject });

  const { accountId, audience, scopes } = made;
  const token = new provider.AccessToken({ accountId, client, grantId, gty: 'token-exchange' });
  made.mark?.(token);
  token.resourceServer = new provider.ResourceServer(audience, {
    scope: made.offered.join(' '),
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: made.lifeS,
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

/** Adds token exchange (RFC 8693): a live base token, with a proof by the same key, becomes a token for one service. */
export function addTokenExchange<Facts>(desk: ExchangeDesk<Facts>): void {
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
