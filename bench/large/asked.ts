import type { Page } from '@playwright/test';
import { generateProof } from 'dpop';
import type { KeyPair } from 'dpop';

/** One request as the product sent it, without its proof; `proven` holds what the proof has to repeat. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly proven?: { readonly token: string; readonly nonce?: string };
}

/** A request that is ready to be sent: its proof is made. */
export interface Call {
  readonly url: string;
  readonly method: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a browser adds by itself, or what is made anew. */
const NOT_REPEATED =
  /^(dpop|sec-.*|user-agent|referer|origin|accept-language|accept-encoding|host|connection|content-length|cookie|pragma|cache-control)$/;

/** Notes what a page and its workers ask of some origins. A request sent twice (for a nonce) counts once, as sent last. */
export function noteRequests(page: Page, origins: ReadonlySet<string>): () => readonly Asked[] {
  const asked = new Map<string, Asked>();
  page.on('request', (request) => {
    const url = request.url();
    const method = request.method();
    if (method === 'OPTIONS' || !origins.has(new URL(url).origin)) return;
    const body = request.postData() ?? undefined;
    const sent = request.headers();
    const headers = Object.fromEntries(Object.entries(sent).filter(([name]) => !NOT_REPEATED.test(name)));
    const token = sent['authorization']?.replace(/^DPoP /, '');
    const nonce = nonceIn(sent['dpop']);
    const proven =
      token === undefined ? {} : { proven: { token, ...(nonce === undefined ? {} : { nonce }) } };
    asked.set(`${method} ${url} ${body ?? ''}`, { url, method, body, headers, ...proven });
  });
  return () => [...asked.values()];
}

function nonceIn(proof: string | undefined): string | undefined {
  const [, payload = ''] = proof?.split('.') ?? [];
  if (payload === '') return undefined;
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { nonce?: string };
  return said.nonce;
}

/** Requests with a fresh proof each (RFC 9449), good for a minute and for one use. */
export function prove(asked: readonly Asked[], key: KeyPair): Promise<Call[]> {
  return Promise.all(
    asked.map(async ({ url, method, body, headers, proven }) => {
      const call = { url, method, ...(body === undefined ? {} : { body }) };
      if (proven === undefined) return { ...call, headers };
      const bare = url.replace(/[?#].*$/, '');
      const dpop = await generateProof(key, bare, method, proven.nonce, proven.token);
      return { ...call, headers: { ...headers, dpop } };
    }),
  );
}
