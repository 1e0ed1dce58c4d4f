import { SEND_READINGS } from '#/kit/send-readings.ts';

/** Of the browsers, some can wake a service worker when the network is back (Background Sync, WICG). */
interface CanSync extends ServiceWorkerRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** Asks the browser to see to it that what waits is sent, even if nobody comes back to this page. */
export async function askToSendLater(): Promise<void> {
  if (!('serviceWorker' in navigator && 'SyncManager' in globalThis)) return;
  const registration: CanSync = await navigator.serviceWorker.ready;
  // A browser may be told not to: then it is sent when the record is next open.
  await registration.sync?.register(SEND_READINGS).catch(() => undefined);
}
