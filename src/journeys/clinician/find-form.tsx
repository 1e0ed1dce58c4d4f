import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { readNhsNumber } from '#/record/nhs-number.ts';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary, useWrong } from '#/ui/error-summary.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { ELSEWHERE_WORDS } from './elsewhere.words.ts';

const FIELD = 'find-nhs-number';

/** Opens the page of a person who may share nothing with the organisation itself, by NHS number. */
export function FindForm(): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const elsewhere = useWords(ELSEWHERE_WORDS);
  const { open, say } = useStaff();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [wrong, complain] = useWrong();
  return (
    <form
      className="app-reading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const nhsNumber = readNhsNumber(typed);
        if (nhsNumber === undefined) {
          complain([{ field: FIELD, text: elsewhere.findWrong }]);
          return;
        }
        // What was done about another person does not stand on this one's page.
        say('');
        open(nhsNumber);
        void navigate('/clinician/person');
      }}
    >
      <h2 className="nhsuk-heading-m">{elsewhere.find}</h2>
      {wrong === undefined ? null : (
        <ErrorSummary key={wrong.place} title={words.problem} errors={wrong.errors} />
      )}
      <p>{elsewhere.findWhat}</p>
      <TextInput
        id={FIELD}
        label={elsewhere.nhsNumberLabel}
        name="nhs-number"
        hint={elsewhere.findHint}
        inputMode="numeric"
        spellCheck={false}
        width={10}
        value={typed}
        onChange={setTyped}
        {...(wrong !== undefined && { error: elsewhere.findWrong, errorPrefix: words.error })}
      />
      <Button kind="secondary" type="submit">
        {elsewhere.findYes}
      </Button>
    </form>
  );
}
