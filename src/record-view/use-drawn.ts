import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import type { Entry } from '#/record/entry.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import type { RunProps } from './entry-run.tsx';

type ById = ReadonlyMap<string, Entry>;

const IN_HAND: ById = new Map();

/**
 * The entries of a run while they are to be drawn in full, else undefined. Entries that the page has are there at once;
 * others are asked for as they come near the window. Far away they are let go again, unless the reader is in them.
 */
export function useDrawn(props: RunProps, box: RefObject<Element | null>): readonly Entry[] | undefined {
  const { lines, shelf, early } = props;
  const { work, short } = props.given;
  const [drawn, setDrawn] = useState<ById | undefined>(() =>
    early && areEntries(lines) ? IN_HAND : undefined,
  );
  const isDrawn = useRef(drawn !== undefined);
  useEffect(() => {
    isDrawn.current = drawn !== undefined;
  }, [drawn]);
  useEffect(() => {
    const run = box.current;
    if (run === null) return undefined;
    let callOff = (): void => undefined;
    let visit = 0;
    const draw = (found: ById): void => {
      callOff();
      callOff = work.later('draw', { shelf, run: () => startTransition(() => setDrawn(found)) });
    };
    const tidy = (): void => {
      callOff();
      const letGo = (): void => {
        if (!holdsReader(run)) startTransition(() => setDrawn(undefined));
      };
      if (isDrawn.current) callOff = work.later('tidy', { shelf, run: letGo });
    };
    const ask = async (mine: number): Promise<void> => {
      const found = await work.ask(lines.map(({ id }) => id));
      // While the record changes faster than the keeper answers, each answer is still better than none.
      if (mine === visit) draw(new Map(found.map((entry) => [entry.id, entry])));
    };
    const tell = (near: boolean): void => {
      if (!near) {
        visit += 1;
        tidy();
      } else if (areEntries(lines)) draw(IN_HAND);
      else void ask(visit);
    };
    const stop = work.watch(run, tell, short);
    return () => {
      visit += 1;
      stop();
      callOff();
    };
  }, [lines, work, short, shelf, box]);
  return drawn === undefined ? undefined : entriesFor(lines, drawn);
}

function areEntries(lines: readonly EntryLine[]): lines is readonly Entry[] {
  return lines.every((line) => 'facts' in line);
}

/** All entries of the lines, or undefined when one is not known: a run is never drawn in part. */
function entriesFor(lines: readonly EntryLine[], drawn: ById): readonly Entry[] | undefined {
  if (areEntries(lines)) return lines;
  const entries = lines.flatMap(({ id }) => drawn.get(id) ?? []);
  return entries.length === lines.length ? entries : undefined;
}

/** The focus, or an end of a selection, is in here: what somebody holds on to is not taken from them. */
function holdsReader(run: Element): boolean {
  const selection = getSelection();
  return [document.activeElement, selection?.anchorNode, selection?.focusNode].some(
    (node) => node !== null && node !== undefined && node !== document.body && run.contains(node),
  );
}
