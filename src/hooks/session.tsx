import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { must } from '#/kit/must.ts';
import type { Delegation } from '#/record/delegation.ts';
import type { Opening } from '#/vault/keyring.ts';
import type { UnlockWay } from '#/vault/unlock-way.ts';
import { useAutoLock } from './auto-lock.ts';
import type { Custody } from './custody.ts';
import { useLanguage } from './language.tsx';
import { RecordProvider } from './record-store.tsx';
import type { Session, WhyLocked } from './session-state.ts';
import type { WhyLeft } from './signed-in-person.ts';

export type { Session } from './session-state.ts';

interface SessionDesk {
  readonly session: Session;
  /** The vault that the signed-in person has unlocked: their own, whoever's record is shown. */
  readonly vault: string | undefined;
  readonly signIn: (options?: { proveIdentity?: boolean; returnTo?: string }) => Promise<void>;
  /** `because`: who wanted it, here or from another device. */
  readonly signOut: (because?: WhyLeft) => Promise<void>;
  readonly choose: (way: UnlockWay) => Promise<void>;
  readonly unlock: (vault: string, way: UnlockWay) => Promise<Opening>;
  readonly lock: (because: WhyLocked) => void;
  /** Adds a way to unlock the vault that is open, or replaces one; `by` must open it. */
  readonly addWay: (by: UnlockWay, added: UnlockWay) => Promise<Opening>;
  /** Whether this way opens the vault that is open: asked before what cannot be taken back. */
  readonly prove: (by: UnlockWay) => Promise<Opening>;
  readonly startOver: (vault: string) => Promise<void>;
  readonly giveUp: () => Promise<void>;
  /** Opens the record of somebody acted for, or (undefined) the person's own. */
  readonly actFor: (nhsNumber: string | undefined) => Promise<void>;
  readonly takeDelegations: (delegations: readonly Delegation[]) => Promise<void>;
  readonly confirmActing: () => Promise<void>;
  readonly endActing: () => Promise<void>;
}

const SessionContext = createContext<SessionDesk | undefined>(undefined);

/** Knows who is signed in; opens that person's record store for everything below it. */
export function SessionProvider({
  custody,
  children,
}: {
  readonly custody: Custody;
  readonly children: ReactNode;
}): ReactElement {
  const { language } = useLanguage();
  const { session, open, own } = useSyncExternalStore(custody.subscribe, custody.now);
  useAutoLock(open !== undefined, custody);
  const value = useMemo(
    (): SessionDesk => ({
      session,
      vault: own?.vault,
      signIn: (options = {}) => custody.signIn({ ...options, language }),
      signOut: (because) => custody.signOut(because),
      choose: (way) => custody.choose(way),
      unlock: (vault, way) => custody.unlock(vault, way),
      lock: (because) => custody.lock(because),
      addWay: (by, added) => custody.addWay(by, added),
      prove: (by) => custody.prove(by),
      startOver: (vault) => custody.startOver(vault),
      giveUp: () => custody.giveUp(),
      actFor: (nhsNumber) => custody.actFor(nhsNumber),
      takeDelegations: (delegations) => custody.takeDelegations(delegations),
      confirmActing: () => custody.confirmActing(),
      endActing: () => custody.endActing(),
    }),
    [custody, session, own, language],
  );
  return (
    <SessionContext value={value}>
      <RecordProvider open={open}>{children}</RecordProvider>
    </SessionContext>
  );
}

/** The session and how to begin or end it. */
export function useSession(): SessionDesk {
  return must(useContext(SessionContext), 'a SessionProvider above this component');
}
