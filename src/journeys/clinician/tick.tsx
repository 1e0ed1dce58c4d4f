import type { ReactElement } from 'react';

/** Takes one thing into what is reviewed together, or out of it. */
export function Tick({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactElement {
  return (
    <input
      type="checkbox"
      className="app-clinician__tick"
      aria-label={label}
      checked={isOn}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
