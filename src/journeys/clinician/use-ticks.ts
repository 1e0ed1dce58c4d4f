import { useCallback, useMemo, useState } from 'react';
import type { SharedReading } from '#/record/readings/reviewing/shared-reading.ts';
import { isChosenAtFirst, type Waiting } from '#/record/readings/reviewing/triage.ts';

/** Which of the readings that wait are to be reviewed together. */
export interface Ticks {
  readonly ticked: readonly SharedReading[];
  readonly isTicked: (id: string) => boolean;
  /** Only what waits can be ticked. */
  readonly canTick: (id: string) => boolean;
  readonly tick: (id: string, on: boolean) => void;
  /** As it was at first, of what waits by now. */
  readonly reset: () => void;
}

/** All that rules have looked at, until somebody takes one out or another in. */
export function useTicks(waiting: readonly Waiting[]): Ticks {
  const [said, say] = useState<ReadonlyMap<string, boolean>>(new Map());
  const tick = useCallback((id: string, on: boolean) => say((now) => new Map(now).set(id, on)), []);
  return useMemo(() => {
    const atFirst = new Map(waiting.map((one) => [one.shared.id, isChosenAtFirst(one)]));
    const isTicked = (id: string): boolean => atFirst.has(id) && (said.get(id) ?? atFirst.get(id) ?? false);
    return {
      ticked: waiting.map(({ shared }) => shared).filter(({ id }) => isTicked(id)),
      isTicked,
      canTick: (id) => atFirst.has(id),
      tick,
      reset: () => say(new Map()),
    };
  }, [waiting, said, tick]);
}
