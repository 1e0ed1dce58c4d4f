import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { BloodPressureDay } from '#/record/readings/protocols/home-blood-pressure.ts';
import type { DueSlot } from '#/record/readings/protocols/schedule.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { PLAN_WORDS } from './plan.words.ts';

/** The week as a table: what was measured when, what was missed, and what is to come. */
export function PlanWeek({
  days,
  missed,
  today,
}: {
  readonly days: readonly BloodPressureDay[];
  readonly missed: readonly DueSlot[];
  readonly today: string;
}): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const isMissed = (day: string, slot: 'morning' | 'evening'): boolean =>
    missed.some((due) => due.from === day && due.slot === slot);
  return (
    <table className="nhsuk-table">
      <caption className="nhsuk-table__caption nhsuk-table__caption--m">{words.week}</caption>
      <thead className="nhsuk-table__head">
        <tr>
          <th scope="col">{words.dayColumn}</th>
          <th scope="col">{words.slots.morning}</th>
          <th scope="col">{words.slots.evening}</th>
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {days.map(({ day, morning, evening, isLeftOut }) => (
          <tr key={day} className="nhsuk-table__row" data-day={day}>
            <th scope="row" className="nhsuk-table__header">
              {formatPlainDate(day, language)}
              {isLeftOut ? <span className="app-plan__aside">{words.notCounted}</span> : null}
            </th>
            {(
              [
                ['morning', morning],
                ['evening', evening],
              ] as const
            ).map(([slot, readings]) => (
              <td key={slot} className="nhsuk-table__cell">
                <Session readings={readings} isMissed={isMissed(day, slot)} isToCome={day >= today} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Session({
  readings,
  isMissed,
  isToCome,
}: {
  readonly readings: readonly Reading[];
  readonly isMissed: boolean;
  readonly isToCome: boolean;
}): ReactElement {
  const words = useWords(PLAN_WORDS);
  const lacks = isMissed ? (readings.length === 0 ? words.missed : words.missedOne) : undefined;
  return (
    <>
      {readings.map(({ takenAt, values }, place) => (
        <span className="app-plan__reading" key={`${takenAt} ${place}`}>
          {values.systolic}/{values.diastolic}
        </span>
      ))}
      {lacks === undefined ? null : <span className="app-plan__aside">{lacks}</span>}
      {readings.length === 0 && !isMissed && isToCome ? (
        <span className="app-plan__aside">{words.toCome}</span>
      ) : null}
    </>
  );
}
