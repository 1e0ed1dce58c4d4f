import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import type { Language, Words } from '#/kit/words.ts';
import type { EmergencyView } from '#/record/overview/arrange-home.ts';
import type { EmergencyKind } from '#/record/overview/emergency-kinds.ts';
import { isShownWhenLocked, shownWhenLocked, showWhenLocked } from '#/vault/keyring.ts';
import { toShelf } from '#/vault/shelves.ts';
import { useAnswer } from './record.ts';
import { useShelf, useStore } from './record-store.tsx';

/** Somebody to call. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** What the person says for their card themselves. */
export interface OwnPart {
  readonly note: string;
  readonly contacts: readonly Contact[];
  /** What of the record stands on the card while it is locked; undefined when the card is not shown then. */
  readonly shownLocked?: readonly EmergencyKind[];
}

/** One thing on the card, in the words in which it is read. */
export interface CardLine {
  readonly name: string;
  /** The language of the name, where it is the source's own and not the card's. */
  readonly lang?: Language;
  /** How to take it, how somebody reacts. */
  readonly says: readonly string[];
  /** Who recorded it, and when. */
  readonly from: string;
  /** What speaks against it. */
  readonly warnings: readonly string[];
}

export interface CardSection {
  readonly kind: EmergencyKind;
  readonly warnings: readonly string[];
  readonly lines: readonly CardLine[];
  /** What is not known or not listed. */
  readonly notes: readonly string[];
}

/** The card as it is read, whole in each language: whoever reads it need not open the record. */
export interface CardText {
  readonly madeAt: string;
  readonly sections: readonly CardSection[];
  /** From where, and what is missing. */
  readonly coverage: readonly string[];
}

export interface EmergencyCard {
  readonly person: { readonly name: string; readonly dateOfBirth?: string; readonly nhsNumber?: string };
  readonly own: Pick<OwnPart, 'note' | 'contacts'>;
  readonly text: Words<CardText>;
}

const NOTHING_OWN: OwnPart = { note: '', contacts: [] };

/** What the record says that belongs on the card; undefined until the keeper has answered. */
export function useEmergencyView(): { readonly view: EmergencyView; readonly madeAt: string } | undefined {
  return useAnswer('emergency');
}

/** What the person adds to their card; `own` is undefined until the device's store is open. */
export function useOwnPart(): {
  readonly own: OwnPart | undefined;
  readonly keep: (own: OwnPart) => Promise<void>;
} {
  const store = useStore();
  const lying = useShelf<OwnPart>('emergency');
  const own = lying === null ? NOTHING_OWN : lying;
  return useMemo(
    () => ({
      own,
      async keep(changed) {
        await store?.write({ put: [toShelf('emergency', changed)] });
        if (changed.shownLocked === undefined && store !== undefined)
          await showWhenLocked(store.name, undefined);
      },
    }),
    [own, store],
  );
}

/** Keeps the copy that is seen while the record is locked as the card is now; undefined leaves it as it is. */
export function useShowWhenLocked(card: EmergencyCard | undefined): void {
  const store = useStore();
  const text = card === undefined ? undefined : JSON.stringify(card);
  useEffect(() => {
    // A full device keeps the older copy, which says how old it is.
    if (store !== undefined && text !== undefined)
      void showWhenLocked(store.name, text).catch(() => undefined);
  }, [store, text]);
}

/** Whether the copy that is seen while the record is locked is there: it is made once the record has been read. */
export function useIsShownWhenLocked(): boolean {
  const store = useStore();
  return useLiveQuery(async () => store !== undefined && isShownWhenLocked(store.name), [store]) ?? false;
}

/** The cards of this device that may be seen without unlocking; undefined while that is looked up. */
export function useCardsShownLocked(): readonly EmergencyCard[] | undefined {
  return useLiveQuery(async () => (await shownWhenLocked()).map((text) => JSON.parse(text) as EmergencyCard));
}
