import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AsyncStorage, UserManagerSettings } from 'oidc-client-ts';
import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import type { Access } from '../fhir/door.ts';

/** Names as relying parties of NHS CIS2 ask for them. */
const SCOPE = 'openid profile nhsperson nationalrbacaccess associatedorgs selectedrole';

const claimsSchema = v.object({
  sub: v.string(),
  name: v.string(),
  selected_roleid: v.string(),
  nhsid_nrbac_roles: v.array(
    v.object({ person_roleid: v.string(), org_code: v.string(), role_name: v.string() }),
  ),
  nhsid_user_orgs: v.optional(v.array(v.object({ org_code: v.string(), org_name: v.string() })), []),
});

/** A member of staff in the role that they chose to work in. */
export interface StaffMember {
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  /** Whom they work for. */
  readonly organisation: { readonly ods: string; readonly name: string };
}

/** Signing in of staff. Nothing of it outlives the page: who comes back signs in again. */
export interface StaffSignIn {
  begin(language: string): Promise<void>;
  /** Finishes the journey at the redirect address. Throws `Error` with the OAuth error code as message. */
  finish(url: string): Promise<StaffMember>;
  /** The base token of who is signed in and the key that it is bound to. */
  access(): Promise<Outcome<Access, Failure>>;
  /** Forgets the sign-in at once, then ends it at the issuer (OpenID Connect RP-Initiated Logout 1.0). */
  end(): Promise<void>;
}

/** What a journey to the issuer rests in, since it leaves the page: no token is ever in it. */
export interface StaffJourneyStore extends AsyncStorage {
  readonly proofs: NonNullable<UserManagerSettings['dpop']>['store'] & { onJourney(isBegun: boolean): void };
}

/**
 * Signs staff in at their own issuer: OpenID Connect code flow with PKCE, tokens bound to a key that cannot leave this
 * browser (RFC 9449). Tokens are in memory only: the computers of a practice are shared.
 */
export function makeStaffSignIn(plan: {
  issuer: string;
  clientId: string;
  origin: string;
  store: StaffJourneyStore;
}): StaffSignIn {
  const { proofs } = plan.store;
  proofs.onJourney(true);
  const home = `${plan.origin}/clinician`;
  const manager = new UserManager({
    authority: plan.issuer,
    client_id: plan.clientId,
    redirect_uri: `${plan.origin}/clinician/signed-in`,
    post_logout_redirect_uri: home,
    scope: SCOPE,
    dpop: { store: proofs, bind_authorization_code: true },
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: plan.store, prefix: 'journey.' }),
    automaticSilentRenew: false,
    loadUserInfo: false,
    monitorSession: false,
  });
  return {
    begin: (language) => manager.signinRedirect({ prompt: 'login', ui_locales: language }),
    async finish(url) {
      const user = await manager.signinCallback(url);
      return memberOf(v.parse(claimsSchema, user?.profile));
    },
    async access() {
      const user = await manager.getUser();
      if (user === null || user.expired === true) return failed({ kind: 'signed-out' });
      const { keys: keyPair } = await proofs.get(plan.clientId);
      return ok({ accessToken: user.access_token, keyPair });
    },
    async end() {
      const user = await manager.getUser();
      await manager.removeUser();
      await proofs.remove(plan.clientId);
      const endpoint = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
      if (user?.id_token === undefined || endpoint === undefined) return;
      // Asked from here and not gone to, so that whoever is signed out is told why on this page; nobody reads the answer.
      const body = new URLSearchParams({
        id_token_hint: user.id_token,
        client_id: plan.clientId,
        post_logout_redirect_uri: home,
      });
      await fetch(endpoint, {
        method: 'POST',
        mode: 'no-cors',
        keepalive: true,
        credentials: 'omit',
        body,
      }).catch(() => undefined);
    },
  };
}

function memberOf(claims: v.InferOutput<typeof claimsSchema>): StaffMember {
  const { sub, name, selected_roleid: selected, nhsid_nrbac_roles: roles, nhsid_user_orgs: all } = claims;
  const role = roles.find(({ person_roleid: id }) => id === selected);
  if (role === undefined) throw new Error('The issuer names no role that was chosen');
  const { org_code: ods, role_name: roleName } = role;
  const organisation = all.find(({ org_code: code }) => code === ods)?.org_name;
  return { subject: sub, name, role: roleName, organisation: { ods, name: organisation ?? ods } };
}
