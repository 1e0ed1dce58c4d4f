import { retry, type Failure } from '#/kit/failure.ts';

const MINUTE_MS = 60_000;

/** How long what a pull brought counts as fresh, in milliseconds. */
export const FRESH_MS = 5 * MINUTE_MS;

/** An open record is brought up to date this often with nobody asking. */
const USUAL_MS = 60 * MINUTE_MS;
const FIRST_WAIT_MS = MINUTE_MS;

/** How the last pull ended. */
export interface LastPull {
  readonly failure: Failure | undefined;
  /** How many pulls in a row have failed, this one counted. */
  readonly failures: number;
}

/**
 * How long to wait after a pull before the next that nobody has asked for, in milliseconds; undefined when only a person
 * can change something. `random` (0 to 1) spreads devices that were switched on or cut off together by a quarter either way.
 */
export function waitForNext({ failure, failures }: LastPull, random: number): number | undefined {
  const spread = 0.75 + random / 2;
  if (failure === undefined) return USUAL_MS * spread;
  if (failure.kind === 'stopped' || failure.kind === 'storage-full') return undefined;
  switch (retry(failure)) {
    case 'never':
    case 'after-sign-in':
      return undefined;
    case 'when-online':
    case 'later':
      return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), USUAL_MS) * spread;
  }
}
