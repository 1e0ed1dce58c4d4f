import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type Provider from 'oidc-provider';
import { requireAccess } from '../kit/access.ts';
import { endSignIn } from '../kit/issuer/sign-out.ts';
import type { World } from '../kit/world.ts';
import type { InteractionDesk } from './interaction.ts';
import type { KeptSignIn, SignIns, WhyEnded } from './sign-ins.ts';

interface Book {
  provider: Provider;
  signIns: SignIns;
}

/** Ends a sign-in and remembers why, so that its device can be told. */
async function endFor({ provider, signIns }: Book, grantId: string, why: WhyEnded): Promise<void> {
  signIns.end(grantId, why);
  await endSignIn(provider, grantId);
}

async function liveSignIns({ provider, signIns }: Book, sub: string): Promise<KeptSignIn[]> {
  const all = signIns.of(sub);
  const lives = await Promise.all(
    all.map(async ({ grantId }) => Boolean(await provider.Grant.find(grantId))),
  );
  return all.filter((_, place) => lives[place]);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The sign-in that a call to the token endpoint stood on. */
function grantAskedWith(signIns: SignIns, params: Record<string, unknown>): string | undefined {
  const refreshToken = text(params.refresh_token);
  if (refreshToken !== undefined) return signIns.grantOf(refreshToken);
  try {
    return text(decodeJwt(text(params.subject_token) ?? '').sid);
  } catch {
    return undefined;
  }
}

/**
 * Use of a spent refresh token ends every sign-in of its owner (RFC 9700 §4.14.2 asks for that one at least): whoever
 * took it may have taken more. A device whose sign-in was ended so is told why by `error_uri` (RFC 6749 §5.2).
 */
export function sayWhyEnded(book: Book): void {
  const { provider, signIns } = book;
  provider.on('refresh_token.saved', ({ jti, grantId }) => {
    if (grantId !== undefined) signIns.use(grantId, jti);
  });
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { error?: string; error_uri?: string } | undefined;
    if (ctx.path !== '/token' || body?.error === undefined) return;
    const used = ctx.oidc.entities.RefreshToken;
    if (used?.consumed !== undefined && used.accountId !== undefined) {
      for (const { grantId } of signIns.of(used.accountId)) await endFor(book, grantId, 'token-reuse');
    }
    const grantId = grantAskedWith(signIns, ctx.oidc.params ?? {});
    const why = grantId === undefined ? undefined : signIns.whyEnded(grantId);
    if (why !== undefined) body.error_uri = `${provider.issuer}/ended/${why}`;
  });
}

/**
 * Where somebody sees where they are signed in and ends it, as Keycloak's account API has it: `GET
 * /account/sessions/devices`, `DELETE /account/sessions` (all but this one), `DELETE /account/sessions/{id}`. Times are
 * seconds since the epoch.
 */
export function addOtherDevices(
  app: FastifyInstance,
  world: World,
  book: Book & Pick<InteractionDesk, 'showProblem'>,
): void {
  const onRequest = requireAccess(world, { service: 'identity', audience: book.provider.issuer });
  const asked = async (request: FastifyRequest) => {
    const current = text(decodeJwt(request.headers.authorization?.replace(/^DPoP /i, '') ?? '').sid);
    const live = await liveSignIns(book, request.access?.subject ?? '');
    // A token outlives its sign-in by minutes; the sign-in counts.
    return { current, live: live.some(({ grantId }) => grantId === current) ? live : undefined };
  };
  const ended = { error: 'invalid_token', error_description: 'the sign-in has ended' };

  app.get<{ Params: { why: string } }>('/ended/:why', (request, reply) =>
    book.showProblem(request, reply, { error: request.params.why }),
  );
  app.get('/account/sessions/devices', { onRequest }, async (request, reply) => {
    const { current, live } = await asked(request);
    if (!live) return reply.code(401).send(ended);
    return live.map(({ grantId, at, usedAt, device }) => ({
      ...device,
      current: grantId === current,
      lastAccess: Math.floor(usedAt / 1000),
      sessions: [{ id: grantId, started: Math.floor(at / 1000), current: grantId === current }],
    }));
  });
  app.delete<{ Params: { id?: string } }>('/account/sessions/:id?', { onRequest }, async (request, reply) => {
    const { current, live } = await asked(request);
    if (!live) return reply.code(401).send(ended);
    const { id } = request.params;
    const chosen = live.filter(({ grantId }) => (id === undefined ? grantId !== current : grantId === id));
    if (id !== undefined && chosen.length === 0) return reply.code(404).send({ error: 'not_found' });
    for (const { grantId } of chosen) await endFor(book, grantId, 'signed-out-elsewhere');
    return reply.code(204).send();
  });
}
