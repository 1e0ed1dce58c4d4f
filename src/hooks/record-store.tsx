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

const StoreContext = createContext<Shown | undefined>(undefined);

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

  useEffect(() => {
    if (open === undefined) return undefined;
    const { subject, nhsNumber, isOwn, vault: name, key } = open;
    let left = false;
    let vault: Vault | undefined;
    let shelves: LiveShelves | undefined;
    void openVault(name, key).then(async (opened) => {
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
      void desk.worker().open({ vault: name, key, nhsNumber, outside }, base);
      performance.mark('phr:unlocked');
    });
    return () => {
      left = true;
      show(undefined);
      shelves?.close();
      vault?.close();
    };
  }, [desk, open]);

  return <StoreContext value={shown}>{children}</StoreContext>;
}

/** The store of the person's record; undefined until it is open. */
export function useStore(): SealedStore | undefined {
  return useContext(StoreContext)?.store;
}

/** What lies on a shelf of the record, live: undefined until that is known, null when there is nothing. */
export function useShelf<T>(name: ShelfName): T | null | undefined {
  const shelves = useContext(StoreContext)?.shelves;
  const subscribe = useCallback(
    (listener: () => void) => shelves?.subscribe(name, listener) ?? (() => undefined),
    [shelves, name],
  );
  return useSyncExternalStore(subscribe, () => shelves?.read(name) as T | null | undefined);
}
