import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { startSandbox } from '../mocks/sandbox.ts';
import { introducePerson } from '../mocks/people/generate.ts';
import { STAFF_CLIENT_ID } from '../mocks/staff-identity/configuration.ts';
import type { World } from '../mocks/kit/world.ts';
import { BUILT, buildApp } from './build-app.ts';
import { serveApp } from './serve-app.ts';

const root = resolve(import.meta.dirname, '..');

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5173' },
      import: { type: 'string', multiple: true, default: [] },
      people: { type: 'string', default: '0' },
      resources: { type: 'string', default: '12000' },
      data: { type: 'string', default: resolve(root, '.sandbox-data') },
      quiet: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      'services-only': { type: 'boolean', default: false },
      // A folder with an app that was built before: then none is built.
      app: { type: 'string' },
    },
  });
  const whole = (name: 'port' | 'people' | 'resources'): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 0)
      throw new Error(`--${name} needs a whole number, not "${values[name]}"`);
    return number;
  };
  return { ...values, port: whole('port'), people: whole('people'), resources: whole('resources') };
}

function settingsOf(world: World) {
  const base = (id: string): { baseUrl: string } => ({ baseUrl: world.service(id).baseUrl });
  return {
    config: {
      identity: { issuer: world.service('identity').baseUrl, clientId: 'citizen-app' },
      staffIdentity: { issuer: world.service('staff-identity').baseUrl, clientId: STAFF_CLIENT_ID },
      locator: base('locator'),
      directory: base('directory'),
      demographics: base('demographics'),
      relationships: base('relationships'),
      sandbox: { controlUrl: world.service('control').baseUrl },
    },
    origins: world.services
      .filter(({ id }) => id !== 'nhs-login' && id !== 'unvouched')
      .map(({ baseUrl }) => new URL(baseUrl).origin),
  };
}

async function startApp(options: ReturnType<typeof readOptions>, world: World): Promise<() => Promise<void>> {
  const settings = settingsOf(world);
  const port = options.port;
  if (options.dev) {
    const server = await createServer({
      root,
      server: { port, strictPort: true },
      plugins: [
        {
          name: 'settings',
          // Before Vite's own answers: it would take the address for a page of the app.
          configureServer: ({ middlewares }) => {
            middlewares.use('/config.json', (_request, response) => {
              response.setHeader('content-type', 'application/json').end(JSON.stringify(settings.config));
            });
          },
        },
      ],
    });
    await server.listen();
    return () => server.close();
  }
  const app = await serveApp(resolve(options.app ?? BUILT), settings);
  // "localhost" is two addresses on most machines; both are loopback only.
  await app.listen({ port, host: 'localhost' });
  return () => app.close();
}

function introduce(world: World): void {
  console.log('\nSign in as (or type any NHS number of the sandbox):');
  for (const person of world.people
    .all()
    .filter((one) => one.source === undefined)
    .slice(0, 20)) {
    const number = person.nhsNumber.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3');
    console.log(
      `  ${number}  ${[...person.name.given, person.name.family].join(' ').padEnd(34)}  ${introducePerson(person)}`,
    );
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  const wantsApp = !options['services-only'];
  if (wantsApp && !options.dev && options.app === undefined) {
    if (!options.quiet) console.log('Building the app …');
    await buildApp();
  }
  const sandbox = await startSandbox({
    appPort: options.port,
    people: options.people,
    resources: options.resources,
    dataDir: resolve(options.data),
    imports: options.import,
    quiet: options.quiet,
  });
  let stopApp = async (): Promise<void> => undefined;
  const stop = async (): Promise<void> => {
    await stopApp();
    await sandbox.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
  for (const { file, reason } of sandbox.failures) console.error(`Not imported: ${file}: ${reason}`);
  if (wantsApp) stopApp = await startApp(options, sandbox.world);
  if (!options.quiet) introduce(sandbox.world);
  console.log(
    `Ready ${wantsApp ? `http://localhost:${options.port}` : sandbox.world.service('control').baseUrl}`,
  );
}

main().catch((error: unknown) => {
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken. Free it, or start with --port N (the services use the ports after it).`
      : (message ?? error),
  );
  process.exit(1);
});
