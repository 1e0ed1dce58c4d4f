import { useEffect, useState } from 'react';
import type { LayerItem } from '#/record/person-layer.ts';
import { isTold } from '#/record/readings/grant.ts';
import { grantsOf, type Permission } from '#/record/readings/permission.ts';
import { keptIn, type KeptReading } from '#/sync/kept-chunks.ts';
import { READINGS, readingsChannel } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { useShelf, useStore } from './record-store.tsx';

/** How the settings page is told that somebody wants to sign out and has words of their own here. */
export interface Leaving {
  readonly leaving: true;
}

/**
 * How much the person has that nobody else has: notes, what is not right, questions, drafts, readings that went nowhere,
 * and that an organisation may see something no longer and has not been told.
 * Undefined until it has been counted, which is not the same as none: whoever signs out then has to be asked.
 */
export function useOwnWords(): number | undefined {
  const store = useStore();
  const readings = useReadingsOnlyHere(store);
  const layer = useShelf<readonly LayerItem[]>('layer');
  const drafts = useShelf<Readonly<Record<string, string>>>('drafts');
  const permissions = useShelf<readonly Permission[]>('permissions');
  if (layer === undefined || drafts === undefined || permissions === undefined || readings === undefined)
    return undefined;
  const said = layer?.filter(({ is }) => is === 'note' || is === 'dispute' || is === 'question') ?? [];
  // That it may see something no longer an organisation never hears, once the record is gone.
  const untold =
    permissions?.filter((one) =>
      grantsOf(one).some((grant) => !isTold(grant) && grant.kinds.some(({ until }) => until !== undefined)),
    ) ?? [];
  return said.length + Object.keys(drafts ?? {}).length + untold.length + readings;
}

/** Looked at when readings have changed, and not with every change of the vault: there may be thousands. */
function useReadingsOnlyHere(store: SealedStore | undefined): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    if (store === undefined) return undefined;
    let left = false;
    const look = (): void =>
      void store.readAll(READINGS).then(
        (chunks) => {
          if (!left) setCount(keptIn(chunks).filter(isOnlyHere).length);
        },
        // The store closed while it was read: there is nobody left to count for.
        () => undefined,
      );
    const channel = new BroadcastChannel(readingsChannel(store.name));
    channel.addEventListener('message', look);
    look();
    return () => {
      left = true;
      channel.close();
      setCount(undefined);
    };
  }, [store]);
  return count;
}

const isOnlyHere = ({ isWithdrawn, deliveries }: KeptReading): boolean =>
  !isWithdrawn && deliveries.every(({ arrived }) => arrived === 0);
