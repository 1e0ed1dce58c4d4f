/// <reference lib="webworker" />

import { KeyHold } from '#/vault/key-hold.ts';
import type { HoldMessage } from '#/vault/open-vault.ts';

const hold = new KeyHold((ms) => new Promise((done) => setTimeout(done, ms)));

/** Holds the key of an open vault between two pages, as they ask for it. */
export function holdKeys(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('message', (event) => {
    const message = event.data as HoldMessage;
    switch (message.is) {
      case 'hold': {
        const { is: _, ...open } = message;
        event.waitUntil(hold.hold(open));
        return;
      }
      case 'take':
        event.ports[0]?.postMessage(hold.take());
        return;
      case 'forget':
        hold.forget();
    }
  });
}
