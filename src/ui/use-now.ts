import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time of day, a minute exact at most: for words such as "today", which are wrong tomorrow. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
