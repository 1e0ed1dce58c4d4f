/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { holdKeys } from './hold-key.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/*
 * Keeps the shell of the app (scripts, styles, the one HTML page, where the national services are) and nothing else.
 * Answers of health services never pass through here: they go from the workers to the device's own store. A new
 * version waits until every page of the old one is closed, so a form is never swapped under somebody's hands.
 */
const urlOf = (entry: string | { url: string }): string => (typeof entry === 'string' ? entry : entry.url);

/** The page and the workers carry, in their headers, the policy of whom they may talk to: fresh where possible. */
const carriesPolicy = (url: string): boolean =>
  url === 'index.html' || /(^|\/)(record|courier)-worker-[^/]*$/.test(url);

const shell = self.__WB_MANIFEST;
const fresh = [
  '/config.json',
  ...shell
    .map(urlOf)
    .filter(carriesPolicy)
    .map((url) => `/${url.replace(/^\//, '')}`),
];

holdKeys(self);
cleanupOutdatedCaches();
precacheAndRoute(shell.filter((entry) => !carriesPolicy(urlOf(entry))));

const freshFirst = new NetworkFirst({ cacheName: 'fresh', networkTimeoutSeconds: 3 });
const pageFirst = new NetworkFirst({
  cacheName: 'fresh',
  networkTimeoutSeconds: 3,
  // One page answers every address of the app, so one copy of it is kept.
  plugins: [{ cacheKeyWillBeUsed: async () => '/index.html' }],
});
registerRoute(({ url, sameOrigin }) => sameOrigin && fresh.includes(url.pathname), freshFirst);
registerRoute(new NavigationRoute(pageFirst));

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('fresh').then((cache) => cache.addAll(fresh)));
});

// The first worker takes the page that installed it, so that its other pages work without a network from then on; a
// later one finds no page to take, since it waits for them to close.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
