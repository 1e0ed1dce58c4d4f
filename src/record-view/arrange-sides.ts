import type { Language } from '#/kit/words.ts';
import { type Disagreement, sentenceOf } from '#/record/contradictions/disputes.ts';
import type { Side } from '#/record/contradictions/side.ts';
import type { FactRef } from '#/record/fact.ts';
import { SIDE_WORDS } from './arrange-sides.words.ts';
import { wordsStanding } from './entry-words.ts';
import { formatClinicalDay } from './format-date.ts';
import { formatValue } from './format-value.ts';
import { wordsTitle } from './label.words.ts';

/** One thing that a side says. */
export interface SideRow {
  readonly key: 'title' | 'when' | 'status' | 'says';
  readonly name: string;
  readonly text: string;
  readonly theirs: boolean;
  /** The sides do not say the same about it. */
  readonly differs: boolean;
}

/** One side of a contradiction as it stands beside the others. */
export interface SideColumn {
  readonly key: string;
  readonly source: string;
  /** The entry in which it is told; undefined when it is told in no entry. */
  readonly entry?: FactRef;
  readonly rows: readonly SideRow[];
}

/** Puts the sides of a contradiction next to each other: what, when, status, and what only this one says. */
export function arrangeSides(disagreement: Disagreement, language: Language): readonly SideColumn[] {
  const words = SIDE_WORDS[language];
  const { sides } = disagreement;
  const said = sides.map((side) => textsOf(side, disagreement, language));
  const columns = sides.map((side, place): SideColumn => {
    const rows = (['title', 'says', 'status', 'when'] as const).flatMap((key): readonly SideRow[] => {
      const text = said[place]?.[key];
      if (text === undefined) return [];
      const differs = disagreement.is !== 'none-known-beside' && said.some((other) => other[key] !== text);
      const name = key === 'says' ? words.says[sentenceOf(disagreement)] : words[key];
      const theirs = key === 'says' || (key === 'title' && side.nameless === undefined);
      return [{ key, name, text, theirs, differs }];
    });
    return { key: side.ref, source: side.source, entry: side.entry, rows };
  });
  if (disagreement.is !== 'none-known-beside') return columns;
  const { source, said: own } = disagreement;
  const text = own === '' ? words.noneKnown : own;
  const row: SideRow = {
    key: 'says',
    name: words.says[disagreement.is],
    text,
    theirs: own !== '',
    differs: true,
  };
  return [{ key: `none ${source}`, source, rows: [row] }, ...columns];
}

function textsOf(
  side: Side,
  disagreement: Disagreement,
  language: Language,
): Readonly<Partial<Record<SideRow['key'], string>>> {
  const own = side.value === undefined ? side.says : formatValue(side.value, language);
  const hasOwn = own !== undefined && own !== '' && own !== side.title;
  return {
    title: wordsTitle(side, language),
    when: formatClinicalDay(side.when, language),
    status: wordsStanding(disagreement.about, side.status, language),
    ...(hasOwn && sentenceOf(disagreement) !== 'same-ingredient' && { says: own }),
  };
}

/** The names of what differs, each once: "Dose, Status". */
export function namesOfDiffering(columns: readonly SideColumn[]): readonly string[] {
  return [
    ...new Set(columns.flatMap(({ rows }) => rows.filter((row) => row.differs).map(({ name }) => name))),
  ];
}
