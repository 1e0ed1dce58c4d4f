import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { LayerItem } from '#/record/person-layer.ts';
import { readShelf } from '#/vault/shelves.ts';
import { useDesk } from './desk.tsx';
import { LayerContext, type Layer } from './layer.ts';
import { useStore } from './record-store.tsx';

/** Reads the person's own layer once for all that is below. */
export function LayerProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const desk = useDesk();
  const store = useStore();
  const items = useLiveQuery(async () => {
    if (store === undefined) return undefined;
    return (await readShelf<readonly LayerItem[]>(store, 'layer')) ?? [];
  }, [store]);
  const layer = useMemo(
    (): Layer => ({
      items,
      say: (saying, earlier) =>
        desk.worker().say({
          ...saying,
          id: earlier?.id ?? crypto.randomUUID(),
          at: earlier?.at ?? new Date().toISOString(),
        }),
      unsay: (id) => desk.worker().unsay(id),
    }),
    [desk, items],
  );
  return <LayerContext value={layer}>{children}</LayerContext>;
}
