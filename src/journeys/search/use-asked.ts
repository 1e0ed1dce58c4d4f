import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useTypedSearch } from '#/hooks/typed-search.ts';
import { type Asked, readAddress } from './arrange-search.ts';

/**
 * What is typed and chosen. An address may ask for something (`?q=`), but what is typed is never written into one: the
 * browser keeps addresses on the disk. Coming back to a search finds it as it was left.
 */
export function useAsked(): { readonly asked: Asked; readonly ask: (asked: Asked) => void } {
  const { key } = useLocation();
  const [search] = useSearchParams();
  const { before, handedOver, remember } = useTypedSearch<Asked>(key);
  const start = (): Asked =>
    before ?? { ...readAddress(search), ...(handedOver !== undefined && { text: handedOver }) };
  const [place, setPlace] = useState(key);
  const [asked, ask] = useState(start);
  if (place !== key) {
    setPlace(key);
    ask(start());
  }
  useEffect(() => remember(asked), [remember, asked]);
  return { asked, ask };
}

/** How many hits to show: `first`, until more of the same question are asked for. */
export function useLimit(asked: Asked, first: number): readonly [number, (limit: number) => void] {
  const [chosen, choose] = useState<{ readonly asked: Asked; readonly limit: number }>();
  const limit = chosen?.asked === asked ? chosen.limit : first;
  return [limit, useCallback((next) => choose({ asked, limit: next }), [asked])];
}
