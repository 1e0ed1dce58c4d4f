import { type RefObject, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useStore } from '#/hooks/record-store.tsx';
import type { ListWork } from './entry-list-work.ts';
import type { Shelf } from './entry-shelves.ts';
import { holdPlace, OWN_MOVES } from './hold-place.ts';

/** Where somebody was in a list when they followed an entry. */
interface Place {
  readonly entry: string;
  readonly shelf: string;
  /** From the top of the window, in pixels. */
  readonly top: number;
}

const HEADING = 'shelf-';

/** For as long as a record is open, by the page's place in the history. */
const places = new WeakMap<object, Map<string, Place>>();
const NOBODY = {};

function usePlaces(): Map<string, Place> {
  const person = useStore() ?? NOBODY;
  const known = places.get(person) ?? new Map<string, Place>();
  places.set(person, known);
  return known;
}

/**
 * Brings somebody who goes back to a list to the entry that they followed from it, which may lie ten thousand lines down:
 * the browser would be at its end, since the lines are not there yet. Who moves by themselves meanwhile is left alone.
 */
export function useReturn(
  box: RefObject<HTMLElement | null>,
  work: ListWork,
  shelves: readonly Shelf[],
): void {
  const here = usePlaces();
  const { key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    const list = box.current;
    const remember = ({ target }: Event): void => {
      const place = target instanceof Element ? placeOf(target) : undefined;
      if (place !== undefined) here.set(key, place);
    };
    list?.addEventListener('click', remember, true);
    return () => list?.removeEventListener('click', remember, true);
  }, [box, here, key]);

  const wanted = useRef(isBack ? here.get(key) : undefined);
  useEffect(() => {
    const letGo = (): void => {
      wanted.current = undefined;
    };
    for (const name of OWN_MOVES) addEventListener(name, letGo, { passive: true });
    return () => {
      for (const name of OWN_MOVES) removeEventListener(name, letGo);
    };
  }, []);
  useEffect(() => {
    const place = wanted.current;
    if (place === undefined || !shelves.some((shelf) => shelf.key === place.shelf)) return;
    wanted.current = undefined;
    work.bring(place.shelf);
    const find = () => box.current?.querySelector(`[data-entry="${CSS.escape(place.entry)}"]`);
    const entry = find();
    if (entry === null || entry === undefined) return;
    scrollBy(0, entry.getBoundingClientRect().top - place.top);
    entry.querySelector('a')?.focus({ preventScroll: true });
    holdPlace(find, place.top);
  }, [box, work, shelves]);
}

function placeOf(clicked: Element): Place | undefined {
  const entry = clicked.closest('a') === null ? null : clicked.closest('[data-entry]');
  const id = entry?.getAttribute('data-entry');
  const heading = entry?.closest('.app-shelf')?.getAttribute('aria-labelledby');
  if (entry === null || id === null || id === undefined || heading === null || heading === undefined)
    return undefined;
  return { entry: id, shelf: heading.slice(HEADING.length), top: entry.getBoundingClientRect().top };
}
