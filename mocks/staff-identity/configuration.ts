import type { Configuration } from 'oidc-provider';
import { issuerConfiguration } from '../kit/issuer/configuration.ts';
import { TOKEN_EXCHANGE } from '../kit/issuer/exchange.ts';
import type { IssuerSecrets } from '../kit/issuer/keys.ts';
import type { Store } from '../kit/store.ts';
import type { World } from '../kit/world.ts';
import { problemPageIn } from '../nhs-login/problem.page.ts';
import { accessClaims, BASE_SCOPES, CLAIMS, personClaims } from './claims.ts';
import { SESSION_S, type StaffSignIns } from './sign-ins.ts';
import { LANGUAGE_COOKIE, PROBLEM_WORDS } from './words.ts';

/** The client id of the clinicians' page. */
export const STAFF_CLIENT_ID = 'clinician-app';

/** Where the page lies in the app, and where its sign-in comes back to. */
export const STAFF_HOME = '/clinician';
const SIGNED_IN = '/clinician/signed-in';

/** The page for a sign-in that cannot go on. */
export const staffProblemPage = (
  world: World,
  ...asked: [Parameters<typeof problemPageIn>[1], Parameters<typeof problemPageIn>[2]]
) =>
  problemPageIn(
    { words: PROBLEM_WORDS, languageCookie: LANGUAGE_COOKIE, backTo: world.appOrigin + STAFF_HOME },
    ...asked,
  );

/** What the provider is made of, for this world. */
export function staffConfigurationOf(
  world: World,
  secrets: IssuerSecrets,
  store: Store,
  signIns: StaffSignIns,
): Configuration {
  const issuer = world.service('staff-identity').baseUrl;
  const common = issuerConfiguration({
    world,
    service: 'staff-identity',
    secrets,
    store,
    client: {
      id: STAFF_CLIENT_ID,
      name: 'Shared readings for clinicians',
      signedInPath: SIGNED_IN,
      signedOutPath: STAFF_HOME,
      grantTypes: ['authorization_code', TOKEN_EXCHANGE],
    },
    scopes: BASE_SCOPES,
    // With no refresh token the base token lasts as long as the sign-in. It opens nothing but the exchange, which
    // looks each time whether the sign-in has been ended.
    baseTokenS: SESSION_S,
    idTokenAlg: 'RS256',
    problemPage: (asked, problem) => staffProblemPage(world, asked, problem),
  });
  return {
    ...common,
    claims: CLAIMS,
    discovery: { userinfo_endpoint: `${issuer}/userinfo` },
    issueRefreshToken: () => false,
    expiresWithSession: () => false,
    findAccount(_, sub, token) {
      const grantId = token?.grantId;
      const member = grantId ? signIns.find(grantId) : undefined;
      if (grantId && member?.staffId !== sub) return undefined;
      return { accountId: sub, claims: () => ({ sid: grantId, ...(member && personClaims(member)), sub }) };
    },
    extraTokenClaims(_, token) {
      const grantId = 'grantId' in token ? token.grantId : undefined;
      const member = typeof grantId === 'string' ? signIns.find(grantId) : undefined;
      if (!member) return undefined;
      return token.aud === issuer ? { sid: grantId } : accessClaims(member);
    },
    ttl: { ...common.ttl, Session: SESSION_S, Grant: SESSION_S },
  };
}
