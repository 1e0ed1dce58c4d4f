import { useId, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useToday } from '#/record-view/use-today.ts';
import { startOfDay } from '#/record/london-day.ts';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { CHANGES_WORDS } from './changes.words.ts';

export interface DayFormProps {
  readonly name: string;
  readonly label: string;
  /** What the address says, a day or not. */
  readonly day: string;
  readonly onShow: (day: string) => void;
}

/** Asks for a day that is in the calendar and has come. */
export function DayForm({ name, label, day, onShow }: DayFormProps): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const today = useToday();
  const id = useId();
  const [typed, setTyped] = useState(day);
  const [wrong, setWrong] = useState(day !== '' && startOfDay(day) === undefined ? 1 : 0);
  const show = (): void => {
    if (startOfDay(typed) === undefined || typed > today) setWrong(wrong + 1);
    else onShow(typed);
  };
  return (
    <form
      className="app-day-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {wrong === 0 ? null : (
        <ErrorSummary key={wrong} title={words.problem} errors={[{ field: id, text: words.dateWrong }]} />
      )}
      <TextInput
        id={id}
        name={name}
        type="date"
        label={label}
        labelSize="s"
        width={10}
        value={typed}
        onChange={setTyped}
        errorPrefix={words.error}
        {...(wrong === 0 ? {} : { error: words.dateWrong })}
      />
      <Button type="submit" kind="secondary">
        {words.show}
      </Button>
    </form>
  );
}
