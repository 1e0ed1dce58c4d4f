import { useMemo } from 'react';
import { useContradictions } from '#/hooks/record.ts';
import type { DetailsDiffer } from '#/record/contradictions/details-differ.ts';

/** Details of the person that not everybody holds alike; undefined until the device's store is open. */
export function useDetailsDiffer(): readonly DetailsDiffer[] | undefined {
  const all = useContradictions();
  return useMemo(
    // What an earlier version of this app stored has no sides; the keeper makes it anew.
    () => all?.filter((one): one is DetailsDiffer => one.is === 'details-differ' && 'sides' in one),
    [all],
  );
}
