import type { FastifyInstance } from 'fastify';
import { holds } from './control/describe-person.ts';
import { readImports } from './control/import-files.ts';
import { startControl } from './control/server.ts';
import { startDemographics } from './demographics/server.ts';
import { startDirectory } from './directory/server.ts';
import { startIdentity } from './identity/server.ts';
import { buildWorld } from './kit/build-world.ts';
import { createService, demandFree, listen } from './kit/service.ts';
import type { Person, Platform, World } from './kit/world.ts';
import { startLocator } from './locator/server.ts';
import { startNhsLogin } from './nhs-login/server.ts';
import { generatePeople } from './people/generate.ts';
import { generateStaff } from './people/staff.ts';
import type { PlatformData } from './platforms/data.ts';
import { readingsHeld } from './platforms/readings-held.ts';
import { startPlatforms } from './platforms/server.ts';
import { openRoles } from './relationships/roles.ts';
import { startRelationships } from './relationships/server.ts';
import { startStaffIdentity } from './staff-identity/server.ts';

/** The people are the same on every start, so that a vault kept by a browser still fits them. */
const SEED = 1948;
const LARGEST_RECORD = 5000;

/** What a sandbox is started with; the services take the ports after `appPort`. */
export interface SandboxOptions {
  appPort: number;
  /** Further generated people, beside those the sandbox always has. */
  people?: number;
  /** Size of the largest generated record. */
  resources?: number;
  /** Where the stand-ins keep what must outlive them. */
  dataDir: string;
  /** Files and folders to import, each record as one person's. */
  imports?: string[];
  quiet?: boolean;
}

/** A running sandbox; `failures` name what could not be imported. */
export interface Sandbox {
  world: World;
  stop(): Promise<void>;
  failures: { file: string; reason: string }[];
}

/** Starts every stand-in service and resolves once all of them listen; on a failure none is left running. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = buildWorld({
    appPort: options.appPort,
    dataDir: options.dataDir,
    people: generatePeople({
      seed: SEED,
      people: options.people ?? 0,
      resources: options.resources ?? LARGEST_RECORD,
    }),
    staff: generateStaff(SEED),
  });
  // Before anything is written: the data folder may belong to the sandbox that holds the ports.
  for (const { id, port } of world.services) await demandFree(port, id);
  const running = new Map<string, FastifyInstance>();
  const stop = async () => {
    await Promise.all([...running.values()].map((app) => app.close()));
    running.clear();
  };
  try {
    const { data, books, apps } = await startPlatforms(world);
    for (const [id, app] of apps) running.set(id, app);
    const roles = openRoles(world);
    running.set('identity', await startIdentity(world, roles));
    running.set('staff-identity', await startStaffIdentity(world));
    running.set('relationships', await startRelationships(world, roles));
    running.set('nhs-login', await startNhsLogin(world));
    const holdings = {
      records: (platform: Platform, person: Person) => holds(data, person, platform.id),
      readings: readingsHeld(world, books),
    };
    running.set('locator', await startLocator(world, holdings));
    running.set('directory', await startDirectory(world));
    running.set('demographics', await startDemographics(world));
    running.set('unvouched', await createService(world, 'unvouched'));
    running.set('control', await startControl({ world, data, roles, books }));
    const failures = importAll(data, options.imports ?? [], options.quiet === true);
    const listening = await Promise.allSettled([...running].map(([id, app]) => listen(app, world, id)));
    const failed = listening.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return { world, stop, failures };
  } catch (error) {
    await stop();
    throw error;
  }
}

function importAll(data: PlatformData, paths: readonly string[], quiet: boolean): Sandbox['failures'] {
  const failures: Sandbox['failures'] = [];
  for (const read of readImports(paths)) {
    if ('reason' in read) {
      failures.push(read);
      continue;
    }
    try {
      const { nhsNumber, resources } = data.importBundle(read.bundle, { source: read.source });
      if (!quiet) console.log(`Imported ${read.source} as ${nhsNumber} (${resources} resources)`);
    } catch (error) {
      failures.push({ file: read.file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return failures;
}
