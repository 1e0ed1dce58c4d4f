import { daysBetween } from './readings/wall-clock.ts';

/** That the signed-in person may act for somebody: whose record, on what basis, until when. */
export interface Delegation {
  /** NHS number of the person acted for. */
  readonly nhsNumber: string;
  readonly name: string;
  readonly givenName: string;
  /** YYYY-MM-DD. */
  readonly dateOfBirth?: string;
  /** `England-NHSProxyLegalBasis`, as it was sent. */
  readonly basis?: string;
  /** The last day, YYYY-MM-DD; without one it has no end. */
  readonly until?: string;
}

/** Whether its last day is over. `today` is YYYY-MM-DD. */
export function isOver({ until }: Delegation, today: string): boolean {
  return until !== undefined && until < today;
}

/** A role may end without a last day: so long is it believed where whoever knows of it cannot be asked. */
const BELIEVED_DAYS = 30;

/** Whether a role must be confirmed before its record is opened again; both days are YYYY-MM-DD. */
export function needsConfirming(confirmedOn: string, today: string): boolean {
  return daysBetween(confirmedOn, today) > BELIEVED_DAYS;
}
