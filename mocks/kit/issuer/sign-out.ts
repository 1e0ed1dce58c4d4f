import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type Provider from 'oidc-provider';
import type { IssuerPages } from './interaction.ts';

type Params = Record<string, string | undefined>;

/** Whose sign-ins are ended, and where the browser goes afterwards. */
export interface SignOutDesk extends IssuerPages {
  clientId: string;
  sessionCookie: string;
  postLogoutUri: string;
}

/** The sign-in (grant) that an id_token of ours names, however old it is; `undefined` for any other text. */
async function signInNamedBy({ provider, clientId }: SignOutDesk, hint: string): Promise<string | undefined> {
  const client = await provider.Client.find(clientId);
  if (!client) return undefined;
  try {
    await provider.IdToken.validate(hint, client);
  } catch {
    return undefined;
  }
  const { sid } = decodeJwt(hint);
  return typeof sid === 'string' ? sid : undefined;
}

/** Ends one sign-in with every token of it. */
export async function endSignIn(provider: Provider, grantId: string): Promise<void> {
  const grant = await provider.Grant.find(grantId);
  await grant?.destroy();
  await provider.AccessToken.revokeByGrantId(grantId);
}

async function endBrowserSession(
  { provider, clientId, sessionCookie }: SignOutDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  grantId: string,
): Promise<void> {
  const session = await provider.Session.get(provider.createContext(request.raw, reply.raw));
  if (session.grantIdFor(clientId) !== grantId) return;
  await session.destroy();
  for (const name of [sessionCookie, `${sessionCookie}.sig`])
    void reply.header('set-cookie', `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
}

/**
 * Adds `/session/end` (OpenID Connect RP-Initiated Logout 1.0). With an id_token of ours and a registered address
 * to go on to, it ends that sign-in with all its tokens and asks nothing; without them it ends nothing.
 */
export function addSignOut(app: FastifyInstance, desk: SignOutDesk): void {
  const { provider, postLogoutUri } = desk;
  const signOut = async (params: Params, request: FastifyRequest, reply: FastifyReply) => {
    const grantId = params.id_token_hint && (await signInNamedBy(desk, params.id_token_hint));
    if (!grantId || params.post_logout_redirect_uri !== postLogoutUri)
      return desk.showProblem(request, reply, {
        error: 'invalid_request',
        description: 'id_token_hint and a registered post_logout_redirect_uri are needed to sign out',
      });
    await endSignIn(provider, grantId);
    await endBrowserSession(desk, request, reply, grantId);
    const target = new URL(postLogoutUri);
    if (params.state) target.searchParams.set('state', params.state);
    return reply.redirect(target.href, 303);
  };
  app.get<{ Querystring: Params }>('/session/end', (request, reply) =>
    signOut(request.query, request, reply),
  );
  app.post<{ Body: Params | undefined }>('/session/end', (request, reply) =>
    signOut(request.body ?? {}, request, reply),
  );
}
