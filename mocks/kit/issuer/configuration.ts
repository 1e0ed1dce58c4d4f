import { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Store } from '../store.ts';
import type { World } from '../world.ts';
import { persistentAdapter } from './adapter.ts';
import type { IssuerSecrets } from './keys.ts';

const MINUTE_S = 60;

/** The one app that signs people in at an issuer: public, its tokens bound to a key of the device. */
export interface IssuerClient {
  id: string;
  name: string;
  /** Paths at the app's origin: where a sign-in ends, and where somebody comes after signing out. */
  signedInPath: string;
  signedOutPath: string;
  grantTypes: string[];
}

/** In what one issuer differs from another. */
export interface IssuerPlan {
  world: World;
  service: 'identity' | 'staff-identity';
  secrets: IssuerSecrets;
  store: Store;
  client: IssuerClient;
  /** Space-separated: what a base token may carry. */
  scopes: string;
  /** How long a base token lives, in seconds. It opens nothing but the issuer itself. */
  baseTokenS: number;
  idTokenAlg: 'RS256' | 'RS512';
  /** The page for a sign-in that cannot go on. */
  problemPage: (
    asked: KoaContextWithOIDC,
    problem: { error: string; description?: string | undefined },
  ) => { policy: string; markup: string };
}

/** The name of one of the issuer's cookies: localhost shares them between ports, so every issuer has its own. */
export const cookieName = (service: string, what: 'session' | 'interaction' | 'resume'): string =>
  `${service.replaceAll('-', '_')}_${what}`;

function featuresOf(plan: IssuerPlan): NonNullable<Configuration['features']> {
  const issuer = plan.world.service(plan.service).baseUrl;
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: { enabled: true },
    dPoP: {
      enabled: true,
      nonceSecret: Buffer.from(plan.secrets.dpopNonceSecret, 'base64'),
      requireNonce: () => true,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => issuer,
      useGrantedResource: () => true,
      getResourceServerInfo(_, resource) {
        // The code and refresh grants make base tokens only; every other audience goes through the exchange.
        if (resource !== issuer) throw new errors.InvalidTarget();
        return {
          scope: plan.scopes,
          audience: issuer,
          accessTokenFormat: 'jwt',
          accessTokenTTL: plan.baseTokenS,
          jwt: { sign: { alg: 'ES256' } },
        };
      },
    },
  };
}

/** What the issuers have in common: code flow with PKCE, proofs of a key, base tokens for the exchange alone. */
export function issuerConfiguration(plan: IssuerPlan): Configuration {
  const { world, service, secrets, store, client } = plan;
  return {
    adapter: persistentAdapter(store, () => world.nowMs(service)),
    jwks: { keys: secrets.signing },
    clients: [
      {
        client_id: client.id,
        client_name: client.name,
        token_endpoint_auth_method: 'none',
        redirect_uris: [world.appOrigin + client.signedInPath],
        post_logout_redirect_uris: [world.appOrigin + client.signedOutPath],
        grant_types: client.grantTypes,
        response_types: ['code'],
        dpop_bound_access_tokens: true,
        id_token_signed_response_alg: plan.idTokenAlg,
      },
    ],
    features: featuresOf(plan),
    scopes: plan.scopes.split(' '),
    conformIdTokenClaims: false,
    enabledJWA: {
      idTokenSigningAlgValues: [plan.idTokenAlg, 'ES256'],
      dPoPSigningAlgValues: ['ES256'],
    },
    pkce: { required: () => true },
    clientBasedCORS: (_, origin) => origin === world.appOrigin,
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: {
      keys: [secrets.cookieKey],
      names: {
        session: cookieName(service, 'session'),
        interaction: cookieName(service, 'interaction'),
        resume: cookieName(service, 'resume'),
      },
    },
    ttl: {
      AccessToken: (_, token) => token.resourceServer?.accessTokenTTL ?? 5 * MINUTE_S,
      AuthorizationCode: MINUTE_S,
      IdToken: 60 * MINUTE_S,
      Interaction: 30 * MINUTE_S,
    },
    renderError(ctx, out) {
      const page = plan.problemPage(ctx, { error: out.error, description: out.error_description });
      ctx.type = 'html';
      ctx.set('Content-Security-Policy', page.policy);
      ctx.body = page.markup;
    },
  };
}
