import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

const isPlain = (): boolean => /(?:^|;\s*)plain-look=1/.test(document.cookie);

/** A choice for this device, kept in a first-party cookie: it must be known before anything is drawn or unlocked. */
function choose(plain: boolean): void {
  document.cookie = `plain-look=1; path=/; max-age=${plain ? 31536000 : 0}; SameSite=Lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What names and pictures the browser shows of this app outside its pages. */
const LINKS = {
  plain: {
    icon: '/icons/plain.svg',
    'apple-touch-icon': '/icons/plain-180.png',
    manifest: '/plain.webmanifest',
  },
  usual: {
    icon: '/icons/icon.svg',
    'apple-touch-icon': '/icons/icon-180.png',
    manifest: '/manifest.webmanifest',
  },
} as const;

/** Puts the icons and the manifest in place that go with the choice. */
export function dressDocument(plain: boolean): void {
  for (const [rel, href] of Object.entries(LINKS[plain ? 'plain' : 'usual']))
    document.querySelector(`link[rel="${rel}"]`)?.setAttribute('href', href);
  // What iOS offers as a name on the home screen.
  document
    .querySelector('meta[name="apple-mobile-web-app-title"]')
    ?.setAttribute('content', plain ? 'Notes' : 'Health record');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', plain ? '#4c6272' : '#005eb8');
}

/**
 * Whether the app goes under a plain name and picture, for people who share their device or fear for it: then neither
 * the window's title nor the lock screen says what this is.
 */
export function usePlainLook(): readonly [boolean, (plain: boolean) => void] {
  return [useSyncExternalStore(subscribe, isPlain), choose];
}
