import type { CDPSession, Page } from '@playwright/test';

/** What scripts hold in memory once everything that nobody needs is gone, in bytes. */
export interface Heap {
  readonly page: number;
  readonly worker: number;
}

/** Memory of a page and of its record worker, after garbage collection. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const worker = await workerOf(session);
  await session.send('HeapProfiler.collectGarbage');
  await worker('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const used = (await worker('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return { page: usedSize, worker: used.usedSize };
}

type Send = (method: string) => Promise<unknown>;

/** A way to speak to the record worker of a page: workers are reached through their page (CDP `Target`). */
async function workerOf(session: CDPSession): Promise<Send> {
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker' && targetInfo.url.includes('record-worker')) resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      const message = JSON.stringify({ id: last, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}
