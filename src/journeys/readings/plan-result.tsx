import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { HomeBloodPressure } from '#/record/readings/protocols/home-blood-pressure.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { PLAN_WORDS } from './plan.words.ts';
import { FORM_WORDS } from './readings.words.ts';

/** What the readings of the week come to, what that means, and what speaks against it. */
export function PlanResult({
  result: { average, quality },
  isFinished,
  twice,
}: {
  readonly result: HomeBloodPressure;
  readonly isFinished: boolean;
  readonly twice: number;
}): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { important } = useWords(FORM_WORDS);
  const { language } = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{isFinished ? words.average : words.averageSoFar}</h2>
      {average.is === 'none' ? (
        <p>{average.why === 'no-readings' ? words.noneYet : words.tooFew(average.days)}</p>
      ) : (
        <>
          <p className="app-reading-item__value" data-average>
            {number(average.systolic)}/{number(average.diastolic)} mmHg
          </p>
          <p>
            {words.from(average.readings, average.days)} {words.firstDay}{' '}
            {average.pulse === undefined ? '' : words.pulse(number(average.pulse))}
          </p>
          {average.category === 'severe' ? (
            <WarningCallout heading={important} prefix={important}>
              <p>{words.category.severe}</p>
            </WarningCallout>
          ) : (
            <p>{words.category[average.category]}</p>
          )}
          <p>{words.ownTarget}</p>
          <p className="nhsuk-hint">{words.source}</p>
        </>
      )}
      {twice === 0 ? null : <p>{words.twice(twice)}</p>}
      {average.is === 'none' || quality.flags.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">{words.quality}</h3>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {quality.flags.map(({ flag, count }) => (
              <li key={flag}>
                {words.flags[flag]} {flag === 'fewer-than-12-readings' ? '' : `(${words.times(count)})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
