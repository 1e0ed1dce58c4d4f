import { SUPPORTED_SCOPES } from './claims.ts';
import { readVectors } from './vectors.ts';

/** A relying party as it was registered: confidential, with exact redirect addresses. */
export interface Registration {
  clientId: string;
  /** As people know the service; shown on the consent screen. */
  name: { en: string; cy: string };
  redirectUris: readonly string[];
}

/** An authorize request that may go on to sign-in. */
export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  nonce: string;
  vectors: readonly string[];
}

/** Where an authorize request leads: on, back with an error, or (where the way back is not trusted) to a page. */
export type AuthorizeOutcome =
  | { kind: 'accepted'; request: AuthorizeRequest }
  | { kind: 'refused'; redirectUri: string; state?: string; error: string; description: string }
  | { kind: 'untrusted'; reason: 'unknown-client' | 'unknown-redirect-uri' };

type Params = Record<string, string | undefined>;
type Refusal = readonly [error: string, description: string];

/** Named as unsupported by the interface specification (federation V2.1, authorize request). */
const UNSUPPORTED = ['max_age', 'ui_locales', 'id_token_hint', 'login_hint', 'acr_values'];

function refusalOfShape(params: Params): Refusal | undefined {
  if (params.response_type !== 'code') return ['unsupported_response_type', 'response_type must be code'];
  if (params.request !== undefined) return ['request_not_supported', 'request objects are not supported'];
  if (params.request_uri !== undefined) return ['request_uri_not_supported', 'request_uri is not supported'];
  const unsupported = UNSUPPORTED.find((name) => params[name] !== undefined);
  if (unsupported) return ['invalid_request', `${unsupported} is not supported`];
  if (!params.state) return ['invalid_request', 'state is mandatory'];
  if (!params.nonce) return ['invalid_request', 'nonce is mandatory'];
  if (params.response_mode !== undefined && params.response_mode !== 'query')
    return ['invalid_request', 'response_mode must be query'];
  if (params.display !== undefined && !['page', 'touch'].includes(params.display))
    return ['invalid_request', 'display must be page or touch'];
  if (params.prompt && !['none', 'login'].includes(params.prompt))
    return ['invalid_request', 'prompt must be none or login'];
  return undefined;
}

function refusalOfScope(scopes: readonly string[]): Refusal | undefined {
  if (!scopes.includes('openid')) return ['invalid_scope', 'scope must contain openid'];
  const unknown = scopes.find((scope) => !SUPPORTED_SCOPES.includes(scope));
  if (unknown) return ['invalid_scope', `scope ${unknown} is not supported`];
  if (scopes.includes('profile') && scopes.includes('basic_demographics'))
    return ['invalid_scope', 'profile and basic_demographics exclude each other'];
  return undefined;
}

/** This stand-in remembers no sign-in between requests, so asking for none always fails. */
function refusalOfSilence(params: Params): Refusal | undefined {
  if (params.prompt !== 'none') return undefined;
  return params.asserted_login_identity
    ? ['sso_login_required', 'The asserted login identity could not be used']
    : ['login_required', 'The person has to sign in'];
}

/** Judges an authorize request by the rules of the interface specification (federation V2.1). */
export function judgeAuthorize(params: Params, clients: readonly Registration[]): AuthorizeOutcome {
  const client = clients.find((one) => one.clientId === params.client_id);
  if (!client) return { kind: 'untrusted', reason: 'unknown-client' };
  const redirectUri = client.redirectUris.find((one) => one === params.redirect_uri);
  if (!redirectUri) return { kind: 'untrusted', reason: 'unknown-redirect-uri' };

  const scopes = (params.scope ?? '').split(' ').filter(Boolean);
  const vectors = readVectors(params.vtr);
  const refusal =
    refusalOfShape(params) ??
    refusalOfScope(scopes) ??
    (vectors ? undefined : (['invalid_request', 'vtr is not registered for this client'] as const)) ??
    refusalOfSilence(params);
  const state = params.state ? { state: params.state } : {};
  if (refusal || !vectors) {
    const [error, description] = refusal ?? ['invalid_request', 'vtr is not valid'];
    return { kind: 'refused', redirectUri, ...state, error, description };
  }
  return {
    kind: 'accepted',
    request: {
      clientId: client.clientId,
      redirectUri,
      scopes,
      state: params.state ?? '',
      nonce: params.nonce ?? '',
      vectors,
    },
  };
}
