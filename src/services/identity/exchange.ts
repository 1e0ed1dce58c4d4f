import * as v from 'valibot';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import type { Access } from '../fhir/door.ts';
import { makeProof } from '../fhir/proof.ts';
import { despiteReplay, signedOut } from './why-ended.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

const answerSchema = v.object({
  access_token: v.string(),
  // The national platform sends its numbers as strings; ours may not. Both are read.
  expires_in: v.union([v.number(), v.pipe(v.string(), v.transform(Number), v.number())]),
});

/** What is needed to trade the sign-in's token for one that a single service accepts. */
export interface Exchange {
  readonly issuer: string;
  readonly clientId: string;
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
  /** The sign-in's own token and the key it is bound to, or why there is none. */
  readonly base: () => Promise<Outcome<Access, Failure>>;
  /** NHS number of whom the signed-in person acts for: then each token is for that person's record. */
  readonly actingFor?: string | undefined;
}

type Kept = Access & { readonly untilMs: number };

/**
 * Hands out tokens for single audiences (RFC 8693 token exchange, RFC 8707 `resource`, bound by RFC 9449 to the
 * device's key), each kept in memory until shortly before it ends. `fresh` skips what is kept.
 */
export function makeExchange(
  plan: Exchange,
): (audience: string, scope: string, fresh: boolean) => Promise<Outcome<Access, Failure>> {
  const tokenEndpoint = `${plan.issuer}/token`;
  const kept = new Map<string, Kept>();
  let nonce: string | undefined;

  async function ask(base: Access, audience: string, scope: string): Promise<Response> {
    const proving = { url: tokenEndpoint, method: 'POST', nowMs: plan.nowMs(), nonce };
    const proof = await makeProof(base.keyPair, proving);
    const response = await plan.fetch(tokenEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', dpop: proof },
      body: new URLSearchParams({
        grant_type: GRANT,
        client_id: plan.clientId,
        subject_token: base.accessToken,
        subject_token_type: ACCESS_TOKEN,
        resource: audience,
        scope,
        ...(plan.actingFor !== undefined && { requested_subject: plan.actingFor }),
      }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    });
    nonce = response.headers.get('dpop-nonce') ?? nonce;
    return response;
  }

  async function trade(base: Access, audience: string, scope: string): Promise<Outcome<Kept, Failure>> {
    let response = await ask(base, audience, scope);
    let said: unknown = await response.json();
    if (response.status === 400 && v.is(v.object({ error: v.literal('use_dpop_nonce') }), said)) {
      response = await ask(base, audience, scope);
      said = await response.json();
    }
    const answer = v.safeParse(answerSchema, said);
    if (!response.ok || !answer.success) {
      const hasEnded = plan.actingFor !== undefined && v.is(NO_ROLE, said);
      return failed(hasEnded ? { kind: 'delegation-ended' } : refusal(plan.issuer, response.status, said));
    }
    const untilMs = plan.nowMs() + (answer.output.expires_in - 20) * 1000;
    return ok({ accessToken: answer.output.access_token, keyPair: base.keyPair, untilMs });
  }

  return async (audience, scope, fresh) => {
    const name = `${scope} ${audience}`;
    const held = kept.get(name);
    if (!fresh && held !== undefined && held.untilMs > plan.nowMs()) return ok(held);
    try {
      const base = await plan.base();
      if (!base.ok) return base;
      const traded = await despiteReplay(() => trade(base.value, audience, scope));
      if (traded.ok) kept.set(name, traded.value);
      return traded;
    } catch {
      return failed({ kind: 'unreachable' });
    }
  };
}

/** A base token that has ended is `invalid_request` (RFC 8693 §2.2.2); the others are how its key or grant is turned away. */
const SIGNED_OUT: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_grant',
  'invalid_token',
  'invalid_dpop_proof',
]);

/** What the broker says to who acts for somebody and may not. */
const NO_ROLE = v.object({ error: v.literal('access_denied') });

function refusal(issuer: string, status: number, said: unknown): Failure {
  const error = v.safeParse(v.object({ error: v.string(), error_uri: v.optional(v.string()) }), said);
  if (!error.success) return { kind: 'broken', status };
  if (error.output.error === 'invalid_target') return { kind: 'not-vouched' };
  if (SIGNED_OUT.has(error.output.error)) return signedOut(issuer, error.output.error_uri);
  return { kind: 'not-allowed', status };
}
