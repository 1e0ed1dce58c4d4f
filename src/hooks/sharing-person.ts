import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { must } from '#/kit/must.ts';
import {
  asDrawn,
  isWaiting,
  type SharedReading,
  type Sharer,
} from '#/record/readings/reviewing/shared-reading.ts';
import type { Decided, Decision } from '#/sync/review-desk.ts';
import { useStaff } from './staff.tsx';

/** One person whose readings are looked at, as it was asked last. */
export interface SharingPerson {
  /** `value` undefined: they share nothing (any more). */
  readonly seen: Outcome<Sharer | undefined, Failure> | undefined;
  /** Decides of readings as they were drawn; says which were not reviewed, and why. */
  readonly decide: (
    drawn: readonly SharedReading[],
    decision: Decision,
  ) => Promise<Outcome<Decided, Failure>>;
  readonly again: () => void;
}

/** What a platform says of a reading that is no longer what was seen (RFC 9110 §15.5.13). */
const CHANGED: Failure = { kind: 'refused', status: 412 };

/**
 * Fetches what one person shares, and tells the organisation that it was opened. One thing after the other: what is decided
 * is decided of the readings as they are after they were opened.
 */
export function useSharingPerson(nhsNumber: string): SharingPerson {
  const { reviews, learn, list } = useStaff();
  const [seen, setSeen] = useState<SharingPerson['seen']>(() => {
    const known = list?.ok === true ? list.value.find((one) => one.nhsNumber === nhsNumber) : undefined;
    return known === undefined ? undefined : ok(known);
  });
  const latest = useRef<readonly SharedReading[]>([]);
  const before = useRef<Promise<unknown>>(Promise.resolve());

  const ask = useCallback(async (): Promise<SharingPerson['seen']> => {
    const asked = await must(reviews, 'somebody who is signed in')
      .sharer(nhsNumber)
      .catch(() => failed({ kind: 'unreachable' } as const));
    if (asked.ok) latest.current = asked.value?.readings ?? [];
    return asked;
  }, [reviews, nhsNumber]);

  const look = useCallback((): (() => void) => {
    let left = false;
    const open = async (): Promise<void> => {
      const asked = await ask();
      if (left) return;
      setSeen(asked);
      const unopened = latest.current.filter((one) => isWaiting(one) && one.review.is === 'there');
      if (asked?.ok !== true || unopened.length === 0) return;
      await must(reviews, 'somebody who is signed in').decide(unopened, { is: 'opened' });
      const opened = await ask();
      if (left || opened?.ok !== true) return;
      setSeen(opened);
      learn(nhsNumber, opened.value);
    };
    before.current = before.current.then(open).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [reviews, nhsNumber, learn, ask]);
  useEffect(() => (reviews === undefined ? undefined : look()), [reviews, look]);

  const decide = useCallback(
    (drawn: readonly SharedReading[], decision: Decision): Promise<Outcome<Decided, Failure>> => {
      const work = async (): Promise<Outcome<Decided, Failure>> => {
        const { same, changed } = asDrawn(drawn, latest.current);
        const done = await must(reviews, 'somebody who is signed in').decide(same, decision);
        if (done.ok) for (const { id } of changed) done.value.failed.set(id, CHANGED);
        const asked = await ask();
        if (asked?.ok === true) {
          setSeen(asked);
          learn(nhsNumber, asked.value);
        }
        return done;
      };
      const working = before.current.then(work).catch(() => failed({ kind: 'unreachable' } as const));
      before.current = working;
      return working;
    },
    [reviews, ask, learn, nhsNumber],
  );
  return { seen, decide, again: look };
}
