import { retry, type Failure } from '#/kit/failure.ts';

/** How far one reading has come on its way to one organisation. */
export interface Delivery {
  /** Names the reading at whoever gets it, from the moment it was kept; sent twice, it is still one. */
  readonly key: string;
  /** Organisation code of whom it is for. */
  readonly to: string;
  /** Which version of the reading is wanted there: 1 as it was kept, one more with each change. */
  readonly wanted: number;
  /** Which version was put on the wire last, whatever became of it; 0 for none. */
  readonly attempted: number;
  /** Which version is known to have arrived; 0 for none. */
  readonly arrived: number;
  /** The person has taken the reading back. */
  readonly isWithdrawn: boolean;
  readonly tries: number;
  /** Not before this instant (milliseconds since the epoch). */
  readonly notBefore: number;
  /** Why it cannot go on until somebody does something. */
  readonly problem?: Failure;
}

/** A reading that has just been kept, and goes to an organisation. */
export function newDelivery(key: string, to: string): Delivery {
  return { key, to, wanted: 1, attempted: 0, arrived: 0, isWithdrawn: false, tries: 0, notBefore: 0 };
}

/** What is to be sent next. */
export type Step =
  /** Nothing, ever, unless the reading changes. */
  | { readonly is: 'done' }
  /** Nothing until somebody has looked at the problem. */
  | { readonly is: 'problem' }
  | { readonly is: 'wait'; readonly until: number }
  /** Made there unless there is one of this key (conditional create, FHIR R4 §3.1.0.8.1). */
  | { readonly is: 'create' }
  /** Put there in place of what there is of this key, or made (conditional update, FHIR R4 §3.1.0.7.1). */
  | { readonly is: 'replace' };

/**
 * What to do about a delivery now. A version that may be there already is replaced, not created: a create that finds one
 * of its key changes nothing, so an answer that was lost would leave the older version standing.
 */
export function nextStep(delivery: Delivery, now: number): Step {
  const { wanted, attempted, arrived, isWithdrawn, problem, notBefore } = delivery;
  if (arrived === wanted) return { is: 'done' };
  if (isWithdrawn && attempted === 0) return { is: 'done' };
  if (problem !== undefined) return { is: 'problem' };
  if (notBefore > now) return { is: 'wait', until: notBefore };
  return attempted === 0 || (attempted === wanted && wanted === 1) ? { is: 'create' } : { is: 'replace' };
}

/** To be written down before anything goes on the wire. */
export function attempting(delivery: Delivery): Delivery {
  return { ...delivery, attempted: delivery.wanted, tries: delivery.tries + 1 };
}

/** The version that was sent has arrived; a later one may be wanted by now. */
export function arrivedWith(delivery: Delivery, version: number): Delivery {
  const { problem: _, ...rest } = delivery;
  return { ...rest, arrived: Math.max(delivery.arrived, version), tries: 0, notBefore: 0 };
}

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * It did not arrive, or nobody knows. `random` (0 to 1) spreads what was cut off together. What only a person can change
 * becomes a problem, which is shown; everything else is tried again, later each time.
 */
export function failedWith(delivery: Delivery, failure: Failure, now: number, random: number): Delivery {
  switch (retry(failure)) {
    case 'never':
      return { ...delivery, problem: failure };
    case 'after-sign-in':
    case 'when-online':
    case 'later': {
      const usual = Math.min(FIRST_WAIT_MS * 2 ** Math.min(delivery.tries - 1, 20), LONGEST_WAIT_MS);
      const asked = failure.kind === 'throttled' ? failure.retryAfterMs : 0;
      return { ...delivery, notBefore: now + Math.max(asked, usual) * (1 + random / 4) };
    }
  }
}

/** The person has changed the reading, or taken it back. What stood in the way may do so no more. */
export function wantedAnew(delivery: Delivery, isWithdrawn: boolean): Delivery {
  const { problem: _, ...rest } = delivery;
  return { ...rest, wanted: delivery.wanted + 1, isWithdrawn, tries: 0, notBefore: 0 };
}

/** Somebody asks for it to be tried at once. */
export function triedAgain(delivery: Delivery): Delivery {
  const { problem: _, ...rest } = delivery;
  return { ...rest, notBefore: 0 };
}
