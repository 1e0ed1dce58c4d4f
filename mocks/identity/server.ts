import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import middie from '@fastify/middie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Provider from 'oidc-provider';
import { createService } from '../kit/service.ts';
import { openStore } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { registeredKeysFile } from '../nhs-login/client-assertion.ts';
import { rememberLanguage } from '../nhs-login/cookies.ts';
import { addPageAssets } from '../nhs-login/page-assets.ts';
import type { Roles } from '../relationships/roles.ts';
import { audiencesOf } from './audiences.ts';
import { configurationOf, SIGN_IN_S } from './configuration.ts';
import { addInteraction } from './interaction.ts';
import { LANGUAGE_COOKIE, problemPage } from './problem.page.ts';
import { openSecrets, publicHalf, type Secrets } from './secrets.ts';
import { addSignOut } from './sign-out.ts';
import { signInsIn } from './sign-ins.ts';
import { addTokenExchange, type ExchangeDesk } from './token-exchange.ts';
import { UPSTREAM_CLIENT_ID, upstreamOf } from './upstream.ts';

/** Paths the provider answers itself; everything else is ours. */
const PROVIDER_PATHS = /^\/(auth(\/[\w-]+)?|token(\/revocation)?|jwks|\.well-known\/[\w-]+)(\?|$)/;

/** NHS login learns the broker's public key out of band, as at onboarding. */
function registerUpstream(world: World, secrets: Secrets): void {
  const keys = { keys: [publicHalf(secrets.relyingParty)] };
  writeFileSync(registeredKeysFile(world, UPSTREAM_CLIENT_ID), JSON.stringify(keys));
}

/**
 * Takes the broker's session cookie off a request. Every authorization starts without a session, so a second
 * person at the same browser is never signed in as the first, and `prompt=none` always says `login_required`.
 */
function forgetSession(request: IncomingMessage): void {
  const { cookie } = request.headers;
  if (cookie === undefined) return;
  const others = cookie.split(';').filter((pair) => !/^\s*identity_session(\.sig)?=/.test(pair));
  request.headers.cookie = others.join(';');
}

/** Whom somebody may act for, as the relationships service says it at this moment. */
function actedForIn(
  world: World,
  roles: Pick<Roles, 'mayAct'>,
  subjectSecret: string,
): ExchangeDesk['actedFor'] {
  return (performer, nhsNumber) => {
    const patient = world.people.find(nhsNumber);
    const mayAct = performer.level === 'P9' && roles.mayAct(performer.nhsNumber ?? '', nhsNumber);
    if (!patient || !mayAct) return undefined;
    // The patient has signed in nowhere: their subject is the broker's own, and no vector of trust is theirs.
    const sub = createHmac('sha256', subjectSecret).update(`patient ${nhsNumber}`).digest('base64url');
    return { sub, nhsNumber, level: patient.assurance, vot: '', vtm: '' };
  };
}

/** Only the app's own origin may read answers; the provider would let any origin read its public documents. */
function addOriginRule(provider: Provider, appOrigin: string): void {
  provider.use(async (ctx, next) => {
    await next();
    const origin = ctx.get('Origin');
    if (origin && origin !== appOrigin) ctx.remove('Access-Control-Allow-Origin');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Referrer-Policy', 'no-referrer');
  });
}

async function mountProvider(app: FastifyInstance, provider: Provider): Promise<void> {
  await app.register(middie);
  const answer = provider.callback();
  app.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = request.url ?? '';
    if (!PROVIDER_PATHS.test(url)) return next();
    if (url.startsWith('/auth')) forgetSession(request);
    void answer(request, response);
  });
}

/** Builds the broker the app signs in at: oidc-provider before, NHS login behind. Not listening. */
export async function startIdentity(world: World, roles: Pick<Roles, 'mayAct'>): Promise<FastifyInstance> {
  const issuer = world.service('identity').baseUrl;
  const app = await createService(world, 'identity', { authorizationServer: true });
  const secrets = await openSecrets(world);
  registerUpstream(world, secrets);
  const store = openStore(world, 'identity');
  app.addHook('onClose', async () => store.close());
  const signIns = signInsIn(store, SIGN_IN_S * 1000);

  const provider = new Provider(issuer, configurationOf(world, secrets, store, signIns));
  provider.on('server_error', (_, error) => console.error(error));
  addOriginRule(provider, world.appOrigin);
  addTokenExchange({
    provider,
    secrets,
    signIns,
    audiences: audiencesOf(world.services),
    actedFor: actedForIn(world, roles, secrets.subjectSecret),
  });
  await mountProvider(app, provider);

  app.addHook('onRequest', async (request, reply) => rememberLanguage(request, reply, LANGUAGE_COOKIE));
  const showProblem = (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: { error: string; description?: string | undefined },
  ): FastifyReply => {
    const page = problemPage(request, problem, world.appOrigin);
    return reply
      .code(400)
      .header('content-security-policy', page.policy)
      .type('text/html; charset=utf-8')
      .send(page.markup);
  };
  const desk = { provider, upstream: upstreamOf(world, secrets), signIns, showProblem };
  await addPageAssets(app);
  addInteraction(app, desk);
  addSignOut(app, desk, `${world.appOrigin}/`);
  app.get('/problem', (request, reply) => showProblem(request, reply, { error: 'interrupted' }));
  return app;
}
