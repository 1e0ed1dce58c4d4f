// Starts a TypeScript script with a Node that can run it, or says in one line what to install.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [script, ...rest] = process.argv.slice(2);
const NEEDED = 24;

/** The Node that `npm ci` brought along, where there is one for this machine. */
function broughtAlong() {
  try {
    const require = createRequire(import.meta.url);
    const binary = join(dirname(require.resolve(`node-linux-${process.arch}/package.json`)), 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

const major = Number(process.versions.node.split('.')[0]);
const node = major >= NEEDED ? process.execPath : broughtAlong();
if (node === undefined) {
  console.error(
    `Node ${NEEDED} or newer is needed (this is ${process.versions.node}): install it from nodejs.org and try again.`,
  );
  process.exit(1);
}
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
// npm hands a signal to its shell, and the shell dies without passing it on: when our parent goes, so do we.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 300).unref();
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
