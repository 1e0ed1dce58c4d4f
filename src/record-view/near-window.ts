type Tell = (near: boolean) => void;

/** So far from the window an entry is still drawn in full: further than the browser itself looks ahead. */
const NEAR = '200% 0px';

/** What only flies past within so many milliseconds never was near. */
const DWELL_MS = 80;

/**
 * Which runs are near the window. Runs are watched one by one only in shelves that are near themselves:
 * the browser looks at everything that is watched in every frame, and of thousands it would do nothing else.
 */
export class NearWindow {
  readonly #tells = new Map<Element, Tell>();
  readonly #runs = new Map<Element, Set<Element>>();
  readonly #nearShelves = new Set<Element>();
  readonly #near = new Set<Element>();
  readonly #coming = new Set<Element>();
  readonly #shelves = watcher((shelf, near) => this.#shelfIs(shelf, near));
  readonly #each = watcher((run, near) => this.#runIs(run, near));
  readonly #tellShelf: (shelf: Element, near: boolean) => void;
  #waits = false;

  /** `tellShelf` is told of shelves that come near and that go far away. */
  constructor(tellShelf: (shelf: Element, near: boolean) => void) {
    this.#tellShelf = tellShelf;
  }

  /** Tells of a run when it comes near and when it goes far away. Returns how to stop. */
  watch(run: Element, tell: Tell): () => void {
    const shelf = run.closest('.app-shelf') ?? run;
    this.#tells.set(run, tell);
    const runs = this.#runs.get(shelf);
    if (runs === undefined) {
      this.#runs.set(shelf, new Set([run]));
      this.#shelves.observe(shelf);
    } else runs.add(run);
    if (this.#nearShelves.has(shelf)) this.#each.observe(run);
    return () => this.#forget(run, shelf);
  }

  /** A run that counts as near wherever it is. */
  always(run: Element, tell: Tell): () => void {
    this.#tells.set(run, tell);
    this.#near.add(run);
    tell(true);
    return () => this.#forget(run, run);
  }

  /** Tells of everything near once more. */
  tellAgain(): void {
    for (const run of this.#near) this.#tells.get(run)?.(true);
  }

  #shelfIs(shelf: Element, near: boolean): void {
    if (near === this.#nearShelves.has(shelf)) return;
    if (near) this.#nearShelves.add(shelf);
    else this.#nearShelves.delete(shelf);
    this.#tellShelf(shelf, near);
    for (const run of this.#runs.get(shelf) ?? []) {
      if (near) this.#each.observe(run);
      else {
        this.#each.unobserve(run);
        this.#runIs(run, false);
      }
    }
  }

  #runIs(run: Element, near: boolean): void {
    if (near) {
      this.#coming.add(run);
      if (!this.#waits) setTimeout(() => this.#arrive(), DWELL_MS);
      this.#waits = true;
      return;
    }
    this.#coming.delete(run);
    if (this.#near.delete(run)) this.#tells.get(run)?.(false);
  }

  #arrive(): void {
    this.#waits = false;
    const arrived = [...this.#coming];
    this.#coming.clear();
    for (const run of arrived) {
      this.#near.add(run);
      this.#tells.get(run)?.(true);
    }
  }

  #forget(run: Element, shelf: Element): void {
    this.#tells.delete(run);
    this.#near.delete(run);
    this.#coming.delete(run);
    this.#each.unobserve(run);
    const runs = this.#runs.get(shelf);
    runs?.delete(run);
    if (runs?.size !== 0) return;
    this.#runs.delete(shelf);
    if (this.#nearShelves.delete(shelf)) this.#tellShelf(shelf, false);
    this.#shelves.unobserve(shelf);
  }
}

function watcher(tell: (element: Element, near: boolean) => void): IntersectionObserver {
  return new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) tell(target, isIntersecting);
    },
    { rootMargin: NEAR },
  );
}
