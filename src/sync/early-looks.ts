/** How much more a source must have brought before what it brought is looked at again. */
const MORE = 3;
/** So many times what a look took has to pass before the next: reading early must not hold up reading at last. */
const REST = 20;
/** What comes this soon is not worth a look of its own, in milliseconds. */
const LEAST_MS = 3000;
/** So much is looked at in no time. */
const LITTLE = 1000;

/** When to look at sources of which not all has come: at each at once, and then ever more seldom. */
export class EarlyLooks {
  readonly #now: () => Date;
  readonly #lookedAt = new Map<string, number>();
  #again = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * Looks, if it is time to; `size` is how much has come of this source. `look` tells whether there was anything to see: a
   * first page that says who the person is does not stand for a look.
   */
  look(source: string, size: number, look: () => boolean): void {
    const before = this.#lookedAt.get(source);
    const from = this.#now().getTime();
    if (size === 0) return;
    if (before === undefined && size > LITTLE) {
      // Whoever sends so much at once is mostly done when asked about again, and needs no early look.
      this.#lookedAt.set(source, 0);
      return;
    }
    if (before !== undefined && before > 0 && (size < before * MORE || from < this.#again)) return;
    if (!look()) return;
    const until = this.#now().getTime();
    this.#lookedAt.set(source, size);
    this.#again = until + Math.max(LEAST_MS, (until - from) * REST);
  }
}
