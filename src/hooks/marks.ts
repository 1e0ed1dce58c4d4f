import { useLayoutEffect, useRef } from 'react';

type MarkName =
  'phr:first-entries' | 'phr:complete' | 'phr:summary-shown' | 'phr:search-ready' | 'phr:search-shown';

/** Marks a moment once it is painted: after the frame in which `ready` became true has been shown. */
export function useMarkWhenPainted(name: MarkName, ready: boolean, detail?: unknown): void {
  const marked = useRef(false);
  // Before the browser draws what has just been made, so that the next frame is the one that shows it.
  useLayoutEffect(() => {
    if (!ready) {
      marked.current = false;
      return undefined;
    }
    if (marked.current) return undefined;
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => {
        if (name === 'phr:first-entries' && performance.getEntriesByName(name).length > 0) return;
        performance.mark(name, { detail });
        marked.current = true;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [name, ready, detail]);
}
