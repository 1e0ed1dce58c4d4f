import type { ReactElement, ReactNode } from 'react';
import { describedBy, FieldGroup, HintAndError } from './field.tsx';

export interface ChoicesProps {
  /** Id of the first choice, so that an error can lead to it. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Read aloud before the error: "Error". */
  readonly errorPrefix: string;
  readonly choices: readonly { readonly value: string; readonly text: ReactNode }[];
  readonly chosen: readonly string[];
  /** One of them, or any number. */
  readonly pick: 'one' | 'many';
  readonly onPick: (value: string, on: boolean) => void;
}

/** Radio buttons or checkboxes under one question. */
export function Choices(props: ChoicesProps): ReactElement {
  const { id, legend, hint, error, errorPrefix, choices, chosen, pick, onPick } = props;
  const block = pick === 'one' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  return (
    <FieldGroup error={error}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        <HintAndError id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
        <div className={block}>
          {choices.map(({ value, text }, place) => {
            const own = place === 0 ? id : `${id}-${place}`;
            return (
              <div className={`${block}__item`} key={value}>
                <input
                  className={`${block}__input`}
                  type={pick === 'one' ? 'radio' : 'checkbox'}
                  name={id}
                  id={own}
                  checked={chosen.includes(value)}
                  autoComplete="off"
                  onChange={(event) => onPick(value, event.currentTarget.checked)}
                />
                <label className={`nhsuk-label ${block}__label`} htmlFor={own}>
                  {text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </FieldGroup>
  );
}
