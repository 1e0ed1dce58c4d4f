/** So many blocks of one shelf at most are laid out beforehand: some three thousand entries. */
const MOST_BLOCKS = 64;

/**
 * Lays out a whole shelf, block by block. Chromium leaves what it has not laid out from its accessibility tree, so that
 * somebody who reads by ear would not be told of the rest of the year they are in. Safari tells of everything anyway, and
 * could not keep the reader's place while heights above it become known. Returns how to let the shelf go again.
 */
export function layOut(shelf: Element, later: (run: () => void) => () => void): () => void {
  const parts = [...shelf.querySelectorAll('.app-shelf__body, .app-block')];
  if (parts.length > MOST_BLOCKS || !CSS.supports('overflow-anchor', 'auto')) return () => undefined;
  const callOffs = parts.map((part) => later(() => part.classList.add('app-laid-out')));
  return () => {
    for (const callOff of callOffs) callOff();
    for (const part of parts) part.classList.remove('app-laid-out');
  };
}
