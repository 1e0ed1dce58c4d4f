import { proxy } from 'comlink';
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { LiveShelves } from '#/vault/live-shelves.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import type { ShelfName } from '#/vault/names.ts';
import { moveIn, openVault, type Vault } from '#/vault/vault.ts';
import type { OpenRecord } from './session-state.ts';
import { useDesk } from './desk.tsx';

/** The open store, and what lies on its shelves. */
interface Shown {
  readonly store: SealedStore;
  readonly shelves: LiveShelves;
}

/** Nobody keeps the record: its threads or its database were begun as often as is tried, and did not come. */
const LOST = 'lost';

const StoreContext = createContext<Shown | typeof LOST | undefined>(undefined);

/** How often they are begun, and how long is waited in between, in milliseconds. */
const STARTS = 3;
const BETWEEN_MS = 1000;

/** Opens the store of the person whose vault is open; closes it when they leave. */
export function RecordProvider({
  open,
  children,
}: {
  open: OpenRecord | undefined;
  children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const [shown, show] = useState<Shown>();
  const [failures, setFailures] = useState(0);

  useEffect(() => {
    if (open === undefined || failures >= STARTS) return undefined;
    const { subject, nhsNumber, isOwn, vault: name, key } = open;
    let left = false;
    let later: ReturnType<typeof setTimeout> | undefined;
    const startAgain = (): void => {
      clearTimeout(later);
      if (!left) later = setTimeout(() => setFailures((count) => count + 1), BETWEEN_MS);
    };
    const stopListening = desk.onWorkerLost(startAgain);
    let vault: Vault | undefined;
    let shelves: LiveShelves | undefined;
    const begin = async (): Promise<void> => {
      const opened = await openVault(name, key);
      if (isOwn) await moveIn(subject, opened);
      if (left) {
        opened.close();
        return;
      }
      vault = opened;
      shelves = new LiveShelves(opened.store);
      show({ store: opened.store, shelves });
      const { identity, clientId, ...services } = desk.services;
      const outside = {
        services,
        issuer: identity,
        clientId,
        actingFor: isOwn ? undefined : nhsNumber,
      };
      const base = proxy(async () => (await desk.signIn()).access(subject));
      desk
        .worker()
        .open({ vault: name, key, nhsNumber, outside }, base)
        .catch(() => {
          if (left) return;
          desk.dismissWorker();
          startAgain();
        });
      performance.mark('phr:unlocked');
    };
    // Browsers lose the way to their database now and then, and have it again a moment later.
    begin().catch(startAgain);
    return () => {
      left = true;
      clearTimeout(later);
      stopListening();
      show(undefined);
      shelves?.close();
      vault?.close();
    };
  }, [desk, open, failures]);

  return <StoreContext value={failures < STARTS ? shown : LOST}>{children}</StoreContext>;
}

/** The store of the person's record; undefined until it is open. */
export function useStore(): SealedStore | undefined {
  const shown = useContext(StoreContext);
  return shown === LOST ? undefined : shown?.store;
}

/** Throws when nobody keeps the record: whoever would wait for an answer would wait for ever. */
export function useKeeper(): void {
  if (useContext(StoreContext) === LOST) throw new Error('Nobody keeps the record');
}

/** What lies on a shelf of the record, live: undefined until that is known, null when there is nothing. */
export function useShelf<T>(name: ShelfName): T | null | undefined {
  const shown = useContext(StoreContext);
  const shelves = shown === LOST ? undefined : shown?.shelves;
  const subscribe = useCallback(
    (listener: () => void) => shelves?.subscribe(name, listener) ?? (() => undefined),
    [shelves, name],
  );
  return useSyncExternalStore(subscribe, () => shelves?.read(name) as T | null | undefined);
}
