import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { LayerItem } from '#/record/person-layer.ts';
import { useDesk } from './desk.tsx';
import { LayerContext, type Layer } from './layer.ts';
import { useShelf } from './record-store.tsx';

const NOTHING_SAID: readonly LayerItem[] = [];

/** Reads the person's own layer once for all that is below. */
export function LayerProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const desk = useDesk();
  const lying = useShelf<readonly LayerItem[]>('layer');
  const items = lying === null ? NOTHING_SAID : lying;
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
