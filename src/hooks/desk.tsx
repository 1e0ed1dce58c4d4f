import type { Remote } from 'comlink';
import { createContext, useContext } from 'react';
import type { SignIn } from '#/services/identity/sign-in.ts';
import type { SessionOwner } from '#/vault/session-store.ts';
import type { RecordWorkerApi } from '#/sync/record-worker-api.ts';
import type { ReadingFileWorkerApi } from '#/sync/reading-file-worker-api.ts';
import { must } from '#/kit/must.ts';

/** A thread that reads one file, and ends when its readings are no longer wanted. */
export interface ReadingFileThread {
  readonly api: Remote<ReadingFileWorkerApi>;
  /** Rejects when the thread itself breaks; nothing else is heard of it then. */
  readonly broken: Promise<never>;
  readonly end: () => void;
}

/** What is fixed for this visit: where the national services are and the ways to them. Built once, in `app`. */
export interface Desk {
  readonly services: {
    readonly locator: string;
    readonly directory: string;
    readonly demographics: string;
    readonly relationships: string | undefined;
    readonly identity: string;
    readonly clientId: string;
  };
  /** Loaded when first needed: a person who only reads the front page does not pay for it. */
  readonly signIn: () => Promise<SignIn<SessionOwner>>;
  readonly worker: () => Remote<RecordWorkerApi>;
  /** Starts a thread that reads a file of measurements. */
  readonly openReadingFile: () => ReadingFileThread;
  /** Ends the workers and all that they hold in memory. */
  readonly dismissWorker: () => void;
  /** Tells when a thread could not be loaded: all are ended then, and the next that asks starts new ones. */
  readonly onWorkerLost: (listener: () => void) => () => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of this visit. */
export function useDesk(): Desk {
  return must(useContext(DeskContext), 'a desk above this component');
}
