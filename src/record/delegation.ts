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
