import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { InteractionResults } from 'oidc-provider';
import { cookieName } from '../kit/issuer/configuration.ts';
import { finishInteraction, whenBound, type IssuerPages } from '../kit/issuer/interaction.ts';
import { expiring } from '../nhs-login/expiring.ts';
import { APP_CLIENT_ID, BASE_SCOPES, vectorsIn } from './configuration.ts';
import { deviceOf, type Device, type SignIns } from './sign-ins.ts';
import { EVERY_VECTOR, UpstreamFailure, type Upstream } from './upstream.ts';

/** What the hop through NHS login stands on. */
export interface InteractionDesk extends IssuerPages {
  upstream: Upstream;
  signIns: SignIns;
}

type Query = Record<string, string | undefined>;

interface Pending {
  state: string;
  nonce: string;
  vectors: readonly string[];
  answer?: { code: string } | { error: string; description?: string };
}

const PENDING_MS = 30 * 60_000;

/** Errors NHS login may name; it spells some with capitals. Anything else becomes `server_error`. */
const KNOWN_ERRORS = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
]);

function answerIn(query: Query): NonNullable<Pending['answer']> {
  const error = (query.error ?? query.Error)?.toLowerCase();
  if (error !== undefined) {
    const known = KNOWN_ERRORS.has(error) ? error : 'server_error';
    const description = query.error_description;
    return { error: known, ...(description && { description }) };
  }
  return query.code ? { code: query.code } : { error: 'access_denied', description: 'ConsentNotGiven' };
}

async function signedIn(
  desk: InteractionDesk,
  pending: Pending,
  code: string,
  device: Device,
): Promise<InteractionResults> {
  const { provider } = desk;
  const facts = await desk.upstream.redeem(code, pending);
  const grant = new provider.Grant({ accountId: facts.sub, clientId: APP_CLIENT_ID });
  grant.addOIDCScope(BASE_SCOPES);
  grant.addResourceScope(provider.issuer, BASE_SCOPES);
  const grantId = await grant.save();
  desk.signIns.keep(grantId, facts, device);
  return { login: { accountId: facts.sub, remember: false }, consent: { grantId } };
}

async function resultOf(
  desk: InteractionDesk,
  pending: Pending | undefined,
  device: Device,
): Promise<InteractionResults> {
  const answer = pending?.answer;
  if (!pending || !answer)
    return { error: 'access_denied', error_description: 'The sign-in was not finished' };
  if ('error' in answer)
    return {
      error: answer.error,
      ...(answer.description !== undefined && { error_description: answer.description }),
    };
  try {
    return await signedIn(desk, pending, answer.code, device);
  } catch (error) {
    if (error instanceof UpstreamFailure) return { error: error.code, error_description: error.message };
    throw error;
  }
}

/**
 * Adds the hop through NHS login. The broker has no page of its own: an interaction goes straight up, `/callback`
 * takes the answer, and `/finish` (where the browser's interaction cookie must fit) completes it.
 */
export function addInteraction(app: FastifyInstance, desk: InteractionDesk): void {
  const pending = expiring<Pending>(() => Date.now());

  app.get<{ Params: { uid: string } }>('/interaction/:uid', (request, reply) =>
    whenBound(desk, request, reply, async (params) => {
      const { uid } = request.params;
      const state = `${uid}.${randomBytes(16).toString('base64url')}`;
      const nonce = randomBytes(16).toString('base64url');
      const vectors = vectorsIn(typeof params.vtr === 'string' ? params.vtr : undefined) ?? EVERY_VECTOR;
      pending.put(uid, { state, nonce, vectors }, PENDING_MS);
      return reply.redirect(desk.upstream.authorizeUrl({ state, nonce, vectors }), 303);
    }),
  );

  app.get<{ Querystring: Query }>('/callback', (request, reply) => {
    const { state = '' } = request.query;
    const uid = state.split('.')[0] ?? '';
    const waiting = pending.get(uid);
    if (!waiting || waiting.state !== state || waiting.answer)
      return desk.showProblem(request, reply, {
        error: 'invalid_request',
        description: 'no sign-in is waiting for this answer',
      });
    waiting.answer = answerIn(request.query);
    return reply.redirect(`/interaction/${uid}/finish`, 303);
  });

  app.get<{ Params: { uid: string } }>('/interaction/:uid/finish', (request, reply) =>
    whenBound(desk, request, reply, async () => {
      const { uid } = request.params;
      const result = await resultOf(desk, pending.take(uid), deviceOf(request.headers['user-agent']));
      const cookie = cookieName('identity', 'interaction');
      return finishInteraction(desk.provider, request, reply, { result, cookie });
    }),
  );
}
