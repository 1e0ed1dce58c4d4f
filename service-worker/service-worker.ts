/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import type { HoldMessage } from '#/vault/open-vault.ts';
import { SEND_READINGS } from '#/kit/send-readings.ts';
import { holdKeys } from './hold-key.ts';
import { lockedSending } from './locked-sending.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/*
 * Keeps the shell of the app (scripts, styles, the one HTML page, where the national services are) and nothing else.
 * Answers of health services never pass through here: they go from the workers to the device's own store. What this worker
 * asks of them itself is to take readings that wait (`locked-sending.ts`). A new
 * version waits until every page of the old one is closed, or until somebody says on a page that it may take over.
 */
const urlOf = (entry: string | { url: string }): string => (typeof entry === 'string' ? entry : entry.url);
const pathOf = (url: string): string => `/${url.replace(/^\//, '')}`;

/** The page and the workers carry, in their headers, the policy of whom they may talk to: fresh where possible. */
const carriesPolicy = (url: string): boolean =>
  url === 'index.html' || /(^|\/)(record|courier)-worker-[^/]*$/.test(url);

const shell = self.__WB_MANIFEST;
const paths = new Set(shell.map((entry) => pathOf(urlOf(entry))));
const fresh = ['/config.json', ...shell.map(urlOf).filter(carriesPolicy).map(pathOf)];

/** Each version keeps its own copy of the page: one of another version would ask for scripts that are not here. */
const FRESH = 'fresh-';
const cacheName = FRESH + nameOf(JSON.stringify(shell));

holdKeys(self);
const sendWaiting = lockedSending(self);
cleanupOutdatedCaches();
precacheAndRoute(shell.filter((entry) => !carriesPolicy(urlOf(entry))));

const freshFirst = new NetworkFirst({ cacheName, networkTimeoutSeconds: 3 });
const pageFirst = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: 3,
  plugins: [
    {
      // One page answers every address of the app, so one copy of it is kept.
      cacheKeyWillBeUsed: async () => '/index.html',
      cacheWillUpdate: async ({ response }) => ((await isOurs(response.clone())) ? response : null),
    },
  ],
});
registerRoute(({ url, sameOrigin }) => sameOrigin && fresh.includes(url.pathname), freshFirst);
registerRoute(new NavigationRoute(pageFirst));

/** Whether a page is of this version: every script it begins with is here. */
async function isOurs(page: Response): Promise<boolean> {
  if (!page.ok) return false;
  const scripts = [...(await page.text()).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, src = '']) => src,
  );
  return scripts.length > 0 && scripts.every((src) => paths.has(pathOf(src)));
}

/** A short name for a text (FNV-1a, 32 bits). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

self.addEventListener(
  'message',
  ({ data }: { readonly data: HoldMessage | { readonly is: 'take-over' } }) => {
    if (data.is === 'take-over') void self.skipWaiting();
  },
);

// The browser wakes this now and then. A record is locked while nobody has it open, so only the app itself and what pages
// have open can be brought up to date.
self.addEventListener('periodicsync', (event) => {
  const woken = event as ExtendableEvent & { readonly tag: string };
  if (woken.tag !== 'keep-fresh') return;
  const pages = self.clients.matchAll({ type: 'window' });
  woken.waitUntil(
    Promise.all([
      self.registration.update().catch(() => undefined),
      pages.then((all) => all.forEach((page) => page.postMessage({ is: woken.tag }))),
    ]),
  );
});

// The browser says that there is a network again, whether or not a page is open. What could not be sent yet it asks for
// again later, as often as it sees fit.
self.addEventListener('sync', (event) => {
  const woken = event as ExtendableEvent & { readonly tag: string };
  if (woken.tag === SEND_READINGS) woken.waitUntil(sendWaiting());
});

// The first worker takes the page that installed it, so that its other pages work without a network from then on; a
// later one takes the pages that are open when it is told to take over.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      self.clients.claim(),
      caches
        .keys()
        .then((names) =>
          Promise.all(
            names
              .filter((name) => /^fresh(-|$)/.test(name) && name !== cacheName)
              .map((name) => caches.delete(name)),
          ),
        ),
    ]),
  );
});
