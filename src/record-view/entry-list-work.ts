import type { AskEntries } from '#/hooks/entries-by-id.ts';
import type { Entry } from '#/record/entry.ts';
import type { Shelf } from './entry-shelves.ts';
import { type Job, Jobs, type Rank, workFor } from './entry-jobs.ts';

/** So long may a slice of work hold up the page, in milliseconds. */
const SLICE_MS = 6;

/** So far from the window an entry is still drawn in full: further than the browser itself looks ahead. */
const NEAR = '200% 0px';

/** So many runs of a shelf fill a window. */
const WINDOWFUL = 6;

/** The work of one long list: what is near the window, and what to do while the browser is idle. */
export class ListWork {
  readonly #jobs = new Jobs();
  readonly #tells = new Map<Element, (near: boolean) => void>();
  readonly #observer: IntersectionObserver;
  readonly #filled: (shelves: readonly Shelf[] | undefined) => void;
  #shelves: readonly Shelf[] | undefined;
  readonly #near = new Set<Element>();
  #ask: AskEntries | undefined;
  #version: string | undefined;
  #callOff: (() => void) | undefined;

  /** `filled` is told the list of which every line is there, and undefined while one is missing. */
  constructor(filled: (shelves: readonly Shelf[] | undefined) => void) {
    this.#filled = filled;
    this.#observer = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) this.#tell(target, isIntersecting);
      },
      { rootMargin: NEAR },
    );
  }

  /** Does a job when the browser is idle. Returns how to call it off. */
  later(rank: Rank, job: Job): () => void {
    this.#jobs.add(rank, job);
    this.#plan();
    return () => this.#jobs.drop(job);
  }

  /** How entries are asked for from now on, and of which version of the record; those that are drawn are asked anew. */
  asks(ask: AskEntries, version: string | undefined): void {
    if (this.#ask === ask && this.#version === version) return;
    this.#ask = ask;
    this.#version = version;
    for (const element of this.#near) this.#tell(element, true);
  }

  /** Asks for entries. Before anybody has said how, nothing is known of any. */
  async ask(ids: readonly string[]): Promise<readonly Entry[]> {
    return (await this.#ask?.(ids)) ?? [];
  }

  /** Tells whether an element is near the window, now and whenever that changes. Returns how to stop. */
  watch(element: Element, tell: (near: boolean) => void): () => void {
    this.#tells.set(element, tell);
    this.#observer.observe(element);
    return () => {
      this.#tells.delete(element);
      this.#near.delete(element);
      this.#observer.unobserve(element);
    };
  }

  /** An element that counts as near wherever it is. Returns how to stop. */
  keep(element: Element, tell: (near: boolean) => void): () => void {
    this.#tells.set(element, tell);
    this.#tell(element, true);
    return () => {
      this.#tells.delete(element);
      this.#near.delete(element);
    };
  }

  /** Somebody jumps to a shelf: a window full of its lines is put in at once, the rest of it before others. */
  want(shelf: string | undefined): void {
    this.#jobs.wanted = shelf;
    if (shelf === undefined) return;
    for (const job of this.#jobs.linesOf(shelf).slice(0, WINDOWFUL)) {
      this.#jobs.drop(job);
      job.run();
    }
  }

  /** What the list holds now. */
  lists(shelves: readonly Shelf[]): void {
    this.#shelves = shelves;
    this.#filled(this.#jobs.hasLines ? undefined : shelves);
  }

  #tell(element: Element, near: boolean): void {
    if (near) this.#near.add(element);
    else this.#near.delete(element);
    this.#tells.get(element)?.(near);
  }

  #plan(): void {
    if (this.#callOff !== undefined || this.#jobs.isEmpty) return;
    this.#callOff = whenIdle(() => {
      this.#callOff = undefined;
      const lacked = this.#jobs.hasLines;
      workFor(this.#jobs, SLICE_MS, () => performance.now());
      if (lacked && !this.#jobs.hasLines) this.#filled(this.#shelves);
      this.#plan();
    });
  }
}

/** Runs when the browser has nothing else to do; Safari has no idle callback. Returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: 200 });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(run, 16);
  return () => clearTimeout(id);
}
