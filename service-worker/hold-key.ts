/// <reference lib="webworker" />

import type { HoldMessage, OpenVault } from '#/vault/open-vault.ts';

/** A slow phone has its next page within this time. */
const HOLD_MS = 15_000;

/** The open vault, and how many pages that had it open are on their way to the next. */
let held: { readonly open: OpenVault; pages: number } | undefined;

/**
 * Holds the key of an open vault, in memory only, for the moment between one page that goes and the next that comes: a
 * page that is loaded again need not be unlocked again. As many get it as have left it.
 */
export function holdKeys(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('message', (event) => {
    const message = event.data as HoldMessage;
    switch (message.is) {
      case 'hold': {
        const { is: _, ...open } = message;
        const mine = { open, pages: (held?.pages ?? 0) + 1 };
        held = mine;
        event.waitUntil(
          new Promise((done) => setTimeout(done, HOLD_MS)).then(() => {
            if (held === mine) held = undefined;
          }),
        );
        return;
      }
      case 'take':
        event.ports[0]?.postMessage(held?.open);
        if (held !== undefined) held.pages -= 1;
        if (held?.pages === 0) held = undefined;
        return;
      case 'forget':
        held = undefined;
    }
  });
}
