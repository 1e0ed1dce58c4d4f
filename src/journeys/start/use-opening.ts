import { useCallback, useState } from 'react';

/** Leaving for the sign-in page: `opening` until the browser goes, `failed` when it could not. */
export function useOpening(go: () => Promise<void>): {
  readonly is: 'ready' | 'opening' | 'failed';
  readonly open: () => void;
} {
  const [is, set] = useState<'ready' | 'opening' | 'failed'>('ready');
  const open = useCallback(() => {
    set('opening');
    go().catch(() => set('failed'));
  }, [go]);
  return { is, open };
}
