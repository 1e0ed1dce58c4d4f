/** What comes when it likes, to be taken out one by one in its order. After `close` what is left is given, then the end. */
export class Inbox<Item> {
  readonly #items: Item[] = [];
  #isClosed = false;
  #wake: (() => void) | undefined;

  /** Puts one in; after `close` it is too late, and nothing happens. */
  put(item: Item): void {
    if (this.#isClosed) return;
    this.#items.push(item);
    this.#wake?.();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) yield item;
      else if (this.#isClosed) return;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}
