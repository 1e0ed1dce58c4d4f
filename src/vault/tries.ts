/** So many wrong PINs in a row, and the PIN opens nothing any more. */
export const MOST_TRIES = 10;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long after so many wrong PINs in a row the next is heard: the first slips of the finger cost nothing. */
const WAITS: readonly number[] = [
  0,
  0,
  0,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
];

/** What is remembered about the tries of a PIN, over restarts as well. */
export interface Tries {
  /** Wrong ones in a row. */
  readonly wrong: number;
  /** When the last of them was, in milliseconds since 1970. */
  readonly lastAt: number;
}

export const NO_TRIES: Tries = { wrong: 0, lastAt: 0 };

/** Milliseconds until a PIN is heard again; a clock that was put back does not make anybody wait longer than planned. */
export function waitOf({ wrong, lastAt }: Tries, now: number): number {
  const wait = WAITS[wrong - 1] ?? (wrong === 0 ? 0 : 60 * MINUTE);
  const passed = now < lastAt ? 0 : now - lastAt;
  return Math.max(0, wait - passed);
}

/** How many more may be wrong. */
export const triesLeft = ({ wrong }: Tries): number => Math.max(0, MOST_TRIES - wrong);
