import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { transfer, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { ReactElement, ReactNode } from 'react';
import { DeskContext } from '#/hooks/desk.tsx';
import type { Custody } from '#/hooks/custody.ts';
import type { Desk, ReadingFileThread } from '#/hooks/desk.tsx';
import { PullProvider } from '#/hooks/pull-provider.tsx';
import { SessionProvider } from '#/hooks/session.tsx';
import type { Proof, SignIn } from '#/services/identity/sign-in.ts';
import type { RecordWorkerApi } from '#/sync/record-worker-api.ts';
import type { CourierWorkerApi } from '#/sync/courier-worker-api.ts';
import type { ReadingFileWorkerApi } from '#/sync/reading-file-worker-api.ts';
import courierUrl from '#/sync/courier-worker.ts?worker&url';
import readingFileUrl from '#/sync/reading-file-worker.ts?worker&url';
import recordUrl from '#/sync/record-worker.ts?worker&url';
import type { SessionOwner } from '#/vault/session-store.ts';
import { trustedScriptUrl } from '#/ui/trusted-script-url.ts';
import type { Config } from './config.ts';

/** Builds the real ways to the outside, each when it is first needed. */
export function makeDesk(config: Config): Desk {
  let signIn: Promise<SignIn<SessionOwner>> | undefined;
  let workers: Workers | undefined;
  const files = new Set<ReadingFileThread>();
  const lost = new Set<() => void>();
  const dismiss = (): void => {
    for (const thread of workers?.threads ?? []) thread.terminate();
    workers = undefined;
  };
  const onLost = (): void => {
    dismiss();
    for (const tell of lost) tell();
  };
  return {
    services: {
      locator: config.locator.baseUrl,
      directory: config.directory.baseUrl,
      demographics: config.demographics.baseUrl,
      relationships: config.relationships?.baseUrl,
      identity: config.identity.issuer,
      clientId: config.identity.clientId,
    },
    signIn: () => (signIn ??= openSignIn(config)),
    worker: () => (workers ??= startWorkers(onLost)).api,
    openReadingFile: () => {
      const thread = startReadingFile(() => files.delete(thread));
      files.add(thread);
      return thread;
    },
    dismissWorker: () => {
      for (const file of files) file.end();
      dismiss();
    },
    onWorkerLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
  };
}

interface Workers {
  readonly threads: readonly Worker[];
  readonly api: Remote<RecordWorkerApi>;
}

/**
 * Two threads, one that keeps the record and one that asks the outside; they speak to each other directly. Of a script that
 * does not come (a bad network, a browser that lets go of what it kept) nothing else would ever be heard.
 */
function startWorkers(onLost: () => void): Workers {
  const courier = new Worker(trustedScriptUrl(courierUrl), { type: 'module', name: 'courier' });
  const keeper = new Worker(trustedScriptUrl(recordUrl), { type: 'module', name: 'record' });
  for (const thread of [courier, keeper])
    thread.addEventListener('error', (event) => {
      // A mistake while it runs comes as an `ErrorEvent`.
      if (!(event instanceof ErrorEvent)) onLost();
    });
  const { port1, port2 } = new MessageChannel();
  const api = wrap<RecordWorkerApi>(keeper);
  void wrap<CourierWorkerApi>(courier).meet(transfer(port1, [port1]));
  void api.meet(transfer(port2, [port2]));
  return { threads: [courier, keeper], api };
}

function startReadingFile(onEnd: () => void): ReadingFileThread {
  const worker = new Worker(trustedScriptUrl(readingFileUrl), { type: 'module', name: 'reading file' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The thread that reads a file has broken')));
  });
  // Whoever waits for nothing has nothing to hear of it.
  broken.catch(() => undefined);
  return {
    api: wrap<ReadingFileWorkerApi>(worker),
    broken,
    end: () => {
      worker.terminate();
      onEnd();
    },
  };
}

async function openSignIn(config: Config): Promise<SignIn<SessionOwner>> {
  const [{ makeSignIn }, { SessionStore }] = await Promise.all([
    import('#/services/identity/sign-in.ts'),
    import('#/vault/session-store.ts'),
  ]);
  return makeSignIn({
    ...config.identity,
    origin: location.origin,
    store: new SessionStore<Proof>(),
    lock: (work) => navigator.locks.request('renew sign-in', work),
  });
}

const queries = new QueryClient();

/** Everything a page may rely on being above it. */
export function Providers({
  desk,
  custody,
  children,
}: {
  readonly desk: Desk;
  readonly custody: Custody;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queries}>
        <SessionProvider custody={custody}>
          <PullProvider>{children}</PullProvider>
        </SessionProvider>
      </QueryClientProvider>
    </DeskContext>
  );
}
