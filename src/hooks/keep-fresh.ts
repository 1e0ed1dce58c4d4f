import { useEffect, useRef } from 'react';
import type { Failure } from '#/kit/failure.ts';
import { FRESH_MS, waitForNext } from '#/sync/next-pull.ts';

/** The name under which the browser wakes the service worker now and then, where it does. */
const TAG = 'keep-fresh';
const HALF_A_DAY_MS = 12 * 60 * 60_000;

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

/** Asks the browser to wake the service worker now and then (Periodic Background Sync, Chromium only, installed apps). */
async function askToBeWoken(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.ready;
  const sync = (registration as { readonly periodicSync?: PeriodicSync }).periodicSync;
  await sync?.register(TAG, { minInterval: HALF_A_DAY_MS });
}

/** The last pull as far as freshness goes: undefined while one is under way or none has been. */
export interface EndedPull {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly failure: Failure | undefined;
}

/**
 * Brings an open record up to date with nobody asking: after a while, when the network is back, when somebody comes back
 * to the page, and when the browser wakes the service worker. A locked record is not: nothing can open it.
 */
export function useKeepFresh(last: EndedPull | undefined, refresh: () => void): void {
  const failures = useRef(0);
  useEffect(() => {
    void askToBeWoken().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (last === undefined) return undefined;
    failures.current = last.failure === undefined ? 0 : failures.current + 1;
    const wait = waitForNext({ failure: last.failure, failures: failures.current }, Math.random());
    if (wait === undefined) return undefined;
    const hasFailed = last.failure !== undefined;
    const isOld = (): boolean => hasFailed || Date.now() - last.at > FRESH_MS;
    const timer = setTimeout(refresh, wait);
    const look = (): void => {
      if (!document.hidden && isOld() && navigator.onLine) refresh();
    };
    const hear = ({ data }: MessageEvent<{ readonly is?: string }>): void => {
      if (data.is === TAG && isOld()) refresh();
    };
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    worker?.addEventListener('message', hear);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
      worker?.removeEventListener('message', hear);
    };
  }, [last, refresh]);
}
