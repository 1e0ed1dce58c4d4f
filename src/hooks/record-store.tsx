import { proxy } from 'comlink';
import { Dexie } from 'dexie';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Claims } from '#/services/identity/sign-in.ts';
import { destroyKeys, keyOf } from '#/vault/keyring.ts';
import { databaseName } from '#/vault/record-database.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { SESSION } from '#/vault/session-store.ts';
import { openVault, type Vault } from '#/vault/vault.ts';
import { useDesk } from './desk.tsx';
import type { Desk } from './desk.tsx';

const StoreContext = createContext<SealedStore | undefined>(undefined);

/** Opens the store of the person who is signed in and may read; closes it when they leave. */
export function RecordProvider({
  claims,
  children,
}: {
  claims: Claims | undefined;
  children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const [store, setStore] = useState<SealedStore>();
  const reader = claims?.identity_proofing_level === 'P9' ? claims : undefined;

  useEffect(() => {
    if (reader?.nhs_number === undefined) return undefined;
    let left = false;
    let vault: Vault | undefined;
    void openVaultOf(reader.sub).then(({ name, key, opened }) => {
      if (left || reader.nhs_number === undefined) {
        opened.close();
        return;
      }
      vault = opened;
      setStore(opened.store);
      const { locator, directory, demographics, identity, clientId } = desk.services;
      const outside = {
        services: { locator, directory, demographics },
        tokenEndpoint: `${identity}/token`,
        clientId,
      };
      const base = proxy(async () => (await desk.signIn()).access(reader.sub));
      void desk.worker().open({ vault: name, key, nhsNumber: reader.nhs_number, outside }, base);
      performance.mark('phr:unlocked');
    });
    return () => {
      left = true;
      setStore(undefined);
      vault?.close();
    };
  }, [desk, reader]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

async function openVaultOf(subject: string): Promise<{ name: string; key: CryptoKey; opened: Vault }> {
  const name = await databaseName(subject);
  const key = await keyOf(name);
  return { name, key, opened: await openVault(name, key) };
}

/** The store of the person's record; undefined until it is open. */
export function useStore(): SealedStore | undefined {
  return useContext(StoreContext);
}

const LONGEST_DELETION_MS = 3000;

/**
 * Destroys what this device holds of everybody but `keep`: the record of whoever signs out, and what an earlier sign-out
 * could not finish deleting. A deletion that another connection holds up is left to the browser and tried again at the
 * next start.
 */
export async function forgetRecords(desk: Desk, keep?: string): Promise<void> {
  desk.dismissWorker();
  const kept = keep === undefined ? undefined : await databaseName(keep);
  // The keys die first: what is not deleted yet can no longer be read.
  await destroyKeys((vault) => vault === kept || vault === SESSION);
  const names = (await Dexie.getDatabaseNames()).filter(
    (name) => name.startsWith('record-') && name !== kept,
  );
  const deletions = Promise.all(names.map((name) => Dexie.delete(name)));
  await Promise.race([deletions, new Promise((resolve) => setTimeout(resolve, LONGEST_DELETION_MS))]);
}
