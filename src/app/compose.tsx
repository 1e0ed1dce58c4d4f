import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { ReactElement, ReactNode } from 'react';
import { DeskContext } from '#/hooks/desk.tsx';
import type { Desk } from '#/hooks/desk.tsx';
import { PullProvider } from '#/hooks/pull-provider.tsx';
import { SessionProvider } from '#/hooks/session.tsx';
import type { SignIn } from '#/services/identity/sign-in.ts';
import type { RecordWorkerApi } from '#/sync/record-worker-api.ts';
import workerUrl from '#/sync/record-worker.ts?worker&url';
import { trustedScriptUrl } from '#/ui/trusted-script-url.ts';
import type { Config } from './config.ts';

/** Builds the real ways to the outside, each when it is first needed. */
export function makeDesk(config: Config): Desk {
  let signIn: Promise<SignIn> | undefined;
  let worker: { thread: Worker; api: Remote<RecordWorkerApi> } | undefined;
  return {
    services: {
      locator: config.locator.baseUrl,
      directory: config.directory.baseUrl,
      demographics: config.demographics.baseUrl,
      identity: config.identity.issuer,
      clientId: config.identity.clientId,
    },
    signIn: () => (signIn ??= openSignIn(config)),
    worker: () => (worker ??= startWorker()).api,
    dismissWorker: () => {
      worker?.thread.terminate();
      worker = undefined;
    },
  };
}

function startWorker(): { thread: Worker; api: Remote<RecordWorkerApi> } {
  const thread = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'record' });
  return { thread, api: wrap<RecordWorkerApi>(thread) };
}

async function openSignIn(config: Config): Promise<SignIn> {
  const [{ makeSignIn }, { SessionStore }] = await Promise.all([
    import('#/services/identity/sign-in.ts'),
    import('#/vault/session-store.ts'),
  ]);
  return makeSignIn({
    ...config.identity,
    origin: location.origin,
    store: new SessionStore(),
    lock: (work) => navigator.locks.request('renew sign-in', work),
  });
}

const queries = new QueryClient();

/** Everything a page may rely on being above it. */
export function Providers({ desk, children }: { desk: Desk; children: ReactNode }): ReactElement {
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <PullProvider>{children}</PullProvider>
        </SessionProvider>
      </QueryClientProvider>
    </DeskContext>
  );
}
