import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import Provider from 'oidc-provider';
import { cookieName } from '../kit/issuer/configuration.ts';
import { addTokenExchange } from '../kit/issuer/exchange.ts';
import type { ShowProblem } from '../kit/issuer/interaction.ts';
import { publicHalf } from '../kit/issuer/keys.ts';
import { addOriginRule, mountProvider } from '../kit/issuer/mount.ts';
import { addSignOut } from '../kit/issuer/sign-out.ts';
import { createService } from '../kit/service.ts';
import { openStore } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { registeredKeysFile } from '../nhs-login/client-assertion.ts';
import { rememberLanguage } from '../nhs-login/cookies.ts';
import { addPageAssets } from '../nhs-login/page-assets.ts';
import type { Roles } from '../relationships/roles.ts';
import { audiencesOf } from './audiences.ts';
import { APP_CLIENT_ID, configurationOf, SIGN_IN_S } from './configuration.ts';
import { addInteraction } from './interaction.ts';
import { LANGUAGE_COOKIE, problemPage } from './problem.page.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { addOtherDevices, sayWhyEnded } from './other-devices.ts';
import { signInsIn } from './sign-ins.ts';
import { decideFor, type Book } from './token-exchange.ts';
import { UPSTREAM_CLIENT_ID, upstreamOf } from './upstream.ts';

/** NHS login learns the broker's public key out of band, as at onboarding. */
function registerUpstream(world: World, secrets: Secrets): void {
  const keys = { keys: [publicHalf(secrets.relyingParty)] };
  writeFileSync(registeredKeysFile(world, UPSTREAM_CLIENT_ID), JSON.stringify(keys));
}

/** Whom somebody may act for, as the relationships service says it at this moment. */
function actedForIn(world: World, roles: Pick<Roles, 'mayAct'>, subjectSecret: string): Book['actedFor'] {
  return (performer, nhsNumber) => {
    const patient = world.people.find(nhsNumber);
    const mayAct = performer.level === 'P9' && roles.mayAct(performer.nhsNumber ?? '', nhsNumber);
    if (!patient || !mayAct) return undefined;
    // The patient has signed in nowhere: their subject is the broker's own, and no vector of trust is theirs.
    const sub = createHmac('sha256', subjectSecret).update(`patient ${nhsNumber}`).digest('base64url');
    return { sub, nhsNumber, level: patient.assurance, vot: '', vtm: '' };
  };
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
  const book: Book = {
    audiences: audiencesOf(world.services),
    actedFor: actedForIn(world, roles, secrets.subjectSecret),
  };
  addTokenExchange({
    provider,
    signing: secrets.signing,
    find: (grantId) => signIns.find(grantId),
    decide: (facts, asked) => decideFor(book, facts, asked),
  });
  sayWhyEnded({ provider, signIns });
  const sessionCookie = cookieName('identity', 'session');
  await mountProvider(app, provider, sessionCookie);

  app.addHook('onRequest', async (request, reply) => rememberLanguage(request, reply, LANGUAGE_COOKIE));
  const showProblem: ShowProblem = (request, reply, problem) => {
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
  addSignOut(app, {
    provider,
    showProblem,
    clientId: APP_CLIENT_ID,
    sessionCookie,
    postLogoutUri: `${world.appOrigin}/`,
  });
  addOtherDevices(app, world, desk);
  app.get('/problem', (request, reply) => showProblem(request, reply, { error: 'interrupted' }));
  return app;
}
