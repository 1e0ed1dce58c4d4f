/// <reference lib="webworker" />

import { sendLocked } from '#/sync/locked-sender.ts';

/** Sends what waits with this worker's own means; rejects when something is left, so that the browser calls again. */
export function lockedSending(worker: ServiceWorkerGlobalScope): () => Promise<void> {
  return async () => {
    const isLeft = await sendLocked({
      fetch: worker.fetch.bind(worker),
      now: () => new Date(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: Math.random,
      locks: worker.navigator.locks,
    });
    if (isLeft) throw new Error('Something still waits to be sent');
  };
}
