import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AsyncStorage, UserManagerSettings, User } from 'oidc-client-ts';
import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Access } from '../fhir/door.ts';
import { despiteReplay, signedOut } from './why-ended.ts';

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

type ProofStore = NonNullable<UserManagerSettings['dpop']>['store'];
/** A key that proofs are made with, and the issuer's last nonce. */
export type Proof = Awaited<ReturnType<ProofStore['get']>>;

/** Where journeys, tokens and proof keys rest, and whose key they are sealed with. */
export interface SignInStore<Owner> extends AsyncStorage {
  readonly proofs: ProofStore & { onJourney(isBegun: boolean): void };
  keepFor(owner: Owner): Promise<void>;
  letGo(): void;
  forget(name: string): Promise<void>;
  /** What is written while this is under way belongs to whoever owns the sign-in at its beginning. */
  renewing<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Everything the rest of the product knows of signing in. */
export interface SignIn<Owner> {
  begin(options: { returnTo: string; proveIdentity: boolean; language: string }): Promise<void>;
  /** Finishes the journey at the redirect address. Throws `Error` with the OAuth error code as message. */
  finish(url: string): Promise<{ claims: Claims; returnTo: string }>;
  /** Seals what a sign-in gave with the owner's key, and reads what was sealed with it before. */
  keepFor(owner: Owner): Promise<void>;
  /** Forgets the sign-in in memory; what is sealed stays. */
  letGo(): void;
  /** Forgets what is sealed for an owner. */
  forget(name: string): Promise<void>;
  /** Who is signed in on this device, renewing the token when it has run out; undefined when nobody is. */
  resume(): Promise<Claims | undefined>;
  /** The base token of this subject and its key, renewed when it is about to end; another's sign-in is none. */
  access(subject: string): Promise<Outcome<Access, Failure>>;
  /** Forgets the sign-in on this device at once, then tells the issuer. */
  end(): Promise<void>;
}

/**
 * Signs in at the broker: OpenID Connect code flow with PKCE, tokens bound to a key that cannot leave this browser
 * (DPoP, RFC 9449), refresh tokens that rotate. Nothing is kept in localStorage or sessionStorage.
 * `lock` makes sure that only one tab renews at a time, since a refresh token used twice ends the session.
 */
export function makeSignIn<Owner>(plan: {
  issuer: string;
  clientId: string;
  origin: string;
  store: SignInStore<Owner>;
  lock: <T>(work: () => Promise<T>) => Promise<T>;
}): SignIn<Owner> {
  const keys = plan.store.proofs;
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

  async function current(): Promise<Outcome<User, Failure>> {
    const held = await manager.getUser();
    if (held === null) return failed({ kind: 'signed-out' });
    if ((held.expires_in ?? 0) > 60) return ok(held);
    return plan.lock(async () => {
      const again = await manager.getUser();
      if (again !== null && (again.expires_in ?? 0) > 60) return ok(again);
      if (again === null) return failed({ kind: 'signed-out' });
      return plan.store.renewing(() => despiteReplay(renew));
    });
  }

  /** The issuer may have ended the session: expired, revoked, or a refresh token used twice. */
  async function renew(): Promise<Outcome<User, Failure>> {
    try {
      const renewed = await manager.signinSilent();
      return renewed === null ? failed({ kind: 'signed-out' }) : ok(renewed);
    } catch (error) {
      if (error instanceof ErrorResponse) return failed(signedOut(plan.issuer, error.error_uri));
      throw error;
    }
  }

  async function revoke(token: string): Promise<void> {
    const endpoint = await manager.metadataService.getRevocationEndpoint();
    if (endpoint === undefined) return;
    const body = new URLSearchParams({ token, token_type_hint: 'refresh_token', client_id: plan.clientId });
    await fetch(endpoint, { method: 'POST', body, keepalive: true, credentials: 'omit' });
  }

  return {
    async begin({ returnTo, proveIdentity, language }) {
      // Whoever comes back may be somebody else, so the journey has a proof key of its own.
      keys.onJourney(true);
      try {
        await manager.signinRedirect({
          state: { returnTo },
          prompt: 'login',
          ui_locales: language,
          extraQueryParams: { vtr: JSON.stringify(proveIdentity ? PROVEN : ANY_LEVEL) },
        });
      } catch (error) {
        keys.onJourney(false);
        throw error;
      }
    },
    async finish(url) {
      const user = await manager.signinCallback(url);
      const state = v.safeParse(v.object({ returnTo: v.string() }), user?.state);
      return {
        claims: v.parse(claimsSchema, user?.profile),
        returnTo: state.success ? state.output.returnTo : '/record',
      };
    },
    keepFor: (owner) => plan.store.keepFor(owner),
    letGo: () => plan.store.letGo(),
    forget: (name) => plan.store.forget(name),
    async resume() {
      const held = await manager.getUser();
      return held === null ? undefined : v.parse(claimsSchema, held.profile);
    },
    async access(subject) {
      const user = await current();
      if (!user.ok) return user;
      if (user.value.profile.sub !== subject) return failed({ kind: 'signed-out' });
      const { keys: keyPair } = await keys.get(plan.clientId);
      return ok({ accessToken: user.value.access_token, keyPair });
    },
    async end() {
      // Cleared before anybody outside is waited for: a page that is closed now must not wake up signed in.
      const reading = manager.getUser();
      const user = await reading;
      await plan.store.clear();
      // The issuer is told, but a phone without network signs out just the same, and nobody waits for the answer.
      if (user?.refresh_token !== undefined) void revoke(user.refresh_token).catch(() => undefined);
    },
  };
}
