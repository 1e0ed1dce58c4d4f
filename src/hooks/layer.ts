import { createContext, useContext } from 'react';
import { must } from '#/kit/must.ts';
import type { LayerItem } from '#/record/person-layer.ts';

type WithoutId<Item> = Item extends unknown ? Omit<Item, 'id' | 'at'> : never;

/** What the person says, before it has a name and a time. */
export type Saying = WithoutId<LayerItem>;

/** What the person says about their record, and how to say more or take it back. */
export interface Layer {
  /** Undefined until the device's store is open. */
  readonly items: readonly LayerItem[] | undefined;
  /** Says something, or in place of an `earlier` item (of its time too, where one is given); resolves when it is kept. */
  readonly say: (saying: Saying, earlier?: { readonly id: string; readonly at?: string }) => Promise<void>;
  readonly unsay: (id: string) => Promise<void>;
}

export const LayerContext = createContext<Layer | undefined>(undefined);

/** What the person says about their record, live. */
export function useLayer(): Layer {
  return must(useContext(LayerContext), 'a LayerProvider above this component');
}
