import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outcome } from './outcome.ts';
import type { Fault, FaultKind, World } from './world.ts';

/** An empty fault book: what is added stays until it has struck `times` times or is cleared. */
export function createFaultBook(): World['faults'] {
  let faults: Fault[] = [];
  return {
    add(fault) {
      const added = { ...fault, id: randomUUID() };
      faults.push(added);
      return added;
    },
    clear(id) {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    list: () => faults,
  };
}

/** The first fault of that kind which is to strike this call; else undefined. */
function standing(
  world: World,
  service: string,
  kind: FaultKind,
  method: string,
  path: string,
): Fault | undefined {
  return world.faults.list().find((fault) => {
    if (fault.service !== service || fault.kind !== kind) return false;
    if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
    if (fault.path !== undefined && !path.includes(fault.path)) return false;
    return fault.rate === undefined || Math.random() < fault.rate;
  });
}

/** One strike of a fault is used up, and with its last one the fault. */
function spend(world: World, fault: Fault): void {
  if (fault.times === undefined) return;
  fault.times -= 1;
  if (fault.times <= 0) world.faults.clear(fault.id);
}

/** The first fault of that kind which strikes this call now, with one of its strikes consumed; else undefined. */
export function strikes(
  world: World,
  ...call: [service: string, kind: FaultKind, method: string, path: string]
): Fault | undefined {
  const fault = standing(world, ...call);
  if (fault) spend(world, fault);
  return fault;
}

/** How far the clock of a service is off, in milliseconds, by the `skew` faults that stand. */
export function skewMs(faults: World['faults'], service: string): number {
  return faults
    .list()
    .filter((fault) => fault.kind === 'skew' && fault.service === service)
    .reduce((sum, fault) => sum + (fault.delayMs ?? 0), 0);
}

/**
 * Lets every fault that stands against this call strike it. `true` says the call has been answered or dropped.
 * `wrong-person` and `paging-loop` need to know the data, so the platforms strike those themselves.
 */
export async function applyFaults(
  world: World,
  service: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  if (world.faults.list().length === 0) return false;
  const struck = (kind: FaultKind) => strikes(world, service, kind, request.method, request.url);
  const skew = skewMs(world.faults, service);
  if (skew !== 0) {
    reply.raw.setHeader('date', new Date(world.nowMs(service)).toUTCString());
    reply.raw.once('close', () => struck('skew'));
  }
  const slow = struck('slow');
  if (slow) await wait(slow.delayMs ?? 3000);
  if (struck('refuse')) {
    reply.hijack();
    request.raw.socket.destroy();
    return true;
  }
  if (answerInstead(struck, reply)) return true;
  const lost = standing(world, service, 'lost-reply', request.method, request.url);
  if (lost) {
    // Which status it has is known only once it is made; by then another call may have used the fault up.
    const isAny = lost.status === undefined;
    if (isAny) spend(world, lost);
    bendAnswer(request, reply.raw, (status) => {
      if (isAny) return 'lose';
      if (lost.status !== status || !world.faults.list().includes(lost)) return 'pass';
      spend(world, lost);
      return 'lose';
    });
  } else if (struck('cut')) bendAnswer(request, reply.raw, () => 'cut');
  else if (struck('malformed')) bendAnswer(request, reply.raw, () => 'shorten');
  return false;
}

function answerInstead(struck: (kind: FaultKind) => Fault | undefined, reply: FastifyReply): boolean {
  const throttle = struck('throttle');
  if (throttle) {
    const seconds = throttle.delayMs === undefined ? 2 : Math.ceil(throttle.delayMs / 1000);
    void reply
      .code(429)
      .header('retry-after', String(seconds))
      .type('application/fhir+json')
      .send(outcome({ code: 'throttled', diagnostics: 'Rate limit reached. Try again later.' }));
    return true;
  }
  if (struck('expired-token')) {
    void reply
      .code(401)
      .header('www-authenticate', 'DPoP error="invalid_token", error_description="The access token expired"')
      .type('application/fhir+json')
      .send(outcome({ code: 'expired', diagnostics: 'The access token expired' }));
    return true;
  }
  const status = struck('status');
  if (status) {
    const code = status.status ?? 500;
    void reply
      .code(code)
      .type('application/fhir+json')
      .send(
        outcome({
          code: code >= 500 ? 'exception' : 'processing',
          diagnostics: `Answered ${code} by request`,
        }),
      );
    return true;
  }
  if (struck('not-json')) {
    void reply
      .code(200)
      .type('text/html; charset=utf-8')
      .send('<!doctype html><title>Scheduled maintenance</title><h1>We will be back soon</h1>');
    return true;
  }
  return false;
}

/**
 * Holds the finished answer back and then loses, cuts, shortens or passes it. It works below fastify so that answers
 * which a mounted provider writes itself are struck as well. `howFor` says what becomes of an answer of that status.
 */
function bendAnswer(
  request: FastifyRequest,
  raw: ServerResponse,
  howFor: (status: number) => 'lose' | 'cut' | 'shorten' | 'pass',
): void {
  delete request.headers['accept-encoding'];
  const parts: Buffer[] = [];
  const keep = (part: unknown, encoding: unknown) => {
    if (typeof part === 'string') {
      parts.push(Buffer.from(part, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    } else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const writeHead = raw.writeHead.bind(raw);
  const end = raw.end.bind(raw);
  const write = raw.write.bind(raw);
  let head: Parameters<typeof writeHead> | undefined;
  raw.writeHead = ((...given: Parameters<typeof writeHead>) => {
    head = given;
    return raw;
  }) as typeof raw.writeHead;
  raw.write = ((part: unknown, encoding: unknown, done: unknown) => {
    keep(part, encoding);
    const then = typeof encoding === 'function' ? encoding : done;
    if (typeof then === 'function') then();
    return true;
  }) as typeof raw.write;
  raw.end = ((part: unknown, encoding: unknown) => {
    keep(part, encoding);
    const body = Buffer.concat(parts);
    const status = head?.[0] ?? raw.statusCode;
    const how = howFor(status);
    if (how === 'lose') {
      raw.socket?.destroy();
      return raw;
    }
    raw.write = write;
    raw.writeHead = writeHead;
    raw.end = end;
    for (const [name, value] of Object.entries(head?.at(-1) ?? {})) {
      if (value !== undefined) raw.setHeader(name, value as string);
    }
    raw.removeHeader('transfer-encoding');
    if (how === 'shorten') {
      const shorter = body.subarray(0, Math.floor(body.length * 0.6));
      raw.setHeader('content-length', shorter.length);
      writeHead(status);
      return end(shorter);
    }
    raw.setHeader('content-length', body.length);
    writeHead(status);
    if (how === 'pass') return end(body);
    write(body.subarray(0, Math.ceil(body.length / 2)), () => raw.socket?.destroy());
    return raw;
  }) as typeof raw.end;
}
