import { useQuery, useQueryClient } from '@tanstack/react-query';
import { proxy } from 'comlink';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '#/kit/failure.ts';
import { FRESH_MS } from '#/sync/next-pull.ts';
import { shelf } from '#/vault/names.ts';
import { useDesk, type Desk } from './desk.tsx';
import { useKeepFresh } from './keep-fresh.ts';
import { PullContext } from './pull.ts';
import type { Pull } from './pull.ts';
import { useStore } from './record-store.tsx';
import { useSession } from './session.tsx';

/** What a thread answers; rejects when the threads are lost meanwhile, since nothing is heard of one that never came. */
async function unlessLost<Answer>(desk: Desk, ask: () => Promise<Answer>): Promise<Answer> {
  let stopListening = (): void => undefined;
  const lost = new Promise<never>((_, reject) => {
    stopListening = desk.onWorkerLost(() => reject(new Error('The thread was lost')));
  });
  try {
    return await Promise.race([ask(), lost]);
  } finally {
    stopListening();
  }
}

/** Runs one pull when the record opens, and again when asked. The query's data is the receipt, never the facts. */
export function PullProvider({ children }: { children: ReactNode }): ReactElement {
  const desk = useDesk();
  const store = useStore();
  const { session, takeDelegations, confirmActing, endActing, signOut } = useSession();
  const isActing = session.state === 'signed-in' && session.actor !== undefined;
  const client = useQueryClient();
  const [located, setLocated] = useState<number>();
  const [hadRecord, setHadRecord] = useState(false);
  const key = useMemo(() => ['pull', store?.name], [store?.name]);

  async function learnDelegations(): Promise<void> {
    const said = await desk.worker().delegations();
    if (said.ok) await takeDelegations(said.value);
  }

  async function prepareSearch(): Promise<void> {
    await desk.worker().prepareSearch();
    performance.mark('phr:search-ready');
  }

  /** After everything else, and not for those who pay for what they fetch. */
  async function bringLetters(failure: Failure | undefined): Promise<void> {
    const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
    if (failure === undefined && connection?.saveData !== true) await desk.worker().bringLetters();
  }

  const query = useQuery({
    queryKey: key,
    enabled: store !== undefined,
    staleTime: FRESH_MS,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    networkMode: 'always',
    queryFn: async (): Promise<{ failure: Failure | undefined }> => {
      // What lies on the device can be searched before anybody outside has answered.
      const isStored = (await store?.read(shelf('version'))) !== undefined;
      setHadRecord(isStored);
      if (isStored) void prepareSearch();
      const failure = await unlessLost<Failure | undefined>(desk, () =>
        desk.worker().pull(
          proxy((news) => {
            if (news.news !== 'located') return;
            performance.mark('phr:located', { detail: { pointers: news.pointers } });
            setLocated(news.pointers);
          }),
        ),
      );
      // Whoever searches next should not wait for it; the receipt does not wait either.
      void prepareSearch().then(() => bringLetters(failure));
      if (failure?.kind === 'delegation-ended') void endActing();
      // Whoever lost this device has said from another that nothing shall stay on it.
      else if (failure?.kind === 'signed-out' && failure.why === 'signed-out-elsewhere')
        void signOut('elsewhere');
      else if (!isActing) void learnDelegations();
      else if (failure === undefined) void confirmActing();
      // The worker cannot tell a dead network from a dead server; the page can.
      const offline = failure?.kind === 'unreachable' && !navigator.onLine;
      return { failure: offline ? { kind: 'offline' } : failure };
    },
  });

  const refresh = useCallback(() => void client.refetchQueries({ queryKey: key }), [client, key]);
  const stop = useCallback(() => void desk.worker().stop(), [desk]);
  const failure = query.data?.failure;
  const endedAt = query.isFetching || query.data === undefined ? undefined : query.dataUpdatedAt;
  const ended = useMemo(
    () => (endedAt === undefined ? undefined : { at: endedAt, failure }),
    [endedAt, failure],
  );
  useKeepFresh(ended, refresh);
  const status = query.isFetching
    ? 'running'
    : query.isError || failure !== undefined
      ? 'failed'
      : query.isSuccess
        ? 'done'
        : 'idle';
  const value = useMemo(
    (): Pull => ({
      status,
      hadRecord,
      ...(located === undefined ? {} : { located }),
      ...(failure === undefined ? {} : { failure }),
      refresh,
      stop,
    }),
    [status, hadRecord, located, failure, refresh, stop],
  );
  return <PullContext value={value}>{children}</PullContext>;
}
