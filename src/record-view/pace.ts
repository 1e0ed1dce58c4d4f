/** So long is looked back, in milliseconds. */
export const SPAN_MS = 150;

/** Who moves more than this share of a window in that time sees that there is text, and cannot read it. */
const TOO_FAST = 0.5;

/** How fast a page moves past its window. Times in milliseconds, distances in pixels. */
export class Pace {
  #place = 0;
  #since = -Infinity;
  #fastAt = -Infinity;

  /** The window, so many pixels high, is at this place of the page now. */
  moved(place: number, height: number, now: number): void {
    const far = Math.abs(place - this.#place) > height * TOO_FAST;
    if (!far && now - this.#since <= SPAN_MS) return;
    if (far) this.#fastAt = now;
    this.#place = place;
    this.#since = now;
  }

  /** Nobody can read what passes at the moment. */
  isFast(now: number): boolean {
    return now - this.#fastAt < SPAN_MS;
  }
}
