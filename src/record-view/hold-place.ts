/** So long after a jump what is around the place may still change its height, in milliseconds. */
const SETTLING_MS = 1500;

/** Ways in which a reader moves a page themselves. */
export const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Keeps an element so far from the top of the window (pixels) while what is around it is drawn and takes its real height,
 * until the reader moves. `find` gives the element: another may take its place. Browsers that anchor scrolling do so
 * themselves; Safari does not.
 */
export function holdPlace(find: () => Element | null | undefined, top: number): void {
  const end = performance.now() + SETTLING_MS;
  let moved = false;
  const letGo = (): void => {
    moved = true;
    for (const name of OWN_MOVES) window.removeEventListener(name, letGo);
  };
  for (const name of OWN_MOVES) window.addEventListener(name, letGo, { passive: true });
  const hold = (): void => {
    const element = find();
    if (moved || element?.isConnected !== true) return;
    const by = element.getBoundingClientRect().top - top;
    if (Math.abs(by) >= 1) window.scrollBy(0, by);
    if (performance.now() < end) requestAnimationFrame(hold);
    else letGo();
  };
  requestAnimationFrame(hold);
}
