import { useId, type HTMLInputTypeAttribute, type ReactElement, type ReactNode } from 'react';

export interface TextInputProps {
  readonly label: ReactNode;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Read aloud before the error: "Error". */
  readonly errorPrefix?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search' | 'tel';
  readonly autoComplete?: string;
  /** Width in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly spellCheck?: boolean;
  readonly labelSize?: 's' | 'm' | 'l';
}

export function TextInput(props: TextInputProps): ReactElement {
  const own = useId();
  const id = props.id ?? own;
  const described = [
    props.hint === undefined ? '' : `${id}-hint`,
    props.error === undefined ? '' : `${id}-error`,
  ]
    .join(' ')
    .trim();
  return (
    <div
      className={props.error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}
    >
      <label
        className={
          props.labelSize === undefined ? 'nhsuk-label' : `nhsuk-label nhsuk-label--${props.labelSize}`
        }
        htmlFor={id}
      >
        {props.label}
      </label>
      {props.hint === undefined ? null : (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error === undefined ? null : (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          {props.errorPrefix === undefined ? null : (
            <span className="nhsuk-u-visually-hidden">{props.errorPrefix}: </span>
          )}
          {props.error}
        </span>
      )}
      <input
        className={inputClass(props)}
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={props.spellCheck}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={props.error === undefined ? undefined : true}
      />
    </div>
  );
}

function inputClass({ error, width }: TextInputProps): string {
  const classes = ['nhsuk-input'];
  if (error !== undefined) classes.push('nhsuk-input--error');
  if (width !== undefined) classes.push(`nhsuk-input--width-${width}`);
  return classes.join(' ');
}
