import { useMemo } from 'react';
import { localInstant } from '#/kit/local-instant.ts';
import { followPlan, type FollowedPlan, type FollowedView } from '#/record/readings/protocols/follow-plan.ts';
import { toShelf } from '#/vault/shelves.ts';
import { standing, useReadings } from './readings.tsx';
import { useShelf, useStore } from './record-store.tsx';
import { useNow } from './now.ts';

/** The plan that the person is following; `plan` is null when there is none, undefined until that is known. */
export function usePlan(): {
  readonly plan: FollowedPlan | null | undefined;
  readonly start: (plan: FollowedPlan) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  const store = useStore();
  const plan = useShelf<FollowedPlan>('plan');
  return useMemo(() => {
    const put = async (changed: FollowedPlan | null): Promise<void> => {
      await store?.write({ put: [toShelf('plan', changed)] });
    };
    return { plan, start: put, end: () => put(null) };
  }, [plan, store]);
}

/** How far the plan has come by now; undefined while there is none or it is being read. Looks again every second if asked. */
export function useFollowed(everySecond: boolean): FollowedView | undefined {
  const { plan } = usePlan();
  const { all } = useReadings();
  const now = localInstant(useNow(everySecond ? 1000 : 30_000));
  return useMemo(() => {
    if (plan === undefined || plan === null || all === undefined) return undefined;
    return followPlan(plan, standing(all), now);
  }, [plan, all, now]);
}
