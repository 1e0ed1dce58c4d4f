import type { FastifyInstance } from 'fastify';
import Provider from 'oidc-provider';
import { requireAccess } from '../kit/access.ts';
import { cookieName } from '../kit/issuer/configuration.ts';
import { addTokenExchange } from '../kit/issuer/exchange.ts';
import type { ShowProblem } from '../kit/issuer/interaction.ts';
import { makeIssuerSecrets } from '../kit/issuer/keys.ts';
import { addOriginRule, mountProvider } from '../kit/issuer/mount.ts';
import { addSignOut } from '../kit/issuer/sign-out.ts';
import { createService } from '../kit/service.ts';
import { openStore } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { rememberLanguage } from '../nhs-login/cookies.ts';
import { addPageAssets } from '../nhs-login/page-assets.ts';
import { keepSecrets } from '../nhs-login/secret-file.ts';
import { decideForStaff } from './audiences.ts';
import { personClaims } from './claims.ts';
import { STAFF_CLIENT_ID, STAFF_HOME, staffConfigurationOf, staffProblemPage } from './configuration.ts';
import { addStaffInteraction } from './interaction.ts';
import { staffSignInsIn } from './sign-ins.ts';
import { LANGUAGE_COOKIE } from './words.ts';

/** What CIS2 says of whoever holds the base token. */
function addUserinfo(app: FastifyInstance, world: World): void {
  const issuer = world.service('staff-identity').baseUrl;
  const onRequest = requireAccess(world, {
    service: 'staff-identity',
    issuer: 'staff-identity',
    audience: issuer,
  });
  app.get('/userinfo', { onRequest }, async (request, reply) => {
    const member = world.staff.find(({ staffId }) => staffId === request.access?.subject);
    return member ? personClaims(member) : reply.code(401).send({ error: 'invalid_token' });
  });
}

/** Builds the issuer that staff sign in at. Not listening. */
export async function startStaffIdentity(world: World): Promise<FastifyInstance> {
  const issuer = world.service('staff-identity').baseUrl;
  const app = await createService(world, 'staff-identity', { authorizationServer: true });
  const made = await makeIssuerSecrets('RS256');
  const secrets = keepSecrets(world, 'staff-identity', () => made);
  const store = openStore(world, 'staff-identity');
  app.addHook('onClose', async () => store.close());
  const signIns = staffSignInsIn(world, store);

  const provider = new Provider(issuer, staffConfigurationOf(world, secrets, store, signIns));
  provider.on('server_error', (_, error) => console.error(error));
  addOriginRule(provider, world.appOrigin);
  addTokenExchange({
    provider,
    signing: secrets.signing,
    find: (grantId) => signIns.find(grantId),
    decide: (member, asked) => decideForStaff(world.services, member, asked),
  });
  const sessionCookie = cookieName('staff-identity', 'session');
  await mountProvider(app, provider, sessionCookie);

  app.addHook('onRequest', async (request, reply) => rememberLanguage(request, reply, LANGUAGE_COOKIE));
  const showProblem: ShowProblem = (request, reply, problem) => {
    const page = staffProblemPage(world, request, problem);
    return reply
      .code(400)
      .header('content-security-policy', page.policy)
      .type('text/html; charset=utf-8')
      .send(page.markup);
  };
  await addPageAssets(app);
  addStaffInteraction(app, { world, provider, signIns, showProblem });
  addSignOut(app, {
    provider,
    showProblem,
    clientId: STAFF_CLIENT_ID,
    sessionCookie,
    postLogoutUri: world.appOrigin + STAFF_HOME,
  });
  addUserinfo(app, world);
  app.get('/problem', (request, reply) => showProblem(request, reply, { error: 'interrupted' }));
  return app;
}
