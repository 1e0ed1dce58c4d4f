import { proxy } from 'comlink';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { moveIn, openVault, type Vault } from '#/vault/vault.ts';
import type { OpenRecord } from './session-state.ts';
import { useDesk } from './desk.tsx';

const StoreContext = createContext<SealedStore | undefined>(undefined);

/** Opens the store of the person whose vault is open; closes it when they leave. */
export function RecordProvider({
  open,
  children,
}: {
  open: OpenRecord | undefined;
  children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const [store, setStore] = useState<SealedStore>();

  useEffect(() => {
    if (open === undefined) return undefined;
    const { subject, nhsNumber, isOwn, vault: name, key } = open;
    let left = false;
    let vault: Vault | undefined;
    void openVault(name, key).then(async (opened) => {
      if (isOwn) await moveIn(subject, opened);
      if (left) {
        opened.close();
        return;
      }
      vault = opened;
      setStore(opened.store);
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
      setStore(undefined);
      vault?.close();
    };
  }, [desk, open]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store of the person's record; undefined until it is open. */
export function useStore(): SealedStore | undefined {
  return useContext(StoreContext);
}
