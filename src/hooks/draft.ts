import { useEffect, useMemo, useRef } from 'react';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import { useHoldsUpdate } from './new-version.ts';
import { useShelf, useStore } from './record-store.tsx';

/** What is being written, by the place it is written in. */
type Drafts = Readonly<Record<string, string>>;

export interface DraftDesk {
  /** Shortly after the last letter. */
  readonly keep: (text: string) => void;
  /** Resolves when it is gone. */
  readonly drop: () => Promise<void>;
}

const SHORTLY_MS = 300;

/** Drafts that begin so, by place; undefined until the device's store is open. */
export function useDrafts(prefix: string): Drafts | undefined {
  const drafts = useShelf<Drafts>('drafts');
  return useMemo(
    () =>
      drafts === undefined
        ? undefined
        : Object.fromEntries(Object.entries(drafts ?? {}).filter(([place]) => place.startsWith(prefix))),
    [drafts, prefix],
  );
}

/**
 * Keeps what is being written in a place, sealed, so that neither a lock nor a crash loses it; and holds back a new version
 * of the service for as long as the form is open.
 */
export function useDraft(place: string): DraftDesk {
  const store = useStore();
  useHoldsUpdate();
  const timer = useRef<number>(undefined);
  const desk = useMemo((): DraftDesk => {
    const put = async (text: string | undefined): Promise<void> => {
      if (store !== undefined) await putDraft(store, place, text).catch(() => undefined);
    };
    return {
      keep(text) {
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => void put(text), SHORTLY_MS);
      },
      drop() {
        clearTimeout(timer.current);
        return put(undefined);
      },
    };
  }, [store, place]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return desk;
}

/** One after the other in this tab; tabs that write in one place overwrite each other's draft, never what is kept. */
let last: Promise<void> = Promise.resolve();

function putDraft(store: SealedStore, place: string, text: string | undefined): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const { [place]: before, ...others } = (await readShelf<Drafts>(store, 'drafts')) ?? {};
      if (before === text) return;
      const drafts = text === undefined || text === '' ? others : { ...others, [place]: text };
      await store.write({ put: [toShelf('drafts', drafts)] });
    });
  return last;
}
