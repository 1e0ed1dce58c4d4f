import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type BrowserContext } from '@playwright/test';

/** A browser that can be killed like a phone whose battery falls out. */
export interface Killable {
  readonly context: BrowserContext;
  /** Ends the browser and everything it started, at once and without a word. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile of its own, outside any control but the one port. */
export async function startKillable(
  executable: string,
  folder: string,
  args: readonly string[],
): Promise<Killable> {
  const child = spawn(
    executable,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    // A group of its own, so that all of it can be ended at once.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('A browser without a profile');
  return {
    context,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser ended: ${said.slice(0, 500)}`)));
  });
}
