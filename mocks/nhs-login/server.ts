import type { FastifyInstance } from 'fastify';
import { createService } from '../kit/service.ts';
import type { World } from '../kit/world.ts';
import type { Registration } from './authorize-request.ts';
import { openChoices } from './choices.ts';
import { SUPPORTED_SCOPES } from './claims.ts';
import { rememberLanguage } from './cookies.ts';
import { expiring } from './expiring.ts';
import { LANGUAGE_COOKIE, type Flow } from './flow-desk.ts';
import { openKeys } from './keys.ts';
import { addPageAssets } from './page-assets.ts';
import { addSignInFlow } from './sign-in-flow.ts';
import { addTokenEndpoints } from './token-endpoint.ts';
import { trustmarkOf, type SignIn } from './tokens.ts';

/** Forgets what people agreed to and proved in this world's stand-in; does nothing before it was started. */
export function resetNhsLogin(world: World): void {
  forgetting.get(world)?.();
}

const forgetting = new WeakMap<World, () => void>();

function addMetadata(app: FastifyInstance, issuer: string, jwks: object): void {
  const trustmark = trustmarkOf(issuer);
  app.get('/.well-known/openid-configuration', (_, reply) =>
    reply.send({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      trustmarks: trustmark,
      scopes_supported: SUPPORTED_SCOPES,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS512'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS512'],
      claims_parameter_supported: false,
      request_parameter_supported: false,
      request_uri_parameter_supported: false,
    }),
  );
  app.get('/.well-known/jwks.json', (_, reply) => reply.send(jwks));
  app.get(new URL(trustmark).pathname, (_, reply) =>
    reply.send({
      idp: issuer,
      trustmark_provider: issuer,
      P: ['P0', 'P5', 'P9'],
      C: ['Cp', 'Cd', 'Ck', 'Cm'],
    }),
  );
}

/** Builds the stand-in for NHS login: OpenID Connect for confidential clients, and the pages people see. Not listening. */
export async function startNhsLogin(world: World): Promise<FastifyInstance> {
  const issuer = world.service('nhs-login').baseUrl;
  const broker = world.service('identity').baseUrl;
  const clients: readonly Registration[] = [
    {
      clientId: 'citizen-broker',
      name: { en: 'your health record', cy: 'Eich cofnod iechyd' },
      redirectUris: [`${broker}/callback`],
    },
  ];
  const nowMs = (): number => world.nowMs('nhs-login');
  const app = await createService(world, 'nhs-login', { authorizationServer: true });
  const keys = await openKeys(world);
  const choices = openChoices(world);
  const codes = expiring<SignIn>(nowMs);
  forgetting.set(world, () => choices.forget());
  app.addHook('onClose', async () => {
    forgetting.delete(world);
    choices.close();
  });
  app.addHook('onRequest', async (request, reply) => rememberLanguage(request, reply, LANGUAGE_COOKIE));

  addMetadata(app, issuer, keys.jwks);
  await addPageAssets(app);
  addSignInFlow(app, {
    world,
    clients,
    choices,
    flows: expiring<Flow>(nowMs),
    codes,
    formTargets: [new URL(broker).origin, world.appOrigin],
  });
  addTokenEndpoints(app, { world, issuer, keys, codes, spentAssertions: expiring<true>(nowMs) });
  return app;
}
