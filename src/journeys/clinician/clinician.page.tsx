import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { triage, type Triaged } from '#/record/readings/reviewing/triage.ts';
import { COVERAGE_WORDS } from '#/record-view/coverage.words.ts';
import { formatInstant, formatPlainDate } from '#/record-view/format-date.ts';
import { formatNhsNumber } from '#/record-view/format-number.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { Button } from '#/ui/button.tsx';
import { Loading } from '#/ui/loading.tsx';
import { NoWrap } from '#/ui/no-wrap.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { Table, type Row } from '#/ui/table.tsx';
import { Tag } from '#/ui/tag.tsx';
import { useNow } from '#/hooks/now.ts';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { standingWords, type Saying } from './arrange-summary.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { FindForm } from './find-form.tsx';
import { STANDING_COLOURS } from './standing-colours.ts';
import './clinician.css';

/** `/clinician`: staff sign in, and see who shares readings that nobody has reviewed, most urgent first. */
export function ClinicianPage(): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const { session } = useStaff();
  return (
    <>
      <PageHeading text={words.heading} />
      {session.state === 'starting' ? <Loading>{words.starting}</Loading> : null}
      {session.state === 'signed-out' ? <SignIn because={session.because} /> : null}
      {session.state === 'signed-in' ? <People /> : null}
    </>
  );
}

function SignIn({
  because,
}: {
  readonly because: 'failed' | 'ended' | 'chosen' | 'not-offered' | undefined;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const { signIn } = useStaff();
  const { language } = useLanguage();
  const [isUnreachable, setUnreachable] = useState(false);
  if (because === 'not-offered') return <p>{words.notOffered}</p>;
  const why = isUnreachable
    ? words.because.failed
    : because === 'failed' || because === 'ended'
      ? words.because[because]
      : undefined;
  return (
    <div className="app-reading">
      {why === undefined ? null : <p role="alert">{why}</p>}
      <p>{words.what}</p>
      <p>{words.signInWhat}</p>
      <Button onClick={() => void signIn(language).catch(() => setUnreachable(true))}>{words.signIn}</Button>
    </div>
  );
}

function People(): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const why = useWords(COVERAGE_WORDS).why;
  const { list, refresh, said } = useStaff();
  const isLooking = list === undefined;
  const people = list?.ok === true ? triage(list.value) : [];
  const failure = list?.ok === false ? list.failure : undefined;
  return (
    <>
      {said === '' ? null : <p role="status">{said}</p>}
      {isLooking ? <Loading>{words.loading}</Loading> : null}
      {failure === undefined ? null : (
        <WarningCallout heading={words.failed} prefix={words.important}>
          <p>
            {why[failure.kind]} {words.failedWhat}
          </p>
        </WarningCallout>
      )}
      {list?.ok === true && people.length === 0 ? (
        <p>
          {words.none} {words.notNow}
        </p>
      ) : null}
      {people.length === 0 ? null : <PeopleTable people={people} />}
      {isLooking ? null : (
        <Button kind="secondary" onClick={() => void refresh()}>
          {failure === undefined ? words.refresh : words.again}
        </Button>
      )}
      {isLooking ? null : <FindForm />}
    </>
  );
}

function PeopleTable({ people }: { readonly people: readonly Triaged[] }): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const names = useWords(READING_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const { open, say } = useStaff();
  const navigate = useNavigate();
  const look = (nhsNumber: string): void => {
    // What was done about another person does not stand on this one's page.
    say('');
    open(nhsNumber);
    void navigate('/clinician/person');
  };
  const rows = people.map((one) => rowOf(one, { words, names, language }, now, look));
  return (
    <Table
      caption={words.people(people.length)}
      columns={[
        { key: 'who', name: words.whoColumn },
        { key: 'standing', name: words.standingColumn },
        { key: 'waiting', name: words.waitingColumn },
      ]}
      rows={rows}
    />
  );
}

function rowOf(one: Triaged, say: Saying, now: Date, onLook: (nhsNumber: string) => void): Row {
  const { sharer, standing, waiting, isNew, since } = one;
  const { words, language } = say;
  const { nhsNumber, name, born } = sharer;
  const who = (
    <>
      <button type="button" className="app-link-button" onClick={() => onLook(nhsNumber)}>
        {name}
      </button>
      <span className="app-clinician__aside">
        {born === undefined ? '' : `${words.born(formatPlainDate(born, language))} · `}
        <NoWrap>{words.nhsNumber(formatNhsNumber(nhsNumber))}</NoWrap>
      </span>
    </>
  );
  const worst = (
    <>
      <Tag colour={STANDING_COLOURS[standing]}>{words.standing[standing]}</Tag>
      <span className="app-clinician__aside">{standingWords(one, say)}</span>
    </>
  );
  const toReview = (
    <>
      {isNew ? <Tag>{words.isNew}</Tag> : null} {words.waiting(waiting.length)}
      <span className="app-clinician__aside">
        {words.since(formatInstant(since, language, now, 'middle'))}
      </span>
    </>
  );
  return {
    key: nhsNumber,
    data: { 'data-standing': standing },
    cells: { who, standing: worst, waiting: toReview },
  };
}
