import type { OpenVault } from './open-vault.ts';

/** A slow phone has its next page within this time. */
export const HOLD_MS = 15_000;

/**
 * Holds the key of an open vault, in memory only, for the moment between one page that goes and the next that comes: a
 * page that is loaded again need not be unlocked again. As many get it as have left it, and none later than `HOLD_MS`
 * after the last has left.
 */
export class KeyHold {
  readonly #wait: (ms: number) => Promise<void>;
  #held: { readonly open: OpenVault; pages: number } | undefined;

  constructor(wait: (ms: number) => Promise<void>) {
    this.#wait = wait;
  }

  /** A page that had it open goes. Resolves when its time is over. */
  async hold(open: OpenVault): Promise<void> {
    // Whoever left another vault gets nothing of this one.
    const others = this.#held?.open.vault === open.vault ? this.#held.pages : 0;
    const mine = { open, pages: others + 1 };
    this.#held = mine;
    await this.#wait(HOLD_MS);
    if (this.#held === mine) this.#held = undefined;
  }

  /** A page comes; undefined when nothing is held for it. */
  take(): OpenVault | undefined {
    const held = this.#held;
    if (held === undefined) return undefined;
    held.pages -= 1;
    if (held.pages === 0) this.#held = undefined;
    return held.open;
  }

  forget(): void {
    this.#held = undefined;
  }
}
