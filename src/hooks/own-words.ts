import { useLiveQuery } from 'dexie-react-hooks';
import type { LayerItem } from '#/record/person-layer.ts';
import { readShelf } from '#/vault/shelves.ts';
import { useStore } from './record-store.tsx';

/** How the settings page is told that somebody wants to sign out and has words of their own here. */
export interface Leaving {
  readonly leaving: true;
}

/** How much the person has written that nobody else has: notes, what is not right, questions, drafts. */
export function useOwnWords(): number {
  const store = useStore();
  const count = useLiveQuery(async () => {
    if (store === undefined) return 0;
    const [layer = [], drafts = {}] = await Promise.all([
      readShelf<readonly LayerItem[]>(store, 'layer'),
      readShelf<Readonly<Record<string, string>>>(store, 'drafts'),
    ]);
    const written = layer.filter(({ is }) => is === 'note' || is === 'dispute' || is === 'question');
    return written.length + Object.keys(drafts).length;
  }, [store]);
  return count ?? 0;
}
