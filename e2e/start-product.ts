import { type FullConfig } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, buildApp } from '../scripts/build-app.ts';
import { appOf, portOf, ROOT } from './kit/products.ts';

/** Starts the product as a person would (`npm start`), as often as journeys are made at once; returns how to end it. */
export default async function startProducts({ workers }: FullConfig): Promise<() => Promise<void>> {
  await buildApp();
  const ends: (() => Promise<void>)[] = [];
  for (let product = 0; product < workers; product += 1) ends.push(await startProduct(product));
  return async () => {
    for (const end of ends) await end();
  };
}

/** Starts one on its own ports, data and copy of the built app; returns how to end it, once or more often. */
export async function startProduct(product: number): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'health-record-e2e-'));
  const app = appOf(product);
  rmSync(app, { recursive: true, force: true });
  cpSync(BUILT, app, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'scripts/start.ts'),
      '--port',
      String(portOf(product)),
      '--app',
      app,
      '--data',
      data,
      '--resources',
      '4000',
      '--quiet',
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((ready, refuse) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready http')) ready();
    });
    child.on('exit', (code) => refuse(new Error(`The product did not start (exit ${code})`)));
  });
  return async () => {
    if (child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
}
