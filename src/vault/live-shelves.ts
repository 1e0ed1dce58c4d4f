import { Dexie, liveQuery, type Subscription } from 'dexie';
import { InTurn } from '#/kit/in-turn.ts';
import { shelf, type ShelfName } from './names.ts';
import type { SealedStore } from './sealed-store.ts';

/** What was read of a shelf: in which writing it was put there, and what it is once somebody has looked. */
interface Lying {
  readonly at: number;
  readonly text: string | undefined;
  value?: unknown;
}

/**
 * The small things of a vault as they are now, for everybody who looks at them. However many look, each writing is noticed
 * once, and only what it changed is read and opened again.
 */
export class LiveShelves {
  readonly #store: SealedStore;
  readonly #lying = new Map<ShelfName, Lying | undefined>();
  readonly #listeners = new Set<() => void>();
  readonly #turns = new InTurn(() => this.#look());
  readonly #watch: Subscription;
  #failure: Error | undefined;
  #isClosed = false;

  constructor(store: SealedStore) {
    this.#store = store;
    this.#watch = liveQuery(() => store.revision()).subscribe({
      next: () => this.#lookSoon(),
      error: (error: Error) => this.#fail(error),
    });
  }

  /**
   * What lies on a shelf, the same object until another is put there: undefined until it has been read, null when nothing
   * lies there. One that is damaged is as good as none.
   */
  read(name: ShelfName): unknown {
    if (this.#failure !== undefined) throw this.#failure;
    const lying = this.#lying.get(name);
    if (lying === undefined) return undefined;
    return (lying.value ??= lying.text === undefined ? null : JSON.parse(lying.text));
  }

  /** Reads a shelf from now on; `listener` is called whenever any that is read has changed. Returns how to end that. */
  subscribe(name: ShelfName, listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#lying.has(name)) {
      this.#lying.set(name, undefined);
      this.#lookSoon();
    }
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#watch.unsubscribe();
  }

  #lookSoon(): void {
    this.#turns.run().catch((error: unknown) => this.#fail(error));
  }

  async #look(): Promise<void> {
    const known = new Map([...this.#lying].map(([name, lying]) => [shelf(name), lying?.at]));
    const newer = await this.#store.readNewer(known);
    if (this.#isClosed) return;
    for (const name of this.#lying.keys()) {
      const lying = newer.get(shelf(name));
      if (lying !== undefined) this.#lying.set(name, { ...lying });
    }
    if (newer.size > 0) this.#tell();
  }

  /** A store that is closed, here or because another tab removes it, is no failure: what was read stands until it is left. */
  #fail(error: unknown): void {
    if (this.#isClosed || error instanceof Dexie.DatabaseClosedError) return;
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
