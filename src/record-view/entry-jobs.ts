/** Something small to do to a long list while the browser is idle. */
export interface Job {
  readonly shelf: string;
  readonly run: () => void;
}

/** `draw` = what came near the window, in full; `line` = what the page still lacks; `tidy` = what went far away. */
export type Rank = 'draw' | 'line' | 'tidy';

/** What is still to be done to a long list: what came near first, then missing lines, the wanted shelf's before others. */
export class Jobs {
  readonly #draw = new Set<Job>();
  readonly #tidy = new Set<Job>();
  readonly #lines = new Map<string, Set<Job>>();
  /** The shelf somebody jumped to. */
  wanted: string | undefined;

  add(rank: Rank, job: Job): void {
    if (rank === 'draw') this.#draw.add(job);
    else if (rank === 'tidy') this.#tidy.add(job);
    else {
      const shelf = this.#lines.get(job.shelf);
      if (shelf === undefined) this.#lines.set(job.shelf, new Set([job]));
      else shelf.add(job);
    }
  }

  drop(job: Job): void {
    this.#draw.delete(job);
    this.#tidy.delete(job);
    const shelf = this.#lines.get(job.shelf);
    shelf?.delete(job);
    if (shelf?.size === 0) this.#lines.delete(job.shelf);
  }

  /** The next job and its rank; it is no longer here afterwards. `onlyLines` leaves those of other ranks alone. */
  take(onlyLines = false): readonly [Rank, Job] | undefined {
    const [draw] = onlyLines ? [] : this.#draw;
    const line = draw === undefined ? this.#nextLine() : undefined;
    const [tidy] = onlyLines || draw !== undefined || line !== undefined ? [] : this.#tidy;
    const job = draw ?? line ?? tidy;
    if (job === undefined) return undefined;
    this.drop(job);
    return [draw !== undefined ? 'draw' : line !== undefined ? 'line' : 'tidy', job];
  }

  /** Missing lines of one shelf, from its top. */
  linesOf(shelf: string): readonly Job[] {
    return [...(this.#lines.get(shelf) ?? [])];
  }

  get hasLines(): boolean {
    return this.#lines.size > 0;
  }

  get isEmpty(): boolean {
    return !this.hasLines && this.#draw.size === 0 && this.#tidy.size === 0;
  }

  #nextLine(): Job | undefined {
    const wanted = this.wanted === undefined ? undefined : this.#lines.get(this.wanted);
    for (const shelf of wanted === undefined ? this.#lines.values() : [wanted])
      for (const job of shelf) return job;
    return undefined;
  }
}

/**
 * Does jobs until time is up, at least one. Drawing is done by React, later and all at once, so that no more than one
 * such job is done at a time. While the page moves too fast to be read, `onlyLines` are put in.
 */
export function workFor(jobs: Jobs, milliseconds: number, now: () => number, onlyLines = false): void {
  const end = now() + milliseconds;
  do {
    const next = jobs.take(onlyLines);
    if (next === undefined) return;
    next[1].run();
    if (next[0] !== 'line') return;
  } while (now() < end);
}
