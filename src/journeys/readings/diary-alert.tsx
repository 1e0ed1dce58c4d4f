import type { ReactElement } from 'react';
import { useDiaries, useDiary } from '#/hooks/diaries.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { DiaryId, DiaryView } from '#/record/readings/protocols/diaries.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { CareCard } from '#/ui/care-card.tsx';
import { DIARY_WORDS } from './diary.words.ts';

/** What a diary says has to be done today; nothing when there is nothing. */
export function DiaryAlert({ view }: { readonly view: DiaryView }): ReactElement | null {
  const words = useWords(DIARY_WORDS);
  const { language } = useLanguage();
  if (view.is === 'heart-failure-weight' && view.rise !== undefined) {
    const { kilograms, from, until } = view.rise;
    const [since, now] = [from.day, until.day].map((day) => formatPlainDate(day, language));
    return (
      <CareCard kind="urgent" heading={words.call} follows>
        <p>{words.rise(formatNumber(kilograms, language), since ?? '', now ?? '')}</p>
        <p>{words.riseWorse}</p>
        <p>{words.ownPlan}</p>
      </CareCard>
    );
  }
  if (view.is === 'peak-flow-diary' && view.isVeryLow)
    return (
      <CareCard kind="emergency" heading={words.veryLow} follows>
        <p>{words.veryLowWhat}</p>
        <p>{words.ownPlan}</p>
      </CareCard>
    );
  return null;
}

/** The same for every diary that is kept: whoever has just saved a reading is told here and need not look there. */
export function DiaryAlerts(): ReactElement {
  const { diaries } = useDiaries();
  return (
    <>
      {(diaries?.kept ?? []).map((id) => (
        <AlertOf key={id} id={id} />
      ))}
    </>
  );
}

function AlertOf({ id }: { readonly id: DiaryId }): ReactElement | null {
  const view = useDiary(id);
  return view === undefined ? null : <DiaryAlert view={view} />;
}
