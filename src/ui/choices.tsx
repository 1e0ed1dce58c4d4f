import type { ReactElement, ReactNode } from 'react';

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
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described === '' ? undefined : described}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint === undefined ? null : (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error === undefined ? null : (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            <span className="nhsuk-u-visually-hidden">{errorPrefix}: </span>
            {error}
          </span>
        )}
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
    </div>
  );
}
