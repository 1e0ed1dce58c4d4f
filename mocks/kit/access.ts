import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createNonces, createReplayCache, verifyProof } from './dpop-proof.ts';
import { outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import type { AccessFailure } from './refusal.ts';
import type { Assurance, Resource, World } from './world.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, once `requireAccess` has let the call through. */
    access: Access | undefined;
    /** A DPoP proof was present and verified, whatever the token allows. */
    proved: boolean;
  }
}

/** What a verified, sender-constrained access token says about the caller. */
export interface Access {
  subject: string;
  nhsNumber?: string;
  level: Assurance;
  scopes: string[];
  /** Thumbprint of the key the token is bound to (RFC 9449 §6). */
  jkt: string;
  clientId: string;
  /** `act.sub`: who acts for the subject (RFC 8693 §4.1). */
  actor?: string;
  /** Who of which organisation calls; in tokens of the staff issuer alone. */
  staff?: StaffAccess;
}

/** A member of staff, as the token says it. */
export interface StaffAccess {
  /** SDS user id, and that of the role profile they chose to work in. */
  userId: string;
  roleProfileId: string;
  /** Job role code, like `S8000:G8000:R8001`. */
  role: string;
  name: string;
  /** ODS code of the organisation they work for. */
  org: string;
}

/** Who makes tokens: the broker for citizens, another for staff. */
export type IssuerId = 'identity' | 'staff-identity';

/** What a service asks of a caller; `refusal` lets a service word the answer in its own error vocabulary. */
export interface AccessOptions {
  service: string;
  /** The token's one audience, exactly. */
  audience: string;
  /** Whose tokens are taken; the citizens' broker's unless told otherwise. */
  issuer?: IssuerId;
  /** Space-separated; every word must be in the token. */
  scope?: string;
  level?: Assurance;
  /** Ask for a server-chosen nonce in each proof (RFC 9449 §9). */
  nonce?: boolean;
  refusal?: (failure: AccessFailure) => { body: Resource; type: string };
}

const LEVELS: readonly Assurance[] = ['P0', 'P5', 'P9'];

/** Lets through who proves the key of a fresh enough token for this very service (RFC 9449 §7, RFC 9068 §4). */
export function requireAccess(world: World, options: AccessOptions): preHandlerHookHandler {
  const replays = createReplayCache();
  const nonces = createNonces();
  return async (request, reply) => {
    if (options.nonce) reply.header('dpop-nonce', nonces.current());
    try {
      const token = tokenOf(request);
      const proof = await verifyProof(request, token, options.audience, world.nowMs(options.service));
      if (options.nonce && !nonces.accepts(proof.nonce)) {
        throw new Refusal({
          status: 401,
          error: 'use_dpop_nonce',
          diagnostics: 'A server nonce is required in the DPoP proof',
        });
      }
      if (!replays.admit(`${proof.jkt} ${proof.jti}`, Date.now())) {
        throw new Refusal({
          status: 401,
          error: 'invalid_dpop_proof',
          diagnostics: 'The DPoP proof was used before',
        });
      }
      request.proved = true;
      const access = await verifyToken(world, options, token, proof.jkt);
      demand(access, options);
      request.access = access;
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(reply, options, error.failure);
    }
  };
}

function tokenOf(request: FastifyRequest): string {
  const given = request.headers.authorization;
  if (given === undefined) throw new Refusal({ status: 401, diagnostics: 'Missing access token' });
  const token = /^DPoP ([\w.~+/=-]+)$/i.exec(given)?.[1];
  if (token === undefined) {
    throw new Refusal({
      status: 401,
      error: 'invalid_token',
      diagnostics: 'Only DPoP-bound access tokens are accepted',
    });
  }
  return token;
}

const keySets = new WeakMap<World, Map<IssuerId, JWTVerifyGetKey>>();

function issuerKeys(world: World, issuer: IssuerId): JWTVerifyGetKey {
  const known = keySets.get(world) ?? new Map<IssuerId, JWTVerifyGetKey>();
  keySets.set(world, known);
  const keys =
    known.get(issuer) ??
    createRemoteJWKSet(new URL(`${world.service(issuer).baseUrl}/jwks`), { cooldownDuration: 1000 });
  known.set(issuer, keys);
  return keys;
}

/** Tokens whose signature held, by issuer and text: a client sends the same one with every page. */
const signedTokens = new WeakMap<World, Map<string, JWTPayload>>();
const MOST_TOKENS = 1000;

