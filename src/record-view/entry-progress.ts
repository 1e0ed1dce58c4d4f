/** How many entries of each shelf are on the page, by the shelf's key. */
export type Shown = ReadonlyMap<string, number>;

/** The first entries are on the page at once; the rest follows while the browser is idle. */
export const FIRST_SLICE = 60;

export interface SliceGiven {
  readonly shelves: readonly { readonly key: string; readonly size: number }[];
  readonly shown: Shown;
  /** Entries to add. */
  readonly step: number;
  /** The shelf somebody jumped to: it is filled before the others. */
  readonly wanted?: string | undefined;
}

/** The next state of the page: `step` more entries, the wanted shelf first, then from the top. */
export function nextSlice({ shelves, shown, step, wanted }: SliceGiven): Shown {
  const next = new Map(shown);
  let left = step;
  const order = [
    ...shelves.filter((one) => one.key === wanted),
    ...shelves.filter((one) => one.key !== wanted),
  ];
  for (const { key, size } of order) {
    if (left <= 0) break;
    const have = Math.min(next.get(key) ?? 0, size);
    const add = Math.min(left, size - have);
    if (add <= 0) continue;
    next.set(key, have + add);
    left -= add;
  }
  return next;
}

/** Whether every entry is on the page. */
export function isComplete(shelves: SliceGiven['shelves'], shown: Shown): boolean {
  return shelves.every(({ key, size }) => (shown.get(key) ?? 0) >= size);
}

/**
 * The size of the next slice, so that one slice stays well under a noticeable pause on this device. Not too small: each
 * slice costs a frame of a page that is already long.
 */
export function nextStep(step: number, tookMs: number): number {
  if (tookMs > 32) return Math.max(30, Math.floor(step / 2));
  return tookMs < 16 ? Math.min(160, Math.ceil(step * 1.5)) : step;
}
