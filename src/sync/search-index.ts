import MiniSearch from 'minisearch';
import { yearOf } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Detail } from '#/record/fact.ts';

/** Why an entry was found: which of its fields hold which of the words. */
export interface HitReason {
  readonly field: 'name' | 'code' | 'organisation' | 'detail' | 'date';
  readonly words: readonly string[];
}

const FIELDS = ['name', 'code', 'organisation', 'detail', 'date'] as const;

/** Searches a record: words in any order, beginnings of words, small slips of the finger. Lives in memory only. */
export class SearchIndex {
  readonly #mini: MiniSearch<Record<string, string>>;

  constructor(entries: readonly Entry[], nameOf: (source: string) => string) {
    this.#mini = new MiniSearch({
      fields: [...FIELDS],
      searchOptions: {
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        combineWith: 'AND',
        boost: { name: 4, code: 2 },
      },
    });
    this.#mini.addAll(entries.map((entry) => toDocument(entry, nameOf)));
  }

  /** Ids of entries, best first, each with the reasons. */
  find(query: string): readonly { readonly id: string; readonly because: readonly HitReason[] }[] {
    return this.#mini.search(query).map((result) => ({
      id: String(result.id),
      because: FIELDS.flatMap((field): HitReason[] => {
        const words = Object.entries(result.match)
          .filter(([, fields]) => fields.includes(field))
          .map(([word]) => word);
        return words.length === 0 ? [] : [{ field, words }];
      }),
    }));
  }
}

function toDocument(entry: Entry, nameOf: (source: string) => string): Record<string, string> {
  return {
    id: entry.id,
    name: [...new Set(entry.facts.map((fact) => fact.title))].join(' '),
    code: entry.facts
      .flatMap((fact) => fact.codings.flatMap((coding) => [coding.code, coding.display ?? '']))
      .join(' '),
    organisation: entry.sources.map(nameOf).join(' '),
    detail: entry.facts
      .map((fact) =>
        [detailText(fact.detail), ...fact.notes, ...fact.provenance.people.map(({ name }) => name)].join(' '),
      )
      .join(' '),
    date: String(yearOf(entry.when) ?? ''),
  };
}

function detailText(detail: Detail): string {
  switch (detail.kind) {
    case 'medicine':
      return [...detail.dosage, detail.reason ?? ''].join(' ');
    case 'allergy':
      return detail.reactions.map((reaction) => reaction.what).join(' ');
    case 'result':
    case 'lifestyle':
      return [
        detail.panel?.title ?? '',
        detail.conclusion ?? '',
        ...detail.components.map((one) => one.name.text),
      ].join(' ');
    case 'vaccination':
      return detail.targets.join(' ');
    case 'visit':
      return [
        ...detail.reasons,
        ...detail.places,
        ...detail.sections.flatMap((section) => [section.title, section.text ?? '']),
      ].join(' ');
    case 'document':
      return detail.sections.map((section) => section.title).join(' ');
    case 'care-plan':
      return [...detail.activities, ...detail.goals].join(' ');
    case 'other':
      return [detail.label, ...detail.lines.map((line) => line.text)].join(' ');
    default:
      return '';
  }
}
