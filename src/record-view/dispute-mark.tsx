import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useLayer } from '#/hooks/layer.ts';
import { words } from '#/kit/words.ts';
import { itemsOf, itemsOfSort, type HoldsFacts } from '#/record/layer-of-entry.ts';
import './own-layer.css';

const MARK_WORDS = words({
  en: { mark: 'You say this is not right' },
  cy: { mark: 'Rydych chi’n dweud nad yw hyn yn gywir' },
});

/** A word on an entry that the person disputes; nothing on any other. Stands wherever entries are listed. */
export function DisputeMark({ entry }: { readonly entry: HoldsFacts }): ReactElement | null {
  const { mark } = useWords(MARK_WORDS);
  const { items = [] } = useLayer();
  if (itemsOfSort('dispute', itemsOf(entry, items)).length === 0) return null;
  return <strong className="app-mark">{mark}</strong>;
}
