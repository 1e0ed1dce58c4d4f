import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { readNhsNumber } from '#/record/nhs-number.ts';
import { Button } from '#/ui/button.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { CLINICIAN_WORDS } from './clinician.words.ts';

/** Opens the page of a person who may share nothing with the organisation itself, by NHS number. */
export function FindForm(): ReactElement {
  const words = useWords(CLINICIAN_WORDS);
  const { open } = useStaff();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="app-reading"
      onSubmit={(event) => {
        event.preventDefault();
        const nhsNumber = readNhsNumber(typed);
        setWrong(nhsNumber === undefined);
        if (nhsNumber === undefined) return;
        open(nhsNumber);
        void navigate('/clinician/person');
      }}
    >
      <h2 className="nhsuk-heading-m">{words.find}</h2>
      <p>{words.findWhat}</p>
      <TextInput
        label={words.nhsNumberLabel}
        name="nhs-number"
        hint={words.findHint}
        inputMode="numeric"
        spellCheck={false}
        width={10}
        value={typed}
        onChange={setTyped}
        {...(isWrong && { error: words.findWrong, errorPrefix: words.error })}
      />
      <Button kind="secondary" type="submit">
        {words.findYes}
      </Button>
    </form>
  );
}
