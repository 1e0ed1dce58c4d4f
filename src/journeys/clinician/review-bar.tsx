import { useId, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import type { SharingPerson } from '#/hooks/sharing-person.ts';
import { useStaff } from '#/hooks/staff.tsx';
import { sinceFiled, type Sharer } from '#/record/readings/reviewing/shared-reading.ts';
import { hasUrgent, whyNotYet, type Waiting } from '#/record/readings/reviewing/triage.ts';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { StatusLine, useTold } from '#/ui/status-line.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { decidedWords } from './arrange-summary.ts';
import { AskForm } from './ask-form.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { PlanForm } from './plan-form.tsx';
import { QuestionsForm } from './questions-form.tsx';
import type { Ticks } from './use-ticks.ts';

/** What is sent to the person. */
const TO_PERSON = ['ask', 'questions', 'plan'] as const;
type Form = 'decline' | (typeof TO_PERSON)[number];

/** What is done with the readings that are ticked, and with their person; always in reach. */
export function ReviewBar({
  sharer,
  waiting,
  ticks,
  decide,
  hasNext,
  onNext,
}: {
  readonly sharer: Sharer;
  readonly waiting: readonly Waiting[];
  readonly ticks: Ticks;
  readonly decide: SharingPerson['decide'];
  readonly hasNext: boolean;
  readonly onNext: () => void;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const { say } = useStaff();
  const [form, setForm] = useState<Form>();
  const [isBusy, setBusy] = useState(false);
  const [hasSeen, setSeen] = useState(false);
  const [fault, setFault] = useState<ReturnType<typeof whyNotYet>>();
  const [told, tell] = useTold();
  const seenId = useId();
  const fileId = useId();
  const isReady = (): boolean => {
    const why = whyNotYet(waiting, { chosen: ticks.ticked.length, hasSeen });
    setFault(why);
    return why === undefined;
  };

  const review = async (decision: Parameters<typeof decide>[1], done: (count: number) => string) => {
    setBusy(true);
    const outcome = await decide(ticks.ticked, decision);
    setBusy(false);
    if (!outcome.ok) {
      tell(words.saidFailed);
      return;
    }
    const text = decidedWords(outcome.value, done, words);
    setForm(undefined);
    ticks.reset();
    if (outcome.value.done.length < waiting.length) {
      tell(text);
      return;
    }
    say(`${sharer.name}: ${text}`);
    onNext();
  };
  const file = (): void => {
    if (isReady()) void review({ is: 'filed' }, words.saidFiled);
  };

  return (
    <section
      className={`app-clinician__bar${form === undefined ? '' : ' app-clinician__bar--open'}`}
      aria-label={words.act}
    >
      {fault === undefined ? null : (
        <ErrorSummary title={words.problem}>
          <p>{words.notYet[fault]}</p>
        </ErrorSummary>
      )}
      <StatusLine told={told} />
      {hasUrgent(waiting) ? (
        <p>
          <input
            type="checkbox"
            className="app-clinician__tick"
            id={seenId}
            checked={hasSeen}
            autoComplete="off"
            onChange={(event) => setSeen(event.currentTarget.checked)}
          />{' '}
          <label htmlFor={seenId}>{words.urgentSeen}</label>
        </p>
      ) : null}
      {form === undefined ? (
        <div className="app-buttons">
          {waiting.length === 0 ? null : (
            <>
              <Button onClick={file} disabled={isBusy} describedBy={fileId}>
                {words.file(ticks.ticked.length)}
              </Button>
              <Button
                kind="secondary"
                onClick={() => (isReady() ? setForm('decline') : undefined)}
                disabled={isBusy}
              >
                {words.decline}
              </Button>
            </>
          )}
          {TO_PERSON.map((one) => (
            <Button key={one} kind="secondary" onClick={() => setForm(one)}>
              {words[one]}
            </Button>
          ))}
          {hasNext ? (
            <Button kind="secondary" onClick={onNext}>
              {words.next}
            </Button>
          ) : null}
        </div>
      ) : null}
      {form === undefined && waiting.length > 0 ? <WhatFilingDoes id={fileId} waiting={waiting} /> : null}
      <OpenForm
        form={form}
        sharer={sharer}
        isBusy={isBusy}
        onDecline={(reason) => void review({ is: 'declined', reason }, words.saidDeclined)}
        onDone={(text) => {
          setForm(undefined);
          if (text !== undefined) tell(text);
        }}
      />
    </section>
  );
}

function WhatFilingDoes({
  id,
  waiting,
}: {
  readonly id: string;
  readonly waiting: readonly Waiting[];
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const isAgain = waiting.some(({ shared }) => sinceFiled(shared) !== undefined);
  return (
    <p className="nhsuk-hint" id={id}>
      {isAgain ? `${words.fileWhat} ${words.fileAgain}` : words.fileWhat}
    </p>
  );
}

/** The form that is open, if one is. */
function OpenForm({
  form,
  sharer,
  isBusy,
  onDecline,
  onDone,
}: {
  readonly form: Form | undefined;
  readonly sharer: Sharer;
  readonly isBusy: boolean;
  readonly onDecline: (reason: string) => void;
  /** Undefined when nothing was done. */
  readonly onDone: (said: string | undefined) => void;
}): ReactElement | null {
  const cancel = (): void => onDone(undefined);
  switch (form) {
    case undefined:
      return null;
    case 'decline':
      return <DeclineForm isBusy={isBusy} onDecline={onDecline} onCancel={cancel} />;
    case 'ask':
      return <AskForm sharer={sharer} onDone={onDone} onCancel={cancel} />;
    case 'questions':
      return <QuestionsForm nhsNumber={sharer.nhsNumber} onDone={onDone} onCancel={cancel} />;
    case 'plan':
      return <PlanForm nhsNumber={sharer.nhsNumber} onDone={onDone} onCancel={cancel} />;
  }
}

function DeclineForm({
  isBusy,
  onDecline,
  onCancel,
}: {
  readonly isBusy: boolean;
  readonly onDecline: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const [reason, setReason] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(reason.trim() === '');
        if (reason.trim() !== '') onDecline(reason.trim());
      }}
    >
      <TextArea
        id="decline-reason"
        label={words.declineReason}
        hint={words.declineHint}
        value={reason}
        onChange={setReason}
        error={isEmpty ? words.needed : undefined}
        errorPrefix={words.error}
        rows={2}
      />
      <div className="app-buttons">
        <Button type="submit" disabled={isBusy}>
          {words.declineYes}
        </Button>
        <Button kind="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
