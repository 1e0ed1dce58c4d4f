/** The longest that reading what the keeper sent may hold up the page at a stretch, in milliseconds. */
const BREATH_MS = 8;

/**
 * To be awaited between two parts of a long reading: lets the page breathe whenever it has been held up for long enough. What
 * nobody waits for any more (`isLeft`) is read no further, for that would hold up the page they went to: this never settles
 * then.
 */
export function breathing(isLeft: () => boolean): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    // A promise of its own, so that it and what was read go together.
    if (isLeft()) return new Promise<never>(() => undefined);
    if (performance.now() - began < BREATH_MS) return undefined;
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      began = performance.now();
    });
  };
}
