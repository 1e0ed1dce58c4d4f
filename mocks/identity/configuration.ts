import { errors, type Configuration } from 'oidc-provider';
import { issuerConfiguration, type IssuerPlan } from '../kit/issuer/configuration.ts';
import { TOKEN_EXCHANGE } from '../kit/issuer/exchange.ts';
import type { Store } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { problemPage } from './problem.page.ts';
import type { Secrets } from './secrets.ts';
import { identityClaims, idTokenClaims, type SignIns } from './sign-ins.ts';
import { actingClaims } from './token-exchange.ts';

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

function planOf(world: World, secrets: Secrets, store: Store): IssuerPlan {
  return {
    world,
    service: 'identity',
    secrets,
    store,
    client: {
      id: APP_CLIENT_ID,
      name: 'Citizen health record',
      signedInPath: '/signed-in',
      signedOutPath: '/',
      grantTypes: ['authorization_code', 'refresh_token', TOKEN_EXCHANGE],
    },
    scopes: BASE_SCOPES,
    baseTokenS: 10 * MINUTE_S,
    idTokenAlg: 'RS512',
    problemPage: (asked, problem) => problemPage(asked, problem, world.appOrigin),
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
  const common = issuerConfiguration(planOf(world, secrets, store));
  return {
    ...common,
    claims: {
      openid: ['sub', 'sid', 'identity_proofing_level', 'vot', 'vtm', 'nhs_number'],
      profile: ['given_name', 'family_name', 'birthdate'],
    },
    rotateRefreshToken: true,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    extraParams: {
      vtr(_, value) {
        if (value !== undefined && !vectorsIn(value))
          throw new errors.InvalidRequest('vtr must be a JSON array of vectors of trust');
      },
    },
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
    ttl: {
      ...common.ttl,
      Session: DAY_S / 2,
      RefreshToken: SIGN_IN_S,
      Grant: SIGN_IN_S,
    },
  };
}
