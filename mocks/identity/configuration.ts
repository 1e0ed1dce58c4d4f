import { errors, type Configuration } from 'oidc-provider';
import type { Store } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { persistentAdapter } from './adapter.ts';
import { problemPage } from './problem.page.ts';
import type { Secrets } from './secrets.ts';
import { identityClaims, idTokenClaims, type SignIns } from './sign-ins.ts';
import { actingClaims, TOKEN_EXCHANGE } from './token-exchange.ts';

/** The app's client id. */
export const APP_CLIENT_ID = 'citizen-app';

/** Scopes a base token may carry. */
export const BASE_SCOPES = 'openid profile offline_access';

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;

/** How long a refresh token, and with it a sign-in, lives at most, in seconds. */
export const SIGN_IN_S = 30 * DAY_S;

/** The vectors in the app's `vtr`, or `undefined` where it is not a list of texts. */
export function vectorsIn(vtr: string | undefined): string[] | undefined {
  if (vtr === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(vtr);
    if (!Array.isArray(parsed) || parsed.length === 0) return undefined;
    const vectors = parsed.filter((one): one is string => typeof one === 'string');
    return vectors.length === parsed.length ? vectors : undefined;
  } catch {
    return undefined;
  }
}

function clientsOf(world: World): NonNullable<Configuration['clients']> {
  return [
    {
      client_id: APP_CLIENT_ID,
      client_name: 'Citizen health record',
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${world.appOrigin}/signed-in`],
      post_logout_redirect_uris: [`${world.appOrigin}/`],
      grant_types: ['authorization_code', 'refresh_token', TOKEN_EXCHANGE],
      response_types: ['code'],
      dpop_bound_access_tokens: true,
      id_token_signed_response_alg: 'RS512',
    },
  ];
}

function featuresOf(world: World, secrets: Secrets): NonNullable<Configuration['features']> {
  const issuer = world.service('identity').baseUrl;
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: { enabled: true },
    dPoP: { enabled: true, nonceSecret: secrets.dpopNonceSecret, requireNonce: () => true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => issuer,
      useGrantedResource: () => true,
      getResourceServerInfo(_, resource) {
        // The code and refresh grants make base tokens only; every other audience goes through the exchange.
        if (resource !== issuer) throw new errors.InvalidTarget();
        return {
          scope: BASE_SCOPES,
          audience: issuer,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 10 * MINUTE_S,
          jwt: { sign: { alg: 'ES256' } },
        };
      },
    },
  };
}

/** What the provider is made of, for this world. */
export function configurationOf(
  world: World,
  secrets: Secrets,
  store: Store,
  signIns: SignIns,
): Configuration {
  const issuer = world.service('identity').baseUrl;
  return {
    adapter: persistentAdapter(store),
    jwks: { keys: secrets.signing },
    clients: clientsOf(world),
    features: featuresOf(world, secrets),
    scopes: BASE_SCOPES.split(' '),
    claims: {
      openid: ['sub', 'sid', 'identity_proofing_level', 'vot', 'vtm', 'nhs_number'],
      profile: ['given_name', 'family_name', 'birthdate'],
    },
    conformIdTokenClaims: false,
    enabledJWA: {
      idTokenSigningAlgValues: ['RS512', 'ES256'],
      dPoPSigningAlgValues: ['ES256'],
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    clientBasedCORS: (_, origin) => origin === world.appOrigin,
    extraParams: {
      vtr(_, value) {
        if (value !== undefined && !vectorsIn(value))
          throw new errors.InvalidRequest('vtr must be a JSON array of vectors of trust');
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount(_, sub, token) {
      const grantId = token?.grantId;
      const facts = grantId ? signIns.find(grantId) : undefined;
      if (grantId && facts?.sub !== sub) return undefined;
      return {
        accountId: sub,
        claims: () => ({ sub, sid: grantId, ...(facts && idTokenClaims(facts)) }),
      };
    },
    extraTokenClaims(_, token) {
      const composite = actingClaims(token);
      if (composite) return composite;
      const grantId = 'grantId' in token ? token.grantId : undefined;
      const facts = typeof grantId === 'string' ? signIns.find(grantId) : undefined;
      if (!facts) return undefined;
      return { ...identityClaims(facts), ...(token.aud === issuer && { sid: grantId }) };
    },
    cookies: {
      keys: [secrets.cookieKey],
      names: { session: 'identity_session', interaction: 'identity_interaction', resume: 'identity_resume' },
    },
    ttl: {
      AccessToken: (_, token) => token.resourceServer?.accessTokenTTL ?? 5 * MINUTE_S,
      AuthorizationCode: MINUTE_S,
      IdToken: 60 * MINUTE_S,
      Interaction: 30 * MINUTE_S,
      Session: DAY_S / 2,
      RefreshToken: SIGN_IN_S,
      Grant: SIGN_IN_S,
    },
    renderError(ctx, out) {
      const page = problemPage(
        ctx,
        { error: out.error, description: out.error_description },
        world.appOrigin,
      );
      ctx.type = 'html';
      ctx.set('Content-Security-Policy', page.policy);
      ctx.body = page.markup;
    },
  };
}
