import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { FIRST_SLICE, isComplete, nextSlice, nextStep, type Shown } from './entry-progress.ts';
import { type Shelf, sizeOf } from './entry-shelves.ts';

/** How many entries of each shelf are on the page by now, and whether that is all of them. */
export function useProgress(
  shelves: readonly Shelf[],
  wanted: string | undefined,
): readonly [Shown, boolean] {
  const sizes = useMemo(() => shelves.map((shelf) => ({ key: shelf.key, size: sizeOf(shelf) })), [shelves]);
  const [later, setLater] = useState<Shown>(new Map());
  const step = useRef(FIRST_SLICE);
  const shown = useMemo(
    () => (later.size === 0 ? nextSlice({ shelves: sizes, shown: later, step: FIRST_SLICE }) : later),
    [later, sizes],
  );
  const complete = isComplete(sizes, shown);
  useEffect(() => {
    if (complete) return undefined;
    return whenIdle(() => {
      const began = performance.now();
      startTransition(() => setLater(nextSlice({ shelves: sizes, shown, step: step.current, wanted })));
      requestAnimationFrame(() => {
        step.current = nextStep(step.current, performance.now() - began);
      });
    });
  }, [sizes, shown, wanted, complete]);
  return [shown, complete];
}

/** Runs when the browser has nothing else to do; Safari has no idle callback. Returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: 200 });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(run, 16);
  return () => clearTimeout(id);
}
