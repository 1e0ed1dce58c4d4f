import { useEffect, useState } from 'react';
import { localInstant } from '#/kit/local-instant.ts';

/** This moment by the clock on the wall, looked at so often (milliseconds). */
export function useClock(every: number): string {
  const [now, setNow] = useState(() => localInstant(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(localInstant(new Date())), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
