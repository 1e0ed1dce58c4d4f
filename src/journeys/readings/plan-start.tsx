import { useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useHoldsUpdate } from '#/hooks/new-version.ts';
import { usePlan } from '#/hooks/plan.ts';
import { useReadings } from '#/hooks/readings.tsx';
import { localInstant } from '#/kit/local-instant.ts';
import { planAskedFor, stillAsked } from '#/record/readings/asked.ts';
import { dayToBegin, faultOfPlan, type FollowedPlan } from '#/record/readings/protocols/follow-plan.ts';
import { HOME_BLOOD_PRESSURE } from '#/record/readings/protocols/home-blood-pressure.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { receiversAtFirst } from './arrange-sharing.ts';
import { PLAN_WORDS } from './plan.words.ts';
import { Receivers } from './reading-fields.tsx';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';

const ARMS = ['left', 'right'] as const;

/** What the plan is, and what has to be chosen before it begins. */
export function PlanStart(): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { error, problem: problemTitle } = useWords(FORM_WORDS);
  const { arm: armWords } = useWords(READINGS_WORDS);
  const { start } = usePlan();
  useHoldsUpdate();
  const [today] = useState(() => localInstant(new Date()).slice(0, 10));
  const { language } = useLanguage();
  const [times, setTimes] = useState({ morning: '08:00', evening: '20:00' });
  const [arm, setArm] = useState<'left' | 'right'>();
  const [search] = useSearchParams();
  const asking = search.get('to');
  const { all, asked, inboxes } = useReadings();
  // What is chosen by nobody yet is as an invitation asks for it, also when who takes readings is known a moment later.
  const [chosen, setTo] = useState<readonly string[]>();
  const askedDay = useMemo(
    () => planAskedFor(stillAsked(asked, all ?? [], today), HOME_BLOOD_PRESSURE.kind, asking)?.firstDay,
    [asked, all, today, asking],
  );
  const offered = dayToBegin(askedDay, today);
  const [dayChosen, setDay] = useState<string>();
  const startDay = dayChosen ?? offered.startDay;
  const to = chosen ?? receiversAtFirst({ asking, inboxes });
  const [problem, setProblem] = useState<{
    readonly field: 'plan-day' | 'plan-morning';
    readonly text: string;
    readonly at: number;
  }>();
  const complain = (field: 'plan-day' | 'plan-morning', text: string): void =>
    setProblem({ field, text, at: Date.now() });

  function begin(): void {
    const plan: FollowedPlan = {
      protocol: HOME_BLOOD_PRESSURE.id,
      startDay,
      ...(arm !== undefined && { arm }),
      to,
      times,
    };
    switch (faultOfPlan(plan, today, askedDay)) {
      case 'day':
        complain('plan-day', words.dayWrong);
        return;
      case 'times':
        complain('plan-morning', words.timesWrong);
        return;
      case undefined:
        start(plan).catch(() => complain('plan-day', words.failed));
    }
  }

  const errorAt = (field: string) =>
    problem?.field === field ? { error: problem.text, errorPrefix: error } : {};
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary key={problem.at} title={problemTitle} errors={[problem]} />
      )}
      <p>{words.lead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.unwell}</p>
      <h2 className="nhsuk-heading-m">{words.startHeading}</h2>
      {askedDay === undefined ? null : (
        <p>{words[offered.hasPassed ? 'askedPassed' : 'askedDay'](formatPlainDate(askedDay, language))}</p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <TextInput
          id="plan-day"
          name="plan-day"
          type="date"
          label={words.startWhen}
          hint={words.startHint}
          value={startDay}
          onChange={setDay}
          {...errorAt('plan-day')}
        />
        {(['morning', 'evening'] as const).map((slot) => (
          <TextInput
            key={slot}
            id={`plan-${slot}`}
            name={`plan-${slot}`}
            type="time"
            label={slot === 'morning' ? words.morningTime : words.eveningTime}
            value={times[slot]}
            onChange={(value) => setTimes({ ...times, [slot]: value })}
            {...(slot === 'morning' ? errorAt('plan-morning') : {})}
          />
        ))}
        <Choices
          id="plan-arm"
          legend={words.arm}
          hint={words.armHint}
          errorPrefix={error}
          pick="one"
          choices={[
            ...ARMS.map((value) => ({ value, text: armWords[value] })),
            { value: 'unknown', text: words.armUnknown },
          ]}
          chosen={[arm ?? 'unknown']}
          onPick={(value) => setArm(ARMS.find((one) => one === value))}
        />
        <Receivers kinds={[HOME_BLOOD_PRESSURE.kind]} to={to} onTo={setTo} />
        <Button type="submit">{words.start}</Button>
      </form>
    </>
  );
}
