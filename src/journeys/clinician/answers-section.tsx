import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { SharedReading } from '#/record/readings/reviewing/shared-reading.ts';
import { AnswerList } from '#/record-view/answer-list.tsx';
import { howWords, kindWords, measuredWords } from '#/record-view/reading-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Details } from '#/ui/details.tsx';
import { stateWords, takenWords } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { Tick } from './tick.tsx';
import type { Ticks } from './use-ticks.ts';

/** Answers to questions, each with every question as it was asked; newest first. */
export function AnswersSection({
  readings,
  ticks,
}: {
  readonly readings: readonly SharedReading[];
  readonly ticks: Ticks;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  return (
    <section data-kind="questionnaire">
      <h2 className="nhsuk-heading-m">{kindWords({ kind: 'questionnaire' }, names)}</h2>
      {readings.map((shared) => {
        const { id, reading, inRecord } = shared;
        if (reading?.answered === undefined) return null;
        const title = measuredWords(reading, names, language);
        const when = takenWords(reading.takenAt, language);
        return (
          <article key={id} data-reading={id}>
            <h3 className="nhsuk-heading-s">{title}</h3>
            <p>
              {[when, ...howWords(reading, names), ...stateWords(shared, { words, names, language })].join(
                ' · ',
              )}
              {ticks.canTick(id) ? (
                <>
                  {` · ${words.columns.choose} `}
                  <Tick
                    label={words.choose(`${title}, ${when}`)}
                    isOn={ticks.isTicked(id)}
                    onChange={(on) => ticks.tick(id, on)}
                  />
                </>
              ) : null}
            </p>
            <AnswerList answered={reading.answered} />
            {inRecord?.reading?.answered === undefined ? null : (
              <Details summary={words.answersInRecord}>
                <AnswerList answered={inRecord.reading.answered} />
              </Details>
            )}
          </article>
        );
      })}
    </section>
  );
}
