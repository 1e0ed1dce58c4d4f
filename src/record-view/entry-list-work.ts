import type { AskEntries } from '#/hooks/entries-by-id.ts';
import type { Entry } from '#/record/entry.ts';
import type { Shelf } from './entry-shelves.ts';
import { layOut } from './lay-out.ts';
import { NearWindow } from './near-window.ts';
import { type Job, Jobs, type Rank, workFor } from './entry-jobs.ts';
import { Pace, SPAN_MS } from './pace.ts';

/** So long may a slice of work hold up the page, in milliseconds. */
const SLICE_MS = 6;

/** Nobody reads in a shelf that is near for less than so many milliseconds. */
const STAY_MS = 150;

/** So many runs of a shelf fill a window. */
const WINDOWFUL = 6;

/** The work of one long list: what is near the window, and what to do while the browser is idle. */
export class ListWork {
  readonly #jobs = new Jobs();
  readonly #filled: (shelves: readonly Shelf[] | undefined) => void;
  #shelves: readonly Shelf[] | undefined;
  #told: readonly Shelf[] | undefined;
  readonly #near = new NearWindow((shelf, near) => this.#shelfIs(shelf, near));
  readonly #letGo = new Map<Element, () => void>();
  readonly #pace = new Pace();
  #ask: AskEntries | undefined;
  #version: string | undefined;
  #callOff: (() => void) | undefined;

  /** `filled` is told the list of which every line is there, and undefined while one is missing. */
  constructor(filled: (shelves: readonly Shelf[] | undefined) => void) {
    this.#filled = filled;
  }

  /** Sees how fast the page moves: what nobody can read is not drawn. Returns how to stop. */
  follow(): () => void {
    const look = (): void => this.#pace.moved(scrollY, innerHeight, performance.now());
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }

  /** Does a job when the browser is idle. Returns how to call it off. */
  later(rank: Rank, job: Job): () => void {
    this.#jobs.add(rank, job);
    if (rank === 'line' && this.#told !== undefined) this.#tell(undefined);
    this.#plan();
    return () => {
      this.#jobs.drop(job);
      this.#plan();
    };
  }

  /** How entries are asked for from now on, and of which version of the record; those that are drawn are asked anew. */
  asks(ask: AskEntries, version: string | undefined): void {
    if (this.#ask === ask && this.#version === version) return;
    this.#ask = ask;
    this.#version = version;
    this.#near.tellAgain();
  }

  /** Asks for entries. Before anybody has said how, nothing is known of any. */
  async ask(ids: readonly string[]): Promise<readonly Entry[]> {
    return (await this.#ask?.(ids)) ?? [];
  }

  /** Tells whether a run is near the window (or counts as near `always`), whenever that changes. Returns how to stop. */
  watch(run: Element, tell: (near: boolean) => void, always: boolean): () => void {
    return always ? this.#near.always(run, tell) : this.#near.watch(run, tell);
  }

  /** Somebody jumps to a shelf: a window full of its lines is put in at once, the rest of it before others. */
  want(shelf: string | undefined): void {
    this.#jobs.wanted = shelf;
    if (shelf === undefined) return;
    this.#putIn(shelf, WINDOWFUL);
  }

  /** Somebody comes back to a place in a shelf: all of its lines are put in at once. */
  bring(shelf: string): void {
    this.#jobs.wanted = shelf;
    this.#putIn(shelf);
  }

  #putIn(shelf: string, most?: number): void {
    for (const job of this.#jobs.linesOf(shelf).slice(0, most)) {
      this.#jobs.drop(job);
      job.run();
    }
  }

  /** What the list holds now. */
  lists(shelves: readonly Shelf[]): void {
    this.#shelves = shelves;
    this.#tell(this.#jobs.hasLines ? undefined : shelves);
  }

  #tell(filled: readonly Shelf[] | undefined): void {
    this.#told = filled;
    this.#filled(filled);
  }

  #shelfIs(shelf: Element, near: boolean): void {
    this.#letGo.get(shelf)?.();
    this.#letGo.delete(shelf);
    if (!near) return;
    const stay = setTimeout(() => {
      this.#letGo.set(
        shelf,
        layOut(shelf, (rank, run) => this.later(rank, { shelf: '', run })),
      );
    }, STAY_MS);
    this.#letGo.set(shelf, () => clearTimeout(stay));
  }

  #plan(): void {
    const isDone = this.#jobs.isEmpty && this.#told === this.#shelves;
    if (this.#callOff !== undefined || isDone) return;
    const waits = this.#pace.isFast(performance.now()) && !this.#jobs.hasLines;
    this.#callOff = (waits ? afterAWhile : whenIdle)(() => {
      this.#callOff = undefined;
      const isFast = this.#pace.isFast(performance.now());
      workFor(this.#jobs, SLICE_MS, () => performance.now(), isFast);
      if (!this.#jobs.hasLines && this.#told !== this.#shelves) this.#tell(this.#shelves);
      this.#plan();
    });
  }
}

function afterAWhile(run: () => void): () => void {
  const id = setTimeout(run, SPAN_MS);
  return () => clearTimeout(id);
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
