import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Language } from './words.ts';

/** The part of a request that says who asks and in which language. */
export interface Asked {
  headers: IncomingHttpHeaders;
  query: unknown;
}

/** The value of a cookie the browser sent; values here are plain tokens, so nothing needs decoding. */
export function cookieOf(request: Asked, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value !== undefined && /^[\w-]+$/.test(value)) return value;
  }
  return undefined;
}

/** Adds a cookie for the browser session. Every service uses names of its own: localhost shares them between ports. */
export function setCookie(reply: FastifyReply, name: string, value: string): void {
  void reply.header('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`);
}

/** The language asked for in the address (`lang`), else the one remembered, else the browser's Welsh, else English. */
export function languageOf(request: Asked, cookie: string): Language {
  const { query } = request;
  const asked = query && typeof query === 'object' && 'lang' in query ? query.lang : undefined;
  const remembered = cookieOf(request, cookie);
  const chosen = [asked, remembered].find((one) => one === 'cy' || one === 'en');
  const browsers = /^cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en';
  return chosen === 'cy' || chosen === 'en' ? chosen : browsers;
}

/** Remembers a language that was asked for in the address, on every answer. */
export function rememberLanguage(request: Asked, reply: FastifyReply, cookie: string): void {
  const { query } = request;
  const asked = query && typeof query === 'object' && 'lang' in query ? query.lang : undefined;
  if (asked === 'cy' || asked === 'en') setCookie(reply, cookie, asked);
}
