import type { Failure } from '#/kit/failure.ts';
import { failed, ok } from '#/kit/outcome.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { SpareProofs, type KeyPair } from './proof.ts';

/** A key-bound access token for one service (RFC 9449): useless at any other, and without the key. */
export interface Access {
  readonly accessToken: string;
  readonly keyPair: KeyPair;
  /** Until when it is good (milliseconds since the epoch), where that is known. */
  readonly untilMs?: number;
}

/** What a door needs: where it leads, how to get access, and the outside world passed in. */
export interface DoorPlan {
  /** Base URL of the service, no final slash. The door opens to nothing above or beside it. */
  readonly base: string;
  /** `fresh` asks for a new token because the last one was turned away. Undefined: the service needs none. */
  readonly access?: (fresh: boolean) => Promise<Outcome<Access, Failure>>;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1; spreads retries so that many phones do not return at once. */
  readonly random: () => number;
  readonly timeoutMs?: number;
}

/** An answer whose body has arrived in full. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
}

/** Calls one service: proof of possession on every call, patience when asked for it, and failures as values. */
export type Door = (url: string, init?: RequestInit) => Promise<Outcome<Answer, Failure>>;

const TRIES = 6;
const LONGEST_WAIT_MS = 30_000;

/** True when `url` lies at or under `base` (same origin, whole path segments, no dot segments left). */
export function liesUnder(url: string, base: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(base)) return false;
  const [to, from] = [new URL(url), new URL(base)];
  if (!/^https?:$/.test(from.protocol)) return false;
  const root = from.pathname.replace(/\/+$/, '');
  const clean = to.username === '' && to.password === '' && !/%2e|%2f|%5c/i.test(to.pathname);
  return to.origin === from.origin && clean && (to.pathname === root || to.pathname.startsWith(`${root}/`));
}

