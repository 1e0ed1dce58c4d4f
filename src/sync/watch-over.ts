/** The least time between two looks at what goes on, in milliseconds. */
const GAP_MS = 200;
/** So many times what a look took passes before the next. */
const REST = 10;

/** Looks at something that goes on, again and again, and never so often that it is held up; until told to end. */
export function watchOver(now: () => Date, look: () => Promise<void>): { end(): void } {
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout>;
  const lookIn = (ms: number): void => {
    timer = setTimeout(() => {
      const from = now().getTime();
      void look().finally(() => {
        if (!hasEnded) lookIn(Math.max(GAP_MS, (now().getTime() - from) * REST));
      });
    }, ms);
  };
  lookIn(GAP_MS);
  return {
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
