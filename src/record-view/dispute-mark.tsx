import { useMemo, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useLayer } from '#/hooks/layer.ts';
import type { FactRef } from '#/record/fact.ts';
import { itemsOf, itemsOfSort, type HoldsFacts } from '#/record/layer-of-entry.ts';
import { MARK_WORDS } from './dispute-mark.words.ts';
import './own-layer.css';

/** A word on an entry that the person disputes; nothing on any other. Stands wherever entries are listed. */
export function DisputeMark({ entry }: { readonly entry: HoldsFacts }): ReactElement | null {
  const { items = [] } = useLayer();
  return items.length === 0 || itemsOfSort('dispute', itemsOf(entry, items)).length === 0 ? null : <Mark />;
}

/** The word itself, for who already knows that the person disputes what it stands on. */
export function Mark(): ReactElement {
  return <strong className="app-mark">{useWords(MARK_WORDS).mark}</strong>;
}

/** The facts that the person disputes; the same set as long as they are the same facts. */
export function useDisputedRefs(): ReadonlySet<FactRef> {
  const { items = [] } = useLayer();
  const refs = JSON.stringify(itemsOfSort('dispute', items).flatMap((item) => item.refs));
  return useMemo(() => new Set(JSON.parse(refs) as FactRef[]), [refs]);
}
