import { createHmac, createPrivateKey, randomUUID } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import type { Assurance, World } from '../kit/world.ts';
import type { Secrets } from './secrets.ts';
import type { SignInFacts } from './sign-ins.ts';

/** The broker's client id at NHS login. */
export const UPSTREAM_CLIENT_ID = 'citizen-broker';

/** Asked for when the app names no vectors: whoever can sign in at all may, at the level they have. */
export const EVERY_VECTOR: readonly string[] = [
  'P9.Cp.Cd',
  'P9.Cp.Ck',
  'P9.Cm',
  'P5.Cp.Cd',
  'P5.Cp.Ck',
  'P5.Cm',
  'P0.Cp',
];

const SCOPE = 'openid profile profile_extended';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const PATIENCE_MS = 10_000;

/** Why a sign-in at NHS login came to nothing, as an OAuth error for the app. */
export class UpstreamFailure extends Error {
  readonly code: 'temporarily_unavailable' | 'server_error';

  constructor(code: 'temporarily_unavailable' | 'server_error', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UpstreamFailure';
    this.code = code;
  }
}

/** The broker as a relying party of NHS login (confidential client, `private_key_jwt` RS512). */
export interface Upstream {
  /** Where to send the browser. */
  authorizeUrl(asked: { state: string; nonce: string; vectors: readonly string[] }): string;
  /** Turns a code into what NHS login says about the person; throws {@link UpstreamFailure}. */
  redeem(code: string, asked: { nonce: string; vectors: readonly string[] }): Promise<SignInFacts>;
}

const untrusted = (why: string): UpstreamFailure =>
  new UpstreamFailure('server_error', `NHS login's answer cannot be trusted: ${why}`);

async function getJson(url: string, init: RequestInit): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw new UpstreamFailure('temporarily_unavailable', 'NHS login could not be reached', { cause });
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500)
    throw new UpstreamFailure('temporarily_unavailable', 'NHS login is not working at the moment');
  if (!response.ok || typeof body !== 'object' || body === null)
    throw new UpstreamFailure('server_error', `NHS login answered ${response.status}`);
  return { ...body };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const RANK: Record<Assurance, number> = { P0: 0, P5: 5, P9: 9 };

function levelIn(value: unknown): Assurance {
  const found = /^P[059]/.exec(text(value) ?? '')?.[0];
  return found === 'P9' || found === 'P5' ? found : 'P0';
}

/** The lower of what the vector and the claim say: neither alone may lift a person. */
function levelOf(vot: string, claimed: unknown): Assurance {
  const [byVector, byClaim] = [levelIn(vot), levelIn(claimed)];
  return RANK[byVector] < RANK[byClaim] ? byVector : byClaim;
}

function clientAssertion(secrets: Secrets, tokenEndpoint: string): Promise<string> {
  const key = createPrivateKey({ key: { ...secrets.relyingParty }, format: 'jwk' });
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT', kid: secrets.relyingParty.kid ?? '' })
    .setIssuer(UPSTREAM_CLIENT_ID)
    .setSubject(UPSTREAM_CLIENT_ID)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(key);
}

function factsFrom(
  claims: Record<string, unknown>,
  extra: Record<string, unknown>,
  subjectSecret: string,
): SignInFacts {
  const vot = text(claims.vot) ?? '';
  const nhsNumber = text(claims.nhs_number);
  const givenName = text(extra.given_name);
  const familyName = text(claims.family_name) ?? text(extra.family_name);
  const birthdate = text(claims.birthdate) ?? text(extra.birthdate);
  return {
    sub: createHmac('sha256', subjectSecret).update(String(claims.sub)).digest('base64url'),
    level: levelOf(vot, claims.identity_proofing_level),
    vot,
    vtm: text(claims.vtm) ?? '',
    ...(nhsNumber !== undefined && { nhsNumber }),
    ...(givenName !== undefined && { givenName }),
    ...(familyName !== undefined && { familyName }),
    ...(birthdate !== undefined && { birthdate }),
  };
}

/** The broker's side of NHS login in this world. */
export function upstreamOf(world: World, secrets: Secrets): Upstream {
  const issuer = world.service('nhs-login').baseUrl;
  const redirectUri = `${world.service('identity').baseUrl}/callback`;
  const tokenEndpoint = `${issuer}/token`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

  const verify = async (idToken: string, asked: { nonce: string; vectors: readonly string[] }) => {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms: ['RS512'],
      issuer,
      audience: UPSTREAM_CLIENT_ID,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce', 'vot'],
    }).catch((cause: unknown) => {
      throw untrusted(cause instanceof Error ? cause.message : 'the id_token could not be verified');
    });
    if (payload.nonce !== asked.nonce) throw untrusted('the nonce is not the one sent');
    if (!asked.vectors.includes(String(payload.vot)))
      throw untrusted('the vot is not one that was asked for');
    return payload;
  };

  return {
    authorizeUrl({ state, nonce, vectors }) {
      const url = new URL(`${issuer}/authorize`);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: UPSTREAM_CLIENT_ID,
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        vtr: JSON.stringify(vectors),
      }).toString();
      return url.href;
    },
    async redeem(code, asked) {
      const tokens = await getJson(tokenEndpoint, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          client_id: UPSTREAM_CLIENT_ID,
          client_assertion_type: ASSERTION_TYPE,
          client_assertion: await clientAssertion(secrets, tokenEndpoint),
        }),
      });
      const claims = await verify(text(tokens.id_token) ?? '', asked);
      const extra = await getJson(`${issuer}/userinfo`, {
        headers: { authorization: `Bearer ${text(tokens.access_token) ?? ''}` },
      });
      if (extra.sub !== claims.sub) throw untrusted('userinfo is about somebody else');
      return factsFrom(claims, extra, secrets.subjectSecret);
    },
  };
}
