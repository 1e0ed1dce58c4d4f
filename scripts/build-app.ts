import { join } from 'node:path';
import { build } from 'vite';
import { compressFolder } from './compress.ts';
import { ROOT } from './layers.ts';

/** Where the app is built to. */
export const BUILT = join(ROOT, 'dist');

/** Builds the app, each file also packed. */
export async function buildApp(): Promise<void> {
  await build({ root: ROOT, logLevel: 'warn' });
  await compressFolder(BUILT);
}
