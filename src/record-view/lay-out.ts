/** So many blocks of one shelf at most are laid out beforehand: some four and a half thousand entries. */
const MOST_BLOCKS = 96;

/** So many blocks are laid out before anything else is done: the window is in them, or just above. */
const AT_ONCE = 3;

type Later = (rank: 'draw' | 'tidy', run: () => void) => () => void;

/**
 * Lays out a shelf, block by block, from where the window is. Chromium leaves what it has not laid out from its
 * accessibility tree, so that somebody who reads by ear would not be told of the rest of the year they are in. Safari
 * tells of everything anyway, and could not keep the reader's place while heights above it become known. Returns how to
 * let the shelf go again.
 */
export function layOut(shelf: Element, later: Later): () => void {
  if (!CSS.supports('overflow-anchor', 'auto')) return () => undefined;
  const blocks = [...shelf.querySelectorAll('.app-block')]
    .map((block) => ({ block, away: distanceOf(block) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_BLOCKS)
    .map(({ block }) => block);
  const parts = [...shelf.querySelectorAll('.app-shelf__body'), ...blocks];
  const callOffs = parts.map((part, place) =>
    later(place <= AT_ONCE ? 'draw' : 'tidy', () => part.classList.add('app-laid-out')),
  );
  return () => {
    for (const callOff of callOffs) callOff();
    for (const part of parts) part.classList.remove('app-laid-out');
  };
}

/** How far from the window something is, up or down. */
function distanceOf(block: Element): number {
  const { top, bottom } = block.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
