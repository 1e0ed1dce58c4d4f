import { proxy } from 'comlink';
import { Dexie } from 'dexie';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Claims } from '#/services/identity/sign-in.ts';
import { RecordDatabase, databaseName } from '#/vault/record-database.ts';
import { useDesk } from './desk.tsx';
import type { Desk } from './desk.tsx';

const StoreContext = createContext<RecordDatabase | undefined>(undefined);

/** Opens the store of the person who is signed in and may read; closes it when they leave. */
export function RecordProvider({
  claims,
  children,
}: {
  claims: Claims | undefined;
  children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const [store, setStore] = useState<RecordDatabase>();
  const reader = claims?.identity_proofing_level === 'P9' ? claims : undefined;

  useEffect(() => {
    if (reader?.nhs_number === undefined) return undefined;
    let left = false;
    const opened: RecordDatabase[] = [];
    void databaseName(reader.sub).then((name) => {
      if (left || reader.nhs_number === undefined) return;
      const database = new RecordDatabase(name);
      opened.push(database);
      setStore(database);
      const { locator, directory, demographics, identity, clientId } = desk.services;
      const outside = {
        services: { locator, directory, demographics },
        tokenEndpoint: `${identity}/token`,
        clientId,
      };
      const base = proxy(async () => (await desk.signIn()).access(reader.sub));
      void desk.worker().open({ database: name, nhsNumber: reader.nhs_number, outside }, base);
      performance.mark('phr:unlocked');
    });
    return () => {
      left = true;
      setStore(undefined);
      for (const database of opened) database.close();
    };
  }, [desk, reader]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store of the person's record; undefined until it is open. */
export function useStore(): RecordDatabase | undefined {
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
  const names = (await Dexie.getDatabaseNames()).filter(
    (name) => name.startsWith('record-') && name !== kept,
  );
  const deletions = Promise.all(names.map((name) => Dexie.delete(name)));
  await Promise.race([deletions, new Promise((resolve) => setTimeout(resolve, LONGEST_DELETION_MS))]);
}
