import type { IncomingMessage, ServerResponse } from 'node:http';
import middie from '@fastify/middie';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';

/** Paths the provider answers itself; everything else is ours. */
const PROVIDER_PATHS = /^\/(auth(\/[\w-]+)?|token(\/revocation)?|jwks|\.well-known\/[\w-]+)(\?|$)/;

/**
 * Takes the issuer's session cookie off a request. Every authorization starts without a session, so a second person
 * at the same browser is never signed in as the first, and `prompt=none` always says `login_required`.
 */
function forgetSession(request: IncomingMessage, sessionCookie: string): void {
  const { cookie } = request.headers;
  if (cookie === undefined) return;
  const others = cookie.split(';').filter((pair) => {
    const name = pair.trim().split('=')[0];
    return name !== sessionCookie && name !== `${sessionCookie}.sig`;
  });
  request.headers.cookie = others.join(';');
}

/** Only the app's own origin may read answers; the provider would let any origin read its public documents. */
export function addOriginRule(provider: Provider, appOrigin: string): void {
  provider.use(async (ctx, next) => {
    await next();
    const origin = ctx.get('Origin');
    if (origin && origin !== appOrigin) ctx.remove('Access-Control-Allow-Origin');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Referrer-Policy', 'no-referrer');
  });
}

/** Lets the provider answer its own paths before the server's routes see them. */
export async function mountProvider(
  app: FastifyInstance,
  provider: Provider,
  sessionCookie: string,
): Promise<void> {
  await app.register(middie);
  const answer = provider.callback();
  app.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = request.url ?? '';
    if (!PROVIDER_PATHS.test(url)) return next();
    if (url.startsWith('/auth')) forgetSession(request, sessionCookie);
    void answer(request, response);
  });
}
