/** Does one piece of work again and again, never twice at once: whoever asks while a run waits for its turn joins it. */
export class InTurn {
  readonly #work: () => Promise<void>;
  #last: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves, or rejects, with a run that begins after this call. */
  run(): Promise<void> {
    this.#waiting ??= this.#last
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined;
        return this.#work();
      });
    this.#last = this.#waiting;
    return this.#waiting;
  }

  /** Resolves, or rejects, with the last run that was asked for. */
  settled(): Promise<void> {
    return this.#last;
  }
}
