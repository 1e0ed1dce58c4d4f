import { describe, expect, it } from 'vitest';
import { judgeAuthorize, type Registration } from './authorize-request.ts';

const clients: Registration[] = [
  { clientId: 'broker', name: { en: 'A', cy: 'B' }, redirectUris: ['https://broker.example/callback'] },
];
const good = {
  client_id: 'broker',
  redirect_uri: 'https://broker.example/callback',
  response_type: 'code',
  scope: 'openid profile',
  state: 's',
  nonce: 'n',
  vtr: '["P5.Cp.Cd"]',
};

describe('an authorize request', () => {
  it('goes on when it keeps every rule', () => {
    expect(judgeAuthorize(good, clients)).toMatchObject({
      kind: 'accepted',
      request: { scopes: ['openid', 'profile'], vectors: ['P5.Cp.Cd'] },
    });
  });

  it.each([
    [{ response_type: 'id_token' }, 'unsupported_response_type'],
    [{ state: undefined }, 'invalid_request'],
    [{ nonce: '' }, 'invalid_request'],
    [{ response_mode: 'fragment' }, 'invalid_request'],
    [{ display: 'popup' }, 'invalid_request'],
    [{ prompt: 'consent' }, 'invalid_request'],
    [{ prompt: 'none' }, 'login_required'],
    [{ prompt: 'none', asserted_login_identity: 'x' }, 'sso_login_required'],
    [{ max_age: '0' }, 'invalid_request'],
    [{ ui_locales: 'cy' }, 'invalid_request'],
    [{ id_token_hint: 'x' }, 'invalid_request'],
    [{ login_hint: 'x' }, 'invalid_request'],
    [{ acr_values: 'x' }, 'invalid_request'],
    [{ request: 'x' }, 'request_not_supported'],
    [{ scope: 'profile' }, 'invalid_scope'],
    [{ scope: 'openid address' }, 'invalid_scope'],
    [{ scope: 'openid profile basic_demographics' }, 'invalid_scope'],
    [{ vtr: '["P9.Cp"]' }, 'invalid_request'],
  ])('goes back with an error when it holds %j', (change, error) => {
    expect(judgeAuthorize({ ...good, ...change }, clients)).toMatchObject({ kind: 'refused', error });
  });

  it('is never sent back to an address nobody registered', () => {
    expect(judgeAuthorize({ ...good, redirect_uri: 'https://broker.example/callback/' }, clients)).toEqual({
      kind: 'untrusted',
      reason: 'unknown-redirect-uri',
    });
    expect(judgeAuthorize({ ...good, client_id: 'other' }, clients)).toEqual({
      kind: 'untrusted',
      reason: 'unknown-client',
    });
  });
});
