import { useMemo } from 'react';
import { localInstant } from '#/kit/local-instant.ts';
import {
  readDiary,
  type DiaryId,
  type DiaryView,
  type KeptDiaries,
} from '#/record/readings/protocols/diaries.ts';
import { toShelf } from '#/vault/shelves.ts';
import { standing, useReadings } from './readings.tsx';
import { useShelf, useStore } from './record-store.tsx';
import { useNow } from './now.ts';

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

/** What a diary comes to today; undefined while its readings are read. */
export function useDiary(id: DiaryId): DiaryView | undefined {
  const { diaries } = useDiaries();
  const { all } = useReadings();
  const today = localInstant(useNow()).slice(0, 10);
  const bestPeakFlow = diaries?.bestPeakFlow;
  return useMemo(
    () => all && readDiary(id, standing(all), { today, bestPeakFlow }),
    [id, all, today, bestPeakFlow],
  );
}
