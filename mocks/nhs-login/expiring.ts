/** Things that are forgotten after a while: codes, half-done sign-ins, spent assertion ids. */
export interface Expiring<T> {
  put(key: string, value: T, lifeMs: number): void;
  get(key: string): T | undefined;
  /** Gives the value once; a second call finds nothing. */
  take(key: string): T | undefined;
}

/** A map whose entries end by the given clock (milliseconds since the epoch). */
export function expiring<T>(nowMs: () => number): Expiring<T> {
  const entries = new Map<string, { value: T; endsAt: number }>();
  const sweep = (): void => {
    const now = nowMs();
    for (const [key, entry] of entries) if (entry.endsAt <= now) entries.delete(key);
  };
  const get = (key: string): T | undefined => {
    const entry = entries.get(key);
    return entry && entry.endsAt > nowMs() ? entry.value : undefined;
  };
  return {
    put(key, value, lifeMs) {
      sweep();
      entries.set(key, { value, endsAt: nowMs() + lifeMs });
    },
    get,
    take(key) {
      const value = get(key);
      entries.delete(key);
      return value;
    },
  };
}
