import { ErrorResponse, IndexedDbDPoPStore, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AsyncStorage, User } from 'oidc-client-ts';
import * as v from 'valibot';
import type { Access } from '../fhir/door.ts';

/** The least proof of identity a sign-in asks for (NHS login vectors of trust). */
const ANY_LEVEL = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm', 'P5.Cp.Cd', 'P5.Cp.Ck', 'P5.Cm', 'P0.Cp'];
const PROVEN = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'];
const SCOPE = 'openid profile offline_access patient/*.rs locator.read directory.read demographics.read';

const claimsSchema = v.object({
  sub: v.string(),
  identity_proofing_level: v.picklist(['P0', 'P5', 'P9']),
  nhs_number: v.optional(v.string()),
  given_name: v.optional(v.string()),
  family_name: v.optional(v.string()),
  birthdate: v.optional(v.string()),
});

/** Who signed in, as the broker vouches for it. A missing claim is absent, never empty. */
export type Claims = v.InferOutput<typeof claimsSchema>;

/** Everything the rest of the product knows of signing in. */
export interface SignIn {
  begin(options: { returnTo: string; proveIdentity: boolean; language: string }): Promise<void>;
  /** Finishes the journey at the redirect address. Throws `Error` with the OAuth error code as message. */
  finish(url: string): Promise<{ claims: Claims; returnTo: string }>;
  /** Who is signed in on this device, renewing the token when it has run out; undefined when nobody is. */
  resume(): Promise<Claims | undefined>;
  /** The base token of this subject and its key, renewed when it is about to end; undefined when it is another's. */
  access(subject: string): Promise<Access | undefined>;
  /** Forgets the sign-in on this device at once, then tells the issuer. */
  end(): Promise<void>;
}

/**
 * Signs in at the broker: OpenID Connect code flow with PKCE, tokens bound to a key that cannot leave this browser
 * (DPoP, RFC 9449), refresh tokens that rotate. Nothing is kept in localStorage or sessionStorage.
 * `lock` makes sure that only one tab renews at a time, since a refresh token used twice ends the session.
 */
export function makeSignIn(plan: {
  issuer: string;
  clientId: string;
  origin: string;
  store: AsyncStorage;
  lock: <T>(work: () => Promise<T>) => Promise<T>;
}): SignIn {
  const keys = new IndexedDbDPoPStore();
  const manager = new UserManager({
    authority: plan.issuer,
    client_id: plan.clientId,
    redirect_uri: `${plan.origin}/signed-in`,
    post_logout_redirect_uri: `${plan.origin}/`,
    scope: SCOPE,
    dpop: { store: keys, bind_authorization_code: true },
    userStore: new WebStorageStateStore({ store: plan.store, prefix: 'user.' }),
    stateStore: new WebStorageStateStore({ store: plan.store, prefix: 'journey.' }),
    automaticSilentRenew: false,
    loadUserInfo: false,
    monitorSession: false,
  });

  async function current(): Promise<User | undefined> {
    const held = await manager.getUser();
    if (held === null) return undefined;
    if ((held.expires_in ?? 0) > 60) return held;
    return plan.lock(async () => {
      const again = await manager.getUser();
      if (again === null || (again.expires_in ?? 0) > 60) return again ?? undefined;
      try {
        return (await manager.signinSilent()) ?? undefined;
      } catch (error) {
        // The issuer ended the session (expired, revoked, or a refresh token used twice): there is nobody signed in.
        if (error instanceof ErrorResponse) return undefined;
        throw error;
      }
    });
  }

  async function revoke(token: string): Promise<void> {
    const endpoint = await manager.metadataService.getRevocationEndpoint();
    if (endpoint === undefined) return;
    const body = new URLSearchParams({ token, token_type_hint: 'refresh_token', client_id: plan.clientId });
    await fetch(endpoint, { method: 'POST', body, keepalive: true, credentials: 'omit' });
  }

  return {
    async begin({ returnTo, proveIdentity, language }) {
      await manager.signinRedirect({
        state: { returnTo },
        prompt: 'login',
        ui_locales: language,
        extraQueryParams: { vtr: JSON.stringify(proveIdentity ? PROVEN : ANY_LEVEL) },
      });
    },
    async finish(url) {
      const user = await manager.signinCallback(url);
      const state = v.safeParse(v.object({ returnTo: v.string() }), user?.state);
      return {
        claims: v.parse(claimsSchema, user?.profile),
        returnTo: state.success ? state.output.returnTo : '/record',
      };
    },
    async resume() {
      const held = await manager.getUser();
      return held === null ? undefined : v.parse(claimsSchema, held.profile);
    },
    async access(subject) {
      const user = await current();
      const keyPair = (await keys.get(plan.clientId))?.keys;
      if (user === undefined || keyPair === undefined || user.profile.sub !== subject) return undefined;
      return { accessToken: user.access_token, keyPair };
    },
    async end() {
      // Cleared before anything is waited for: a page that is closed now must not wake up signed in.
      const reading = manager.getUser();
      await plan.store.clear();
      const user = await reading;
      await manager.removeUser();
      await keys.remove(plan.clientId);
      // The issuer is told, but a phone without network signs out just the same, and nobody waits for the answer.
      if (user?.refresh_token !== undefined) void revoke(user.refresh_token).catch(() => undefined);
    },
  };
}
