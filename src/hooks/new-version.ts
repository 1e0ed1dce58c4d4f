import { useEffect, useSyncExternalStore } from 'react';

/** What there is to say about a new version of the service. */
export type NewVersion =
  | 'none'
  /** It is here and waits to be used. */
  | 'ready'
  /** As before, but something is being written. */
  | 'held-back'
  /** Another tab has begun to use it: this page goes on as it is until it is left. */
  | 'used-elsewhere';

const LOOK_AGAIN_MS = 60 * 60_000;

/** Knows when the service worker has brought a new version, and lets the person say when it is used. */
class Versions {
  readonly #listeners = new Set<() => void>();
  #waiting: ServiceWorker | null = null;
  #isElsewhere = false;
  #isAsked = false;
  #forms = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): NewVersion => {
    if (this.#isElsewhere) return 'used-elsewhere';
    if (this.#waiting === null) return 'none';
    return this.#forms > 0 ? 'held-back' : 'ready';
  };

  /** Watches what the service worker brings. */
  watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
    const look = (): void => {
      // Without a controller this is the first version, which nobody waits for.
      this.#waiting = container.controller === null ? null : registration.waiting;
      this.#tell();
    };
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    let hadController = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#isAsked) location.reload();
      else if (hadController) this.#isElsewhere = true;
      hadController = true;
      look();
    });
    let lookedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - lookedAt < LOOK_AGAIN_MS) return;
      lookedAt = Date.now();
      void registration.update().catch(() => undefined);
    });
    look();
  }

  /** Begins to use it, at the person's word. */
  readonly use = (): void => {
    this.#isAsked = true;
    this.#waiting?.postMessage({ is: 'take-over' });
  };

  /** A form is open, until it is told to be closed. */
  open(): () => void {
    this.#forms += 1;
    this.#tell();
    return () => {
      this.#forms -= 1;
      this.#tell();
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** One for the page: there is one service worker. */
export const versions = new Versions();

export function useNewVersion(): { readonly version: NewVersion; readonly use: () => void } {
  return { version: useSyncExternalStore(versions.subscribe, versions.now), use: versions.use };
}

/** Holds back a new version while something is being written here. */
export function useHoldsUpdate(): void {
  useEffect(() => versions.open(), []);
}
