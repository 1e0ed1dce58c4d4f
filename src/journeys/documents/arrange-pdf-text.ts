export interface PdfWord {
  readonly str: string;
  /** A line of the page ends here. */
  readonly hasEOL: boolean;
}

/** A line this full (of the longest on its page) was broken by the edge of the paper, not by its writer. */
const FULL = 0.8;

/**
 * The lines of a page in reading order; an empty line parts paragraphs, and several empty lines are one. Lines that
 * the edge of the paper broke go on, except before an item of a list.
 */
export function arrangePdfText(words: readonly PdfWord[]): string {
  const lines = words
    .map((word) => (word.hasEOL ? `${word.str}\n` : word.str))
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const full = Math.max(...lines.map((line) => line.length)) * FULL;
  return lines
    .map((line, place) => {
      const next = lines[place + 1] ?? '';
      const goesOn =
        line.length > 40 && line.length >= full && next !== '' && !/^([-•*–]|\d+[.)])\s/.test(next);
      return goesOn ? `${line} ` : `${line}\n`;
    })
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** Below this width (CSS pixels) a page of A4 as wide as the screen cannot be read. */
const NARROW = 480;

/** The place in `ZOOMS` at which a document opens: page width, and twice that on a narrow screen. */
export function firstZoom(width: number): number {
  return ZOOMS.indexOf(width < NARROW ? 2 : 1);
}
