import { useMemo } from 'react';
import {
  readDiary,
  type DiaryId,
  type DiaryView,
  type KeptDiaries,
} from '#/record/readings/protocols/diaries.ts';
import { toShelf } from '#/vault/shelves.ts';
import { asTheyAre, useReadings } from './readings.tsx';
import { useShelf, useStore } from './record-store.tsx';

const NONE: KeptDiaries = { kept: [] };

/** The diaries that the person keeps; undefined until that is known. */
export function useDiaries(): {
  readonly diaries: KeptDiaries | undefined;
  readonly keep: (diaries: KeptDiaries) => Promise<void>;
} {
  const store = useStore();
  const lying = useShelf<KeptDiaries>('diaries');
  const diaries = lying === null ? NONE : lying;
  return useMemo(
    () => ({
      diaries,
      async keep(changed) {
        await store?.write({ put: [toShelf('diaries', changed)] });
      },
    }),
    [diaries, store],
  );
}

/** What a diary comes to on a day (YYYY-MM-DD, by the clock on the wall); undefined while its readings are read. */
export function useDiary(id: DiaryId, today: string): DiaryView | undefined {
  const { diaries } = useDiaries();
  const { all } = useReadings();
  const bestPeakFlow = diaries?.bestPeakFlow;
  return useMemo(
    () =>
      all && readDiary(id, asTheyAre(all.filter(({ isWithdrawn }) => !isWithdrawn)), { today, bestPeakFlow }),
    [id, all, today, bestPeakFlow],
  );
}
