import { isNotAFact } from '../standing.ts';
import type { Entry } from '../entry.ts';
import type { Kind, Statement } from '../fact.ts';

/** What a source says of a whole kind ("no known allergies") or of a part of it, in its own words where it is a part. */
export interface Absence {
  readonly source: string;
  readonly says: 'none-known' | 'part' | 'none-recorded' | 'not-asked' | 'unknown';
  readonly said: string;
}

/** What a source says it leaves out of a part of the record, or has not got yet. */
export interface Notice {
  readonly source: string;
  readonly says: 'withheld' | 'confidential-items' | 'data-in-transit' | 'data-awaiting-filing';
  readonly said: string;
}

/** Every statement of absence about a kind, once for each source and meaning. What has only ended is not among them. */
export function arrangeAbsences(
  kind: Kind,
  entries: readonly Entry[],
  statements: readonly Statement[],
): readonly Absence[] {
  const all = [
    ...entries.filter((entry) => !isNotAFact(entry.status)).flatMap(absencesOfEntry),
    ...statements.flatMap((one) => (one.about === kind ? absencesSaid(one) : [])),
  ];
  return once(all, (one) => `${one.source} ${one.says} ${one.says === 'part' ? one.said : ''}`);
}

/** The entry says that there is none, or that nobody knows. Undefined for everything else. */
export function absenceOf(entry: Entry): 'none-known' | 'not-asked' | 'unknown' | undefined {
  const { detail } = entry.facts[0];
  return detail.kind === 'allergy' || detail.kind === 'condition' ? detail.absence : undefined;
}

function absencesOfEntry(entry: Entry): readonly Absence[] {
  if (entry.status.standing === 'past') return [];
  return entry.facts.flatMap(({ detail, title, provenance: { source } }): readonly Absence[] => {
    if ((detail.kind !== 'allergy' && detail.kind !== 'condition') || detail.absence === undefined) return [];
    const isAll = detail.absence !== 'none-known' || detail.absenceOf === 'all';
    return [{ source, says: isAll ? detail.absence : 'part', said: title }];
  });
}

function absencesSaid({ says, scope, source, said, list }: Statement): readonly Absence[] {
  if (scope === 'ended') return [];
  if (says === 'none-known')
    return scope === 'current'
      ? [{ source, says, said }]
      : said === '' && list === ''
        ? []
        : [{ source, says: 'part', said: said === '' ? list : said }];
  return scope === 'current' && (says === 'none-recorded' || says === 'not-asked')
    ? [{ source, says, said }]
    : [];
}

/** Notices about one kind, or (`record`) about the whole record; each source and meaning once. */
export function arrangeNotices(about: Kind | 'record', statements: readonly Statement[]): readonly Notice[] {
  const notices = statements.flatMap((one): readonly Notice[] => {
    switch (one.says) {
      case 'withheld':
      case 'confidential-items':
      case 'data-in-transit':
      case 'data-awaiting-filing':
        return one.about === about && one.scope !== 'ended'
          ? [{ source: one.source, says: one.says, said: one.said }]
          : [];
      default:
        return [];
    }
  });
  return once(notices, (one) => `${one.source} ${one.says}`);
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const)).values()];
}
