import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time of day, looked at so often (milliseconds): for words such as "today", which are wrong tomorrow. */
export function useNow(every = MINUTE_MS): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