/** The claims of a token that the issuer signed, which holds at the service's own time. */
async function openToken(world: World, options: AccessOptions, token: string): Promise<JWTPayload> {
  const { service, issuer = 'identity' } = options;
  const known = signedTokens.get(world) ?? new Map<string, JWTPayload>();
  signedTokens.set(world, known);
  const nowMs = world.nowMs(service);
  // What one issuer signed says nothing where another's tokens are asked for.
  const place = `${issuer} ${token}`;
  const before = known.get(place);
  // Within its time it holds; outside it the verification says in which way it does not.
  if (before && (before.nbf ?? 0) * 1000 <= nowMs && nowMs < (before.exp ?? 0) * 1000) return before;
  const { payload } = await jwtVerify(token, issuerKeys(world, issuer), {
    typ: 'at+jwt',
    algorithms: ['ES256'],
    issuer: world.service(issuer).baseUrl,
    requiredClaims: ['sub', 'exp', 'aud', 'client_id', 'jti'],
    currentDate: new Date(nowMs),
  });
  if (known.size >= MOST_TOKENS) known.clear();
  known.set(place, payload);
  return payload;
}

async function verifyToken(
  world: World,
  options: AccessOptions,
  token: string,
  jkt: string,
): Promise<Access> {
  const bad = (diagnostics: string) => new Refusal({ status: 401, error: 'invalid_token', diagnostics });
  let payload: JWTPayload;
  try {
    payload = await openToken(world, options, token);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw bad('The access token expired');
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWTClaimValidationFailed) {
      throw bad('Invalid Access Token');
    }
    if (
      error instanceof errors.JWKSTimeout ||
      !(error instanceof errors.JOSEError) ||
      error.code === 'ERR_JOSE_GENERIC'
    ) {
      throw new Refusal({ status: 503, diagnostics: 'The issuer of the token could not be reached' });
    }
    throw bad('Invalid Access Token');
  }
  const audience = Array.isArray(payload.aud) && payload.aud.length === 1 ? payload.aud[0] : payload.aud;
  if (audience !== options.audience) throw bad('The access token is for another service');
  if (member(payload.cnf, 'jkt') !== jkt) throw bad('The access token is bound to another key');
  return accessOf(payload, jkt, options.issuer === 'staff-identity');
}

function accessOf(payload: JWTPayload, jkt: string, isStaff: boolean): Access {
  const level = LEVELS.find((known) => known === payload.identity_proofing_level) ?? 'P0';
  const actor = member(payload.act, 'sub');
  const nhsNumber = member(payload, 'nhs_number');
  return {
    subject: payload.sub ?? '',
    ...(nhsNumber !== undefined && !isStaff && { nhsNumber }),
    level,
    scopes: typeof payload.scope === 'string' ? payload.scope.split(' ') : [],
    jkt,
    clientId: String(payload.client_id),
    ...(actor !== undefined && { actor }),
    ...(isStaff && { staff: staffOf(payload) }),
  };
}

function staffOf(payload: JWTPayload): StaffAccess {
  const claim = (name: string) => member(payload, name) ?? '';
  return {
    userId: claim('sds_user_id'),
    roleProfileId: claim('sds_role_profile_id'),
    role: claim('role'),
    name: claim('name'),
    org: claim('org'),
  };
}

function member(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : undefined;
}

function demand(access: Access, options: AccessOptions): void {
  const missing = (options.scope ?? '').split(' ').filter((word) => word && !access.scopes.includes(word));
  if (missing.length > 0) {
    throw new Refusal({
      status: 403,
      error: 'insufficient_scope',
      diagnostics: `The access token lacks the scope ${missing.join(' ')}`,
    });
  }
  if (options.level && LEVELS.indexOf(access.level) < LEVELS.indexOf(options.level)) {
    throw new Refusal({
      status: 403,
      error: 'insufficient_user_authentication',
      diagnostics: `Your identity has been proved to ${access.level}, and ${options.level} is needed`,
    });
  }
}

function refuse(reply: FastifyReply, options: AccessOptions, failure: AccessFailure) {
  if (failure.status !== 503) {
    const words = ['algs="ES256"'];
    if (failure.error)
      words.unshift(`error="${failure.error}"`, `error_description="${failure.diagnostics}"`);
    if (failure.error === 'insufficient_scope') words.push(`scope="${options.scope ?? ''}"`);
    reply.header('www-authenticate', `DPoP ${words.join(', ')}`);
  }
  const code = failure.status === 503 ? 'transient' : failure.status === 403 ? 'forbidden' : 'login';
  const worded = options.refusal?.(failure) ?? {
    body: outcome({ code, diagnostics: failure.diagnostics }),
    type: 'application/fhir+json',
  };
  return reply.code(failure.status).type(worded.type).send(worded.body);
}
