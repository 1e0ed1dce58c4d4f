import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { plannedFrom } from '#/record/readings/protocols/follow-plan.ts';
import { addDays } from '#/record/readings/wall-clock.ts';
import { useToday } from '#/record-view/use-today.ts';
import { Button } from '#/ui/button.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';

/** Sends a person the seven-day plan. */
export function PlanForm({
  nhsNumber,
  onDone,
  onCancel,
}: {
  readonly nhsNumber: string;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const { reviews } = useStaff();
  const today = useToday();
  // One form is one plan, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState(() => addDays(today, 1));
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    const sent = await reviews
      ?.sendPlan(key, nhsNumber, { ...plannedFrom(from), title: words.planTitle })
      .catch(() => undefined);
    if (sent?.ok === true) onDone(words.saidPlan);
    else setError(words.saidFailed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || from < today) setError(words.planDay);
        else void send();
      }}
    >
      <TextInput
        label={words.planFrom}
        hint={words.planWhat}
        name="from"
        type="date"
        value={from}
        onChange={setFrom}
        {...(error !== undefined && { error })}
        errorPrefix={words.error}
      />
      <div className="app-buttons">
        <Button type="submit">{words.planYes}</Button>
        <Button kind="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
