import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Asked, readAddress, writeAddress } from './arrange-search.ts';

/** Browsers refuse addresses that change with every letter of a fast typist, and the page need not wait for them. */
const PAUSE_MS = 400;

/**
 * What is typed and chosen. It is kept here so that typing answers at once; the address follows after a pause, or when
 * `settle` is called. An address that changes otherwise (back, a link) is taken over.
 */
export function useAsked(): { asked: Asked; ask: (asked: Asked) => void; settle: () => void } {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const [asked, ask] = useState(() => readAddress(search));
  const [seen, setSeen] = useState(address);
  const [sent, setSent] = useState(address);
  if (address !== seen) {
    setSeen(address);
    if (address !== sent) ask(readAddress(search));
  }
  const wanted = writeAddress(asked);
  const isBehind = wanted !== sent && wanted !== address;
  const settle = useCallback(() => {
    if (!isBehind) return;
    setSent(wanted);
    setSearch(wanted, { replace: true, preventScrollReset: true });
  }, [isBehind, wanted, setSearch]);
  useEffect(() => {
    const timer = setTimeout(settle, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [settle]);
  return { asked, ask, settle };
}

/** How many hits to show: `first`, until more of the same question are asked for. */
export function useLimit(asked: Asked, first: number): readonly [number, (limit: number) => void] {
  const [chosen, choose] = useState<{ readonly asked: Asked; readonly limit: number }>();
  const limit = chosen?.asked === asked ? chosen.limit : first;
  return [limit, (next) => choose({ asked, limit: next })];
}
