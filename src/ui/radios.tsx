import { useId, type ReactElement, type ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
}

export interface RadiosProps {
  readonly legend: ReactNode;
  readonly name: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly inline?: boolean;
}

export function Radios({
  legend,
  name,
  value,
  choices,
  onChange,
  hint,
  error,
  inline = false,
}: RadiosProps): ReactElement {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described === '' ? undefined : described}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
        {hint === undefined ? null : (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error === undefined ? null : (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            {error}
          </span>
        )}
        <div className={inline ? 'nhsuk-radios nhsuk-radios--inline' : 'nhsuk-radios'}>
          {choices.map((choice) => (
            <Radio
              key={choice.value}
              id={`${id}-${choice.value}`}
              name={name}
              choice={choice}
              checked={choice.value === value}
              onChange={onChange}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface RadioProps {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onChange: (value: string) => void;
}

function Radio({ id, name, choice, checked, onChange }: RadioProps): ReactElement {
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={() => onChange(choice.value)}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
        {choice.text}
      </label>
      {choice.hint === undefined ? null : (
        <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
