import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';

/** What has just been done; `place` counts up so that the same words are said again. */
export interface Told {
  readonly text: string;
  readonly place: number;
}

const NOTHING: Told = { text: '', place: 0 };

/** Words about what has just been done, and how to say new ones. */
export function useTold(): readonly [Told, (text: string) => void] {
  const [told, setTold] = useState(NOTHING);
  const tell = useCallback((text: string) => setTold(({ place }) => ({ text, place: place + 1 })), []);
  return [told, tell];
}

/** Says what has just been done, and takes the focus from the form or button that is gone. */
export function StatusLine({ told }: { readonly told: Told }): ReactElement {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told.text !== '') line.current?.focus();
  }, [told]);
  return (
    <div
      className={told.text === '' ? 'app-told' : 'app-told app-told--said'}
      role="status"
      tabIndex={-1}
      ref={line}
    >
      {told.text}
    </div>
  );
}
