import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { must } from '#/kit/must.ts';
import type { AskedBy } from '#/record/readings/asked.ts';
import type { Party, Permission } from '#/record/readings/permission.ts';
import type { Reading, ReadingKind } from '#/record/readings/reading.ts';
import { newestFirst } from '#/sync/kept-chunks.ts';
import type { KeptReading } from '#/sync/kept-readings.ts';
import { readingsChannel } from '#/vault/names.ts';
import { askToSendLater } from './background-sending.ts';
import { useDesk } from './desk.tsx';
import { usePull } from './pull.ts';
import { useStore } from './record-store.tsx';

export type { KeptReading } from '#/sync/kept-readings.ts';

/** Readings as they are now. */
export const asTheyAre = (kept: readonly KeptReading[]): readonly Reading[] =>
  kept.flatMap(({ versions }) => versions.at(-1)?.reading ?? []);

/** Those of them that were not taken back. */
export const standing = (kept: readonly KeptReading[]): readonly Reading[] =>
  asTheyAre(kept.filter(({ isWithdrawn }) => !isWithdrawn));

const withKept = (all: readonly KeptReading[], kept: KeptReading): readonly KeptReading[] =>
  newestFirst([...all.filter(({ key }) => key !== kept.key), kept]);

/** The readings of the person whose record is open, and what may be done with them. */
export interface Readings {
  /** Newest first; undefined while they are read. */
  readonly all: readonly KeptReading[] | undefined;
  /** Organisations that take readings. */
  readonly inboxes: readonly string[];
  /** What organisations are allowed, by party (`partyName`): what one may have itself, by its code. */
  readonly permissions: ReadonlyMap<string, Permission>;
  /** What the people of organisations ask for. */
  readonly asked: readonly AskedBy[];
  /**
   * Resolves when it is on this device and in `all`; whether it arrives is told by `all`. Whom it goes to may have readings
   * of its kind from now on. `photo` is one of the display (base64, JPEG).
   */
  readonly keep: (reading: Reading, to: readonly string[], photo?: string) => Promise<void>;
  /**
   * Keeps readings that come in lots, one lot after the other; resolves with how many. When it rejects, the lots before are
   * kept.
   */
  readonly keepLots: (
    lots: AsyncIterable<readonly Reading[]> | Iterable<readonly Reading[]>,
    to: readonly string[],
  ) => Promise<number>;
  readonly change: (key: string, reading: Reading, photo?: string) => Promise<void>;
  /** The photo of a reading by its name (base64, JPEG). */
  readonly photo: (name: string) => Promise<string | undefined>;
  readonly withdraw: (key: string) => Promise<void>;
  /** Sends it to more organisations, which may have readings of its kind from now on. */
  readonly sendAlso: (key: string, to: readonly string[]) => Promise<void>;
  /** Another organisation may look at readings of these kinds where they were sent. */
  readonly letLook: (party: Party, kinds: readonly ReadingKind[]) => Promise<void>;
  /** Another organisation may not look at anything there any more. */
  readonly stopLook: (party: Party) => Promise<void>;
  /** An organisation may not have readings of these kinds any more, nor anybody look at them there. */
  readonly takeBack: (to: string, kinds: readonly ReadingKind[]) => Promise<void>;
  /** Asks organisations what they are allowed; resolves with whether all have answered. */
  readonly learnSharing: () => Promise<boolean>;
  /** Sends at once what waits, this one's problems too. */
  readonly sendNow: (key?: string) => Promise<void>;
}

type Known = Pick<Readings, 'all' | 'inboxes' | 'permissions' | 'asked'>;

const NOTHING_KNOWN: Known = { all: undefined, inboxes: [], permissions: new Map(), asked: [] };

/**
 * What has been said is on the screen before anything is sent or read anew, in milliseconds; and what is told several times
 * within it is looked at once.
 */
const SETTLE_MS = 100;

const ReadingsContext = createContext<Readings | undefined>(undefined);

