import { useId, type HTMLInputTypeAttribute, type ReactElement, type ReactNode } from 'react';
import { describedBy, FieldGroup, HintAndError } from './field.tsx';

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
  const { hint, error, errorPrefix } = props;
  return (
    <FieldGroup error={error}>
      <label
        className={
          props.labelSize === undefined ? 'nhsuk-label' : `nhsuk-label nhsuk-label--${props.labelSize}`
        }
        htmlFor={id}
      >
        {props.label}
      </label>
      <HintAndError id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
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
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === undefined ? undefined : true}
      />
    </FieldGroup>
  );
}

function inputClass({ error, width }: TextInputProps): string {
  const classes = ['nhsuk-input'];
  if (error !== undefined) classes.push('nhsuk-input--error');
  if (width !== undefined) classes.push(`nhsuk-input--width-${width}`);
  return classes.join(' ');
}
