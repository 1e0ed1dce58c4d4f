import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const nhsukFolder = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const dist = join(nhsukFolder, 'dist', 'nhsuk');

/** The design system's stylesheet without its web font, which would be fetched from a public host. */
function stylesheet(): string {
  return readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8').replace(/@font-face\s*{[^}]*}/g, '');
}

/** Serves what the pages refer to: the NHS stylesheet, the pictures it names, and the few rules of our own. */
export async function addPageAssets(app: FastifyInstance): Promise<void> {
  const nhsuk = stylesheet();
  const own = readFileSync(join(import.meta.dirname, 'stand-in.css'), 'utf8');
  const remembered = 'public, max-age=3600';
  app.get('/assets/nhsuk.css', (_, reply) =>
    reply.header('cache-control', remembered).type('text/css; charset=utf-8').send(nhsuk),
  );
  app.get('/assets/stand-in.css', (_, reply) =>
    reply.header('cache-control', remembered).type('text/css; charset=utf-8').send(own),
  );
  app.get<{ Params: { name: string } }>('/assets/images/:name', (request, reply) => {
    const { name } = request.params;
    if (!/^[a-z0-9-]+\.svg$/.test(name)) return reply.callNotFound();
    try {
      const picture = readFileSync(join(dist, 'assets', 'images', name));
      return reply.header('cache-control', remembered).type('image/svg+xml').send(picture);
    } catch {
      return reply.callNotFound();
    }
  });
}
