import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useFollowed, usePlan } from '#/hooks/plan.ts';
import { useReadings } from '#/hooks/readings.tsx';
import { HOME_BLOOD_PRESSURE } from '#/record/readings/protocols/home-blood-pressure.ts';
import type { FollowedPlan, FollowedView } from '#/record/readings/protocols/follow-plan.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Card } from '#/ui/card.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { saveFile } from '#/ui/save-file.ts';
import { notTakenBack } from './arrange-sharing.ts';
import { planCalendar } from './plan-calendar.ts';
import { PlanResult } from './plan-result.tsx';
import { PlanStart } from './plan-start.tsx';
import { PlanWeek } from './plan-week.tsx';
import { PLAN_WORDS } from './plan.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

/** `/readings/plan`: seven days of blood pressure, from the first reading to the average. */
export function PlanPage(): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const { plan } = usePlan();
  return (
    <div className="app-reading">
      <BackLink to="/readings">{words.back}</BackLink>
      <PageHeading text={words.heading} />
      {plan === undefined ? <Loading>{loading}</Loading> : null}
      {plan === null ? <PlanStart /> : null}
      {plan === undefined || plan === null ? null : <Followed plan={plan} />}
    </div>
  );
}

function Followed({ plan }: { readonly plan: FollowedPlan }): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const nameOf = useSourceName();
  const { permissions } = useReadings();
  const view = useFollowed(true);
  if (view === undefined) return <Loading>{loading}</Loading>;
  const { progress, result, twice, today } = view;
  const to = notTakenBack(plan.to, HOME_BLOOD_PRESSURE.kind, permissions);
  return (
    <>
      {progress.isFinished ? <p>{words.again}</p> : <NextStep plan={plan} view={view} />}
      <PlanResult result={result} isFinished={progress.isFinished} twice={twice} />
      <PlanWeek days={result.days} missed={progress.missed} today={today} />
      <p>{to.length === 0 ? words.goesNowhere : words.goesTo(to.map(nameOf).join('; '))}</p>
      {progress.isFinished ? null : <Reminders plan={plan} />}
      <Ending />
    </>
  );
}

function NextStep({
  plan,
  view: { progress, waitMs, day, isDue },
}: {
  readonly plan: FollowedPlan;
  readonly view: FollowedView;
}): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { next, completeness } = progress;
  const date = (text: string): string => formatPlainDate(text, language);
  const slot = next?.slot === 'evening' ? 'evening' : 'morning';
  const seconds = Math.ceil(waitMs / 1000);
  return (
    <Card
      heading={
        next === undefined
          ? words.day(Math.min(7, day))
          : isDue
            ? words.next[slot]
            : words.nextOn[slot](date(next.from))
      }
    >
      <p>{day < 1 ? words.notStarted(date(plan.startDay)) : words.day(Math.min(7, day))}</p>
      {next === undefined ? null : <p>{words.left(next.wanted - next.has)}</p>}
      {seconds > 0 ? <p role="timer">{words.wait(seconds)}</p> : null}
      <p>
        <Link to="/readings/new?plan" button>
          {!isDue || next === undefined ? words.addAnyway : next.has > 0 ? words.addSecond : words.add}
        </Link>
      </p>
      <p>{words.done(Math.floor(completeness * 100))}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.unwell}</p>
    </Card>
  );
}

function Reminders({ plan }: { readonly plan: FollowedPlan }): ReactElement {
  const words = useWords(PLAN_WORDS);
  const save = (): void => {
    const text = planCalendar(plan, words.reminder, { id: crypto.randomUUID(), now: new Date() });
    saveFile(text, { name: 'reminders.ics', type: 'text/calendar' });
  };
  return (
    <>
      <p>{words.remindersWhat}</p>
      <Button kind="secondary" onClick={save}>
        {words.reminders}
      </Button>
    </>
  );
}

function Ending(): ReactElement {
  const words = useWords(PLAN_WORDS);
  const { end } = usePlan();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {words.stop}
      </Button>
    );
  return (
    <InsetText>
      <p>{words.stopSure}</p>
      <div className="app-buttons">
        <Button kind="warning" onClick={() => void end()}>
          {words.stopYes}
        </Button>
        <Button kind="secondary" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
    </InsetText>
  );
}
