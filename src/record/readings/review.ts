/** What the people at an organisation have done with a reading. */
export interface Review {
  /** It lies there, somebody opened it, it is in the record, or it was turned down. */
  readonly is: 'there' | 'opened' | 'filed' | 'declined';
  /** Instant (ISO 8601). */
  readonly at: string;
  /** Their own words. */
  readonly reason?: string;
}
