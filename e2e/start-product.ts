import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const port = process.env['E2E_PORT'] ?? '6173';

/** Starts the product as a person would (`npm start`), on its own port and data; returns how to end it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'health-record-e2e-'));
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/start.ts'), '--port', port, '--data', data, '--resources', '6000', '--quiet'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((ready, refuse) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready http')) ready();
    });
    child.on('exit', (code) => refuse(new Error(`The product did not start (exit ${code})`)));
  });
  return async () => {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
}
