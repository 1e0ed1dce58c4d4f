import { useMemo, type ReactElement } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSharingPerson } from '#/hooks/sharing-person.ts';
import { useStaff } from '#/hooks/staff.tsx';
import type { Sharer } from '#/record/readings/reviewing/shared-reading.ts';
import { summarise } from '#/record/readings/reviewing/summarise.ts';
import { nextAfter, triage, type Waiting } from '#/record/readings/reviewing/triage.ts';
import type { UrgentThere } from '#/record/readings/reviewing/urgent-there.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { formatNhsNumber } from '#/record-view/format-number.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { saveFile } from '#/ui/save-file.ts';
import { AnswersSection } from './answers-section.tsx';
import { bundleOf } from './arrange-export.ts';
import { stateWords } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { ElsewhereSection } from './elsewhere-section.tsx';
import { KindSection } from './kind-section.tsx';
import { ReviewBar } from './review-bar.tsx';
import { Tick } from './tick.tsx';
import { UrgentCallout } from './urgent-callout.tsx';
import { useTicks } from './use-ticks.ts';
import './clinician.css';

/** `/clinician/person`: what one person shares, to be read and reviewed. */
export function SharingPersonPage(): ReactElement {
  const { opened, session } = useStaff();
  return opened === undefined || session.state !== 'signed-in' ? (
    <Navigate to="/clinician" replace />
  ) : (
    <OnePerson key={opened} nhsNumber={opened} />
  );
}

function OnePerson({ nhsNumber }: { readonly nhsNumber: string }): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { said } = useStaff();
  const { seen, decide, again } = useSharingPerson(nhsNumber);
  const sharer = seen?.ok === true ? seen.value : undefined;
  return (
    <>
      <BackLink to="/clinician">{words.back}</BackLink>
      {said === '' ? null : <p role="status">{said}</p>}
      <PageHeading text={words.personHeading} about={sharer?.name ?? formatNhsNumber(nhsNumber)} />
      {seen === undefined ? <Loading>{words.loading}</Loading> : null}
      {seen?.ok === true && sharer === undefined ? <p>{words.gone}</p> : null}
      {seen?.ok === false ? (
        <>
          <p>{why[seen.failure.kind]}</p>
          <Button onClick={again}>{words.again}</Button>
        </>
      ) : null}
      {sharer === undefined ? null : <Shared sharer={sharer} decide={decide} />}
      {seen === undefined ? null : <ElsewhereSection nhsNumber={nhsNumber} />}
    </>
  );
}

function Shared({
  sharer,
  decide,
}: {
  readonly sharer: Sharer;
  readonly decide: ReturnType<typeof useSharingPerson>['decide'];
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  const { list, open, session } = useStaff();
  const navigate = useNavigate();
  const order = useMemo(() => (list?.ok === true ? triage(list.value) : []), [list]);
  const place = order.findIndex((one) => one.sharer.nhsNumber === sharer.nhsNumber);
  const own = useMemo(() => triage([sharer])[0], [sharer]);
  const kinds = useMemo(() => summarise(sharer.readings), [sharer]);
  const ticks = useTicks(own?.waiting ?? []);
  const unreadable = sharer.readings.filter(({ reading }) => reading === undefined);
  const next = nextAfter(order, sharer.nhsNumber);
  const goOn = (): void => {
    if (next === undefined) {
      void navigate('/clinician');
      return;
    }
    open(next.sharer.nhsNumber);
    void navigate('/clinician/person', { replace: true });
  };
  return (
    <>
      <p>
        {sharer.born === undefined ? '' : `${words.born(formatPlainDate(sharer.born, language))} · `}
        {words.nhsNumber(formatNhsNumber(sharer.nhsNumber))}
        {place < 0 ? '' : ` · ${words.position(place + 1, order.length)}`}
      </p>
      <ReviewBar
        sharer={sharer}
        waiting={own?.waiting ?? []}
        ticks={ticks}
        decide={decide}
        hasNext={next !== undefined}
        onNext={goOn}
      />
      <UrgentCallout urgent={urgentOf(own?.waiting ?? [])} />
      {unreadable.length === 0 ? null : (
        <section>
          <h2 className="nhsuk-heading-m">{words.unreadableHeading}</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {unreadable.map((shared) => (
              <li key={shared.id}>
                {[words.unreadable(shared.text), ...stateWords(shared, { words, names, language })].join(
                  ' · ',
                )}
                {ticks.canTick(shared.id) ? (
                  <>
                    {` ${words.columns.choose} `}
                    <Tick
                      label={words.choose(shared.text)}
                      isOn={ticks.isTicked(shared.id)}
                      onChange={(on) => ticks.tick(shared.id, on)}
                    />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {kinds.map((summary) =>
        summary.kind === 'questionnaire' ? (
          <AnswersSection key={summary.kind} readings={summary.readings} ticks={ticks} />
        ) : (
          <KindSection key={summary.kind} summary={summary} ticks={ticks} />
        ),
      )}
      <p className="nhsuk-hint">{words.sources}</p>
      <div className="app-buttons app-clinician__tools">
        <Button kind="secondary" onClick={() => download(sharer)}>
          {words.fhir}
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {session.state === 'signed-in' ? (
        <p className="nhsuk-hint">{words.seenBy(session.member.name, session.member.organisation.name)}</p>
      ) : null}
    </>
  );
}

/** Of what waits, the values of the safety net, in its order. */
const urgentOf = (waiting: readonly Waiting[]): readonly UrgentThere[] =>
  waiting.flatMap(({ shared: { id, reading }, urgency }) =>
    urgency === undefined || reading === undefined ? [] : [{ id, reading, level: urgency.level }],
  );

function download(sharer: Sharer): void {
  const text = JSON.stringify(bundleOf(sharer, new Date().toISOString()), null, 2);
  saveFile(text, { name: 'shared-readings.json', type: 'application/fhir+json' });
}
