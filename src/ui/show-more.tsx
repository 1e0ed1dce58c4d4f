import type { ReactElement } from 'react';
import { Button } from './button.tsx';

/** "Show 50 more (120 left)". Nothing when nothing is left. */
export function ShowMore({
  left,
  text,
  onMore,
}: {
  readonly left: number;
  readonly text: string;
  readonly onMore: () => void;
}): ReactElement | null {
  if (left <= 0) return null;
  return (
    <div className="app-show-more">
      <Button kind="secondary" onClick={onMore}>
        {text}
      </Button>
    </div>
  );
}
