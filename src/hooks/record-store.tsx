import { proxy } from 'comlink';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Claims } from '#/services/identity/sign-in.ts';
import { RecordDatabase, databaseName } from '#/vault/record-database.ts';
import { forgetParsed } from '#/vault/pack.ts';
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
      const base = proxy(async () => (await desk.signIn()).access());
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

/** Closes the record and destroys what this device holds of it. */
export async function leaveRecord(desk: Desk, subject: string | undefined): Promise<void> {
  await desk.worker().close();
  forgetParsed();
  if (subject !== undefined) await new RecordDatabase(await databaseName(subject)).delete();
}
