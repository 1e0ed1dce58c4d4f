import { useMemo, useState } from 'react';
import type { Listening } from '#/hooks/device-readings.ts';
import { asTheyAre, useReadings } from '#/hooks/readings.tsx';
import type { Reading } from '#/record/readings/reading.ts';
import { arrangeOffered, type Offered } from './arrange-device.ts';

/** A device may send the same frame again; then it is the same reading. */
export const keyOf = ({ origin, takenAt }: Reading): string =>
  `${takenAt} ${origin.is === 'bluetooth' ? origin.frame : ''}`;

type Keys = ReadonlySet<string>;

/** What a device sent, what of it is ticked, and what has to be said before it is kept. */
export function useOffered(
  heard: Listening,
  now: Date,
): {
  readonly offered: readonly Offered[];
  /** The device does not say when; the person may. */
  readonly undated: readonly Reading[];
  readonly picked: readonly Offered[];
  /** One that is ticked and of which the person has not read yet what to do. */
  readonly urgent: Offered | undefined;
  readonly flip: (key: string) => void;
  /** It was taken just now. */
  readonly date: (reading: Reading) => void;
  /** The person has read what to do; true when that was the last of them. */
  readonly tell: (one: Offered) => boolean;
  readonly keepPicked: (to: readonly string[]) => Promise<void>;
} {
  const { all, keepLots } = useReadings();
  const [dated, setDated] = useState<readonly Reading[]>([]);
  /** Ticked otherwise than they came. */
  const [flips, setFlips] = useState<Keys>(new Set());
  const [told, setTold] = useState<Keys>(new Set());
  const here = useMemo(() => asTheyAre(all ?? []), [all]);
  const offered = useMemo(() => {
    const sent = new Map([...heard.readings, ...dated].map((one) => [keyOf(one), one]));
    return arrangeOffered([...sent.values()], here, now, heard.users);
  }, [heard.readings, heard.users, dated, here, now]);
  const picked = offered.filter(
    ({ reading, isTickedAtFirst }) => flips.has(keyOf(reading)) !== isTickedAtFirst,
  );
  const untold = picked.filter(({ urgency, reading }) => urgency !== undefined && !told.has(keyOf(reading)));
  return {
    offered,
    undated: heard.undated.filter((one) => !dated.includes(one) && !flips.has(keyOf(one))),
    picked,
    urgent: untold[0],
    flip: (key) => setFlips(flipped(flips, key)),
    date: (reading) => setDated([...dated, reading]),
    tell(one) {
      setTold(new Set([...told, keyOf(one.reading)]));
      return untold.every((other) => other === one);
    },
    async keepPicked(to) {
      // In one writing, all of them or none; the oldest first, as they were taken.
      await keepLots([picked.map(({ reading }) => reading).toReversed()], to);
    },
  };
}

function flipped(keys: Keys, key: string): Keys {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
