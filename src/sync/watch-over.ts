/** The least time between two looks at what goes on, in milliseconds. */
const GAP_MS = 200;
/** So many times what a look took passes before the next. */
const REST = 10;

/** Looks at something that goes on, again and again; see `watchOver`. */
export interface Watch {
  /** Looks as soon as can be, whenever the next look would have been. */
  soon(): void;
  end(): void;
}

/** Looks at something that goes on, and never so often by itself that it is held up; until told to end. */
export function watchOver(now: () => Date, look: () => Promise<void>): Watch {
  let hasEnded = false;
  let isLooking = false;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout>;
  const lookIn = (ms: number): void => {
    timer = setTimeout(() => {
      const from = now().getTime();
      isLooking = true;
      isWanted = false;
      void look().finally(() => {
        isLooking = false;
        if (!hasEnded) lookIn(isWanted ? 0 : Math.max(GAP_MS, (now().getTime() - from) * REST));
      });
    }, ms);
  };
  lookIn(GAP_MS);
  return {
    soon() {
      if (hasEnded || isWanted) return;
      isWanted = true;
      if (isLooking) return;
      clearTimeout(timer);
      lookIn(0);
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
