import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `/config.json`, and the origins that the page may talk to because of it. */
export interface AppSettings {
  readonly config: unknown;
  /** Origins of the national services and of every platform the directory vouches for. */
  readonly origins: readonly string[];
}

/**
 * Headers of every answer. Scripts come from here alone, DOM sinks take trusted types alone, and the page may connect
 * to nothing but the services that care needs.
 */
export function securityHeaders(origins: readonly string[]): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      `connect-src ${["'self'", ...origins].join(' ')}`,
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types app#script-url',
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  };
}

/**
 * Hashed files never change; everything else is asked for again each time. So are the workers: the policy that says
 * whom it may talk to comes with its headers, and that changes when the directory does.
 */
function cacheControl(path: string): string {
  if (/\/(?:record|courier|reading-file)-worker-[^/]*$/.test(path)) return 'no-cache';
  return /\/assets\/[^/]+-[\w-]{8}\.\w+(\.(br|gz))?$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

/** Serves the built app: the same page for every address of the app, compressed files, security and cache headers. */
export async function serveApp(folder: string, settings: AppSettings): Promise<FastifyInstance> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built app in ${folder}`);
  const app = fastify({ logger: false });
  const headers = securityHeaders(settings.origins);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
  });
  app.get('/config.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(settings.config),
  );
  app.get('/', async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(path));
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (!isPage) return reply.code(404).type('text/plain').send('Not found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
  return app;
}
