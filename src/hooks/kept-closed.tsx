import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { must } from '#/kit/must.ts';
import type { Kind } from '#/record/fact.ts';
import { toShelf } from '#/vault/shelves.ts';
import { useShelf, useStore } from './record-store.tsx';

/** The kinds that somebody may keep closed: those that have a page of their own. */
export const CLOSABLE = [
  'medicine',
  'allergy',
  'condition',
  'result',
  'vaccination',
  'procedure',
  'visit',
  'document',
] as const satisfies readonly Kind[];
export type ClosableKind = (typeof CLOSABLE)[number];

/** Whoever has opened them may have put the phone down. */
const OPEN_FOR_MS = 10 * 60_000;

/** The parts of a record that ask once more who is there, although the record is unlocked. */
export interface KeptClosed {
  /** Undefined until the device's store is open. */
  readonly chosen: readonly ClosableKind[] | undefined;
  /** What is closed at this moment. */
  readonly closed: readonly ClosableKind[];
  /** Replaces what is chosen; closed at once. Not while anything is closed: whoever holds the phone must open it first. */
  readonly choose: (kinds: readonly ClosableKind[]) => Promise<void>;
  /** Opens them for a while, in this tab; the owner has just shown that it is them. */
  readonly open: () => void;
  readonly close: () => void;
}

const KeptClosedContext = createContext<KeptClosed | undefined>(undefined);

const NONE: readonly ClosableKind[] = [];

/** Knows which parts are closed for everything below it. */
export function KeptClosedProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const store = useStore();
  /** The store in which they were opened: another person's is another matter. */
  const [openedIn, setOpenedIn] = useState<typeof store>();
  const lying = useShelf<readonly ClosableKind[]>('kept-closed');
  const chosen = lying === null ? NONE : lying;
  const isOpen = openedIn !== undefined && openedIn === store;

  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => setOpenedIn(undefined), OPEN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);

  const value = useMemo(
    (): KeptClosed => ({
      chosen,
      // Until it is known what is chosen, everything that can be is closed.
      closed: isOpen ? NONE : (chosen ?? CLOSABLE),
      async choose(kinds) {
        if (store === undefined || (!isOpen && chosen !== undefined && chosen.length > 0)) return;
        await store.write({ put: [toShelf('kept-closed', kinds)] });
        setOpenedIn(undefined);
      },
      open: () => setOpenedIn(store),
      close: () => setOpenedIn(undefined),
    }),
    [chosen, isOpen, store],
  );
  return <KeptClosedContext value={value}>{children}</KeptClosedContext>;
}

export function useKeptClosed(): KeptClosed {
  return must(useContext(KeptClosedContext), 'a KeptClosedProvider above this component');
}
