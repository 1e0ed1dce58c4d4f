import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

/** The one without a window does the same pages with a sixth less of the processor. */
type Preference = 'with-window' | 'without-window';

/** Path of a Chromium on this machine: the one named by CHROMIUM_PATH, an installed one, or Playwright's own. */
export function findBrowser(prefer: Preference = 'with-window'): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const others = [...PLACES, chromium.executablePath()];
  const places = prefer === 'with-window' ? [...others, WITHOUT_WINDOW] : [WITHOUT_WINDOW, ...others];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}

/** Finds a browser, or installs one: from the system's packages where we may, else by Playwright. */
export function ensureBrowser(prefer: Preference = 'with-window'): string {
  const found = findBrowser(prefer);
  if (found !== undefined) return found;
  const isRoot = process.getuid?.() === 0;
  const run = (command: string, ...rest: string[]): void => {
    execFileSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq');
    const wanted = prefer === 'with-window' ? 'chromium' : 'chromium-headless-shell';
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', wanted, 'fonts-liberation');
  } else {
    run('npx', 'playwright', 'install', 'chromium');
  }
  const installed = findBrowser(prefer);
  if (installed === undefined) throw new Error('No Chromium: install one, or name it in CHROMIUM_PATH');
  return installed;
}
