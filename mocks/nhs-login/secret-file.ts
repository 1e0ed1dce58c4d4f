import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../kit/world.ts';

/**
 * Reads the secrets kept under that name in the sandbox's data folder; makes and keeps them (file mode 600) when
 * there are none yet, so tokens stay valid over a restart and no key is ever part of the project.
 */
export function keepSecrets<T>(world: Pick<World, 'dataDir'>, name: string, make: () => T): T {
  mkdirSync(world.dataDir, { recursive: true });
  const file = join(world.dataDir, `${name}.secret.json`);
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  }
  const made = make();
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
