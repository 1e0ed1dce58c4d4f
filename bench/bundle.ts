import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../scripts/layers.ts';

/** A file of the benches, with everything it imports, as one script for a blank page. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(ROOT, file), formats: ['iife'], name: 'bundled' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built');
  return output.output[0].code;
}
