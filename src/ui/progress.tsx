import { useId, type ReactElement, type ReactNode } from 'react';

/** How far something has come, in words and as a bar. Without `value` the bar only says that work goes on. */
export function Progress({
  text,
  value,
  max,
}: {
  readonly text: ReactNode;
  readonly value?: number;
  readonly max?: number;
}): ReactElement {
  const id = useId();
  return (
    <div className="app-progress">
      <output className="app-progress__text app-said" id={id}>
        {text}
      </output>
      <progress className="app-progress__bar" aria-labelledby={id} value={value} max={max} />
    </div>
  );
}
