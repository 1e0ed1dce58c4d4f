import { useCallback, useMemo, useState } from 'react';
import type { SharedReading } from '#/record/readings/reviewing/shared-reading.ts';
import type { Waiting } from '#/record/readings/reviewing/triage.ts';

/** Which of the readings that wait are to be reviewed together. */
export interface Ticks {
  readonly ticked: readonly SharedReading[];
  readonly isTicked: (id: string) => boolean;
  /** Only what waits can be ticked. */
  readonly canTick: (id: string) => boolean;
  readonly tick: (id: string, on: boolean) => void;
  /** All of what waits by now. */
  readonly reset: () => void;
}

/** All of them, until somebody takes one out. */
export function useTicks(waiting: readonly Waiting[]): Ticks {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const tick = useCallback((id: string, on: boolean) => {
    setOut((now) => {
      const then = new Set(now);
      if (on) then.delete(id);
      else then.add(id);
      return then;
    });
  }, []);
  return useMemo(() => {
    const ids = new Set(waiting.map(({ shared }) => shared.id));
    return {
      ticked: waiting.map(({ shared }) => shared).filter(({ id }) => !out.has(id)),
      isTicked: (id) => ids.has(id) && !out.has(id),
      canTick: (id) => ids.has(id),
      tick,
      reset: () => setOut(new Set()),
    };
  }, [waiting, out, tick]);
}
