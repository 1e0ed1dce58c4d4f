import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outcome } from '../kit/outcome.ts';
import type { Resource } from '../kit/world.ts';

const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** Sends a resource, or JSON of one that is text already. */
export function sendFhir(reply: FastifyReply, body: Resource | string, status = 200): FastifyReply {
  return reply
    .code(status)
    .type(FHIR_JSON)
    .send(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Sends an OperationOutcome of one error. */
export function sendRefusal(
  reply: FastifyReply,
  status: number,
  code: string,
  diagnostics: string,
): FastifyReply {
  return sendFhir(reply, outcome({ code, diagnostics }), status);
}

/** Whether the caller has this very version already (RFC 9110 §13.1.2, weak comparison). */
export function hasAlready(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => bare(tag) === '*' || bare(tag) === bare(etag));
}

/** A weak entity tag over the parts. */
export function weakTag(...parts: string[]): string {
  return `W/"${createHash('sha1').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** The query string, every parameter as often as it was given. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const { url } = request;
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
}

/** The parameters of a form body. */
export function formOf(body: unknown): URLSearchParams {
  const form = new URLSearchParams();
  if (typeof body !== 'object' || body === null) return form;
  for (const [name, value] of Object.entries(body)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
  }
  return form;
}

/** Whether the caller would rather be refused than have a parameter ignored (FHIR R4 §3.1.1.1). */
export function isStrict(request: FastifyRequest): boolean {
  return /\bhandling\s*=\s*strict\b/.test(String(request.headers.prefer ?? ''));
}