/** Knows the readings for everything below it, and sends what waits while the record is open. */
export function ReadingsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const desk = useDesk();
  const store = useStore();
  const { status } = usePull();
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN);
  const [nextAt, setNextAt] = useState<number>();
  const vault = store?.name;

  useEffect(() => {
    if (vault === undefined) return undefined;
    let left = false;
    const look = (): void => {
      const worker = desk.worker();
      void Promise.all([worker.readings(), worker.inboxes(), worker.permissions(), worker.asked()]).then(
        ([readings, takers, allowed, wishes]) => {
          if (left) return;
          setKnown({
            all: readings,
            inboxes: takers,
            permissions: new Map(allowed.map((one) => [one.delivery.to, one])),
            asked: wishes,
          });
        },
      );
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        look();
      }, SETTLE_MS);
    };
    const channel = new BroadcastChannel(readingsChannel(vault));
    channel.addEventListener('message', lookSoon);
    look();
    return () => {
      left = true;
      clearTimeout(timer);
      channel.close();
      setKnown(NOTHING_KNOWN);
    };
  }, [desk, vault]);

  const send = useCallback(async (): Promise<void> => {
    setNextAt(await desk.worker().sendReadings());
  }, [desk]);

  // Once the sources are known, when the network is back, and whenever something has waited for long enough.
  const hasAsked = status === 'done' || status === 'failed';
  useEffect(() => {
    if (vault === undefined || !hasAsked) return undefined;
    const again = (): void => void send().catch(() => undefined);
    const learn = status === 'done' ? desk.worker().learnInboxes() : Promise.resolve();
    void learn.catch(() => undefined).then(again);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [desk, vault, hasAsked, status, send]);
  useEffect(() => {
    if (nextAt === undefined) return undefined;
    const timer = setTimeout(() => void send().catch(() => undefined), Math.max(500, nextAt - Date.now()));
    return () => clearTimeout(timer);
  }, [nextAt, send]);

  const doings = useMemo((): Omit<Readings, keyof Known> => {
    const sendSoon = (): void => {
      void askToSendLater();
      setTimeout(() => void send().catch(() => undefined), SETTLE_MS);
    };
    return {
      photo: (name) => desk.worker().readingPhoto(name),
      async keep(reading, to, photo) {
        const kept = await desk.worker().keepReading(reading, to, photo);
        // Whoever kept it sees it at once, and not when all have been read anew.
        setKnown((before) => ({ ...before, all: before.all && withKept(before.all, kept) }));
        sendSoon();
      },
      async keepLots(lots, to) {
        let count = 0;
        try {
          for await (const lot of lots) {
            await desk.worker().keepReadings(lot, to, 'one-more');
            count += lot.length;
          }
        } finally {
          await desk.worker().keepReadings([], to, 'last');
        }
        sendSoon();
        return count;
      },
      async change(key, reading, photo) {
        await desk.worker().changeReading(key, reading, photo);
        sendSoon();
      },
      async withdraw(key) {
        await desk.worker().withdrawReading(key);
        sendSoon();
      },
      async sendAlso(key, to) {
        await desk.worker().sendReadingAlso(key, to);
        sendSoon();
      },
      async letLook(party, kinds) {
        await desk.worker().letLook(party, kinds);
        sendSoon();
      },
      async stopLook(party) {
        await desk.worker().stopLook(party);
        sendSoon();
      },
      async takeBack(to, kinds) {
        await desk.worker().takeBackPermission(to, kinds);
        sendSoon();
      },
      learnSharing: () => desk.worker().learnSharing(),
      async sendNow(key) {
        await desk.worker().retryReading(key);
        await send();
      },
    };
  }, [desk, send]);
  const value = useMemo((): Readings => ({ ...known, ...doings }), [known, doings]);
  return <ReadingsContext value={value}>{children}</ReadingsContext>;
}

export function useReadings(): Readings {
  return must(useContext(ReadingsContext), 'a ReadingsProvider above this component');
}
