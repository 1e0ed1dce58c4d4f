import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { CUFFS } from '#/record/readings/reading.ts';
import { Choices } from '#/ui/choices.tsx';
import { known } from './picked.ts';
import type { TypedReading } from './read-form.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';

const ARMS = ['left', 'right'] as const;
const POSITIONS = ['sitting', 'standing', 'lying'] as const;

/** How a blood pressure was taken. */
export function PressureFields({
  typed,
  onChange,
}: {
  readonly typed: TypedReading;
  readonly onChange: (typed: TypedReading) => void;
}): ReactElement {
  const words = useWords(FORM_WORDS);
  const readings = useWords(READINGS_WORDS);
  return (
    <>
      <Choices
        id="arm"
        legend={words.arm}
        errorPrefix={words.error}
        pick="one"
        choices={ARMS.map((arm) => ({ value: arm, text: readings.arm[arm] }))}
        chosen={typed.arm === undefined ? [] : [typed.arm]}
        onPick={(value) => onChange({ ...typed, ...known('arm', ARMS, value) })}
      />
      <Choices
        id="position"
        legend={words.position}
        errorPrefix={words.error}
        pick="one"
        choices={POSITIONS.map((position) => ({ value: position, text: readings.position[position] }))}
        chosen={typed.position === undefined ? [] : [typed.position]}
        onPick={(value) => onChange({ ...typed, ...known('position', POSITIONS, value) })}
      />
      <Choices
        id="rested"
        legend={words.rested}
        errorPrefix={words.error}
        pick="one"
        choices={(['yes', 'no'] as const).map((value) => ({ value, text: words.restedIs[value] }))}
        chosen={typed.hasRested === undefined ? [] : [typed.hasRested ? 'yes' : 'no']}
        onPick={(value) => onChange({ ...typed, hasRested: value === 'yes' })}
      />
      <Choices
        id="cuff"
        legend={words.cuff}
        hint={words.cuffHint}
        errorPrefix={words.error}
        pick="one"
        choices={CUFFS.map((cuff) => ({ value: cuff, text: readings.cuff[cuff] }))}
        chosen={typed.cuff === undefined ? [] : [typed.cuff]}
        onPick={(value) => onChange({ ...typed, ...known('cuff', CUFFS, value) })}
      />
    </>
  );
}
