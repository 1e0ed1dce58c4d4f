import { useCallback } from 'react';
import { useStore } from './record-store.tsx';

/** What a person searches for, for as long as their record is open: browsers write addresses to the disk, so not there. */
interface Typed {
  /** What the next search page starts with. */
  next: string | undefined;
  /** What was asked on a page, by its place in the history. */
  readonly at: Map<string, unknown>;
}

const typed = new WeakMap<object, Typed>();
const NOBODY = {};

function useTyped(): Typed {
  const person = useStore() ?? NOBODY;
  const known = typed.get(person) ?? { next: undefined, at: new Map<string, unknown>() };
  typed.set(person, known);
  return known;
}

/** Hands words over to the search page that is gone to next. */
export function useHandOverSearch(): (text: string) => void {
  const here = useTyped();
  return useCallback(
    (text) => {
      here.next = text;
    },
    [here],
  );
}

/** What was asked at a place in the history, what was handed over to it, and how to remember what is asked there. */
export function useTypedSearch<Asked>(place: string): {
  readonly before: Asked | undefined;
  readonly handedOver: string | undefined;
  readonly remember: (asked: Asked) => void;
} {
  const here = useTyped();
  const remember = useCallback(
    (asked: Asked) => {
      here.next = undefined;
      here.at.set(place, asked);
    },
    [here, place],
  );
  return { before: here.at.get(place) as Asked | undefined, handedOver: here.next, remember };
}