/** Makes the door to one service. A URL that does not lie under its base gets no request and no token. */
export function makeDoor(plan: DoorPlan): Door {
  let nonce: string | undefined;
  /** How far the service's clock is ahead of this device's, once it has turned a proof away for its time. */
  let aheadMs = 0;
  const nowMs = (): number => plan.now().getTime() + aheadMs;
  const proofs = new SpareProofs();

  async function once(url: string, init: RequestInit, fresh: boolean): Promise<Outcome<Answer, Failure>> {
    const headers = new Headers(init.headers);
    if (plan.access !== undefined) {
      const access = await plan.access(fresh);
      if (!access.ok) return access;
      const bare = url.replace(/[?#].*$/, '');
      const { accessToken, keyPair } = access.value;
      headers.set('authorization', `DPoP ${accessToken}`);
      const proving = { url: bare, method: init.method ?? 'GET', nowMs: nowMs(), nonce, accessToken };
      headers.set('dpop', await proofs.take(keyPair, proving));
    }
    const answer = await arrive(plan, url, { ...init, headers });
    if (answer.ok) nonce = answer.value.headers.get('dpop-nonce') ?? nonce;
    return answer;
  }

  return async (url, init = {}) => {
    if (!liesUnder(url, plan.base)) return failed({ kind: 'not-vouched' });
    let fresh = false;
    let nonces = 0;
    let isClockSet = false;
    let renewed = false;
    for (let tried = 1; ; tried += 1) {
      const answer = await once(url, init, fresh);
      fresh = false;
      const failure = answer.ok ? failureOf(answer.value) : answer.failure;
      if (failure === undefined) return answer;
      const asksNonce = answer.ok && wantsNonce(answer.value);
      if (asksNonce && nonces < 2) {
        nonces += 1;
        continue;
      }
      const offMs = answer.ok && !isClockSet ? clockOff(answer.value, nowMs()) : undefined;
      if (offMs !== undefined) {
        isClockSet = true;
        aheadMs += offMs;
        continue;
      }
      const isTurnedAway = answer.ok && failure.kind === 'signed-out' && plan.access !== undefined;
      if (isTurnedAway && !renewed) {
        renewed = true;
        fresh = true;
        continue;
      }
      // The issuer has just renewed the token, so it is not the sign-in that this service does not accept.
      if (isTurnedAway) return failed({ kind: 'refused', status: 401 });
      const waitMs = patience(failure, tried, plan.random);
      if (waitMs === undefined || isStopped(init.signal)) return failed(failure);
      await plan.sleep(waitMs, init.signal ?? undefined);
    }
  };
}

function isStopped(signal: AbortSignal | null | undefined): boolean {
  return signal?.aborted === true;
}

/** How long to wait before trying again, or undefined when it is time to say what went wrong. */
function patience(failure: Failure, tried: number, random: () => number): number | undefined {
  if (failure.kind === 'throttled') {
    return tried < TRIES && failure.retryAfterMs <= LONGEST_WAIT_MS
      ? failure.retryAfterMs + random() * 250
      : undefined;
  }
  const mayPass =
    failure.kind === 'unreachable' || failure.kind === 'unreadable' || failure.kind === 'broken';
  return mayPass && tried < 3 ? tried * 300 + random() * 300 : undefined;
}

async function arrive(plan: DoorPlan, url: string, init: RequestInit): Promise<Outcome<Answer, Failure>> {
  const limit = AbortSignal.timeout(plan.timeoutMs ?? 60_000);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  const why = (otherwise: Failure): Failure =>
    isStopped(init.signal) ? { kind: 'stopped' } : limit.aborted ? { kind: 'timed-out' } : otherwise;
  let response: Response;
  try {
    response = await plan.fetch(url, {
      ...init,
      signal,
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    return failed(why({ kind: 'unreachable' }));
  }
  try {
    const body = await wholeBody(response);
    return body === undefined
      ? failed({ kind: 'unreadable' })
      : ok({ status: response.status, headers: response.headers, body });
  } catch {
    // The head of the answer came and its body broke off: what we have is not all of it.
    return failed(why({ kind: 'unreadable' }));
  }
}

/** No honest answer is larger (bytes); one that goes on would fill the device's memory. */
const LARGEST_BODY = 100 * 1024 * 1024;

async function wholeBody(response: Response): Promise<ArrayBuffer | undefined> {
  if (response.body === null) return new ArrayBuffer(0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.byteLength;
  }
  return body.buffer;
}

function wantsNonce(answer: Answer): boolean {
  return answer.status === 401 && /use_dpop_nonce/.test(answer.headers.get('www-authenticate') ?? '');
}

/** A proof this far off (milliseconds) is accepted everywhere; it may be the answer's way and not a clock. */
const ACCEPTED_MS = 5000;

/** How far the service's clock is ahead of `nowMs` when that is why it turned a proof away (RFC 9449 §7.1, §11.1). */
function clockOff(answer: Answer, nowMs: number): number | undefined {
  const said = answer.headers.get('www-authenticate') ?? '';
  const at = Date.parse(answer.headers.get('date') ?? '');
  if (answer.status !== 401 || !said.includes('invalid_dpop_proof') || Number.isNaN(at)) return undefined;
  return Math.abs(at - nowMs) > ACCEPTED_MS ? at - nowMs : undefined;
}

function failureOf(answer: Answer): Failure | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status === 304) return undefined;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'not-allowed', status };
  if (status === 404 || status === 410) return { kind: 'not-found' };
  if (status === 429)
    return { kind: 'throttled', retryAfterMs: retryAfterMs(answer.headers.get('retry-after')) };
  if (status === 408 || status === 504) return { kind: 'timed-out' };
  return status >= 500 ? { kind: 'broken', status } : { kind: 'refused', status };
}

/** RFC 9110 §10.2.3: seconds or a date; a date is not trusted to our clock and counts as two seconds. */
function retryAfterMs(header: string | null): number {
  const seconds = Number(header);
  return header !== null && header.trim() !== '' && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : 2000;
}
