/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/*
 * Keeps the shell of the app (scripts, styles, the one HTML page) and nothing else. Answers of health services never
 * pass through here: they go from the record worker to the device's own store. A new version waits until every page of
 * the old one is closed, so a form is never swapped under somebody's hands.
 */
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/config\.json$/] }),
);
// Where the national services are is no secret and changes rarely; without it the app could not start offline.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json',
  new NetworkFirst({ cacheName: 'settings' }),
);
