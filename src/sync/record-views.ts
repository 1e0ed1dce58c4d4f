import { isTellable } from '#/record/compare-facts.ts';
import { consolidate } from '#/record/consolidate/consolidate.ts';
import type { Entry } from '#/record/entry.ts';
import { lineOf } from '#/record/entry-line.ts';
import type { FactRef, Kind } from '#/record/fact.ts';
import { countTrends, measuresSame, trendsOf } from '#/record/measurements.ts';
import { linksOfCondition } from '#/record/condition-links.ts';
import { storyOf } from '#/record/medicine-story.ts';
import { isDecision, type LayerItem } from '#/record/person-layer.ts';
import { arrangeRelated } from '#/record/related.ts';
import { factsBefore, type Change } from '#/record/what-changed.ts';
import { CHANGES, instantOf } from '#/vault/names.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { packLines } from './outline.ts';
import type { RecordMemory } from './record-memory.ts';
import type { EarlierVersion, EntryView, Story, TrendView } from './record-worker-api.ts';

/** So many entries to a message, so that the page never has to read much at once. */
const PER_MESSAGE = 150;
/** So many lines fill the tallest window. */
const START = 100;

/** Answers the pages' questions about a record in memory. */
export class RecordViews {
  readonly #memory: RecordMemory;
  #trends: { readonly version: number; readonly counts: ReadonlyMap<string, number> } | undefined;

  constructor(memory: RecordMemory) {
    this.#memory = memory;
  }

  /** Entries of some kinds, newest first and undated last, as JSON arrays. */
  entries(kinds: readonly Kind[]): readonly string[] {
    return inMessages(this.#sorted(kinds), PER_MESSAGE);
  }

  /** The first of them as lines: enough for a window or two. */
  outlineStart(kinds: readonly Kind[] | 'all'): readonly string[] {
    return this.#lines(this.#sorted(kinds).slice(0, START));
  }

  /** All of them as lines. */
  outline(kinds: readonly Kind[] | 'all'): readonly string[] {
    return this.#lines(this.#sorted(kinds));
  }

  byId(ids: readonly FactRef[]): readonly Entry[] {
    return ids.flatMap((id) => this.#memory.entryOf(id) ?? []);
  }

  /** What measures the same as one measurement of an entry; null when that is in no course. */
  ofTrend(ref: FactRef, place: number): TrendView | null {
    const entry = this.#memory.entryOf(ref);
    const trend = entry && trendsOf(entry, this.trendCounts()).find((one) => one.place === place);
    if (trend === undefined) return null;
    const { key } = trend;
    return { key, entries: this.#sorted(MEASURED).filter((one) => measuresSame(one, key)) };
  }

  trendCounts(): ReadonlyMap<string, number> {
    const { version } = this.#memory;
    if (this.#trends?.version !== version)
      this.#trends = { version, counts: countTrends(this.#sorted(MEASURED)) };
    return this.#trends.counts;
  }

  /** One entry with everything that belongs to it. */
  entry(ref: FactRef): EntryView | null {
    const entry = this.#memory.entryOf(ref);
    if (entry === undefined) return null;
    const related = arrangeRelated(entry, this.#memory.sorted('all'), (one) => this.#memory.entryOf(one));
    return {
      entry,
      related,
      mentioned: mentionedIn(entry).flatMap((one) => {
        const found = this.#memory.entryOf(one);
        return found === undefined ? [] : [[one, found] as const];
      }),
      trends: trendsOf(entry, this.trendCounts()),
    };
  }

  /** What the rest of the record says about the same medicine or condition. */
  story(ref: FactRef): Story | null {
    const entry = this.#memory.entryOf(ref);
    if (entry?.kind === 'medicine')
      return { is: 'medicine', chapters: storyOf(entry, this.#memory.sorted('medicine')) };
    if (entry?.kind === 'condition')
      return {
        is: 'condition',
        ...linksOfCondition(entry, this.#memory.sorted('all'), (one) => this.#memory.entryOf(one)),
      };
    return null;
  }

  #lines(entries: readonly Entry[]): readonly string[] {
    return packLines(entries.map((entry) => lineOf(entry, (ref) => this.#memory.entryOf(ref))));
  }

  #sorted(kinds: readonly Kind[] | 'all'): readonly Entry[] {
    if (kinds === 'all') return this.#memory.sorted('all');
    const [only] = kinds;
    if (kinds.length === 1 && only !== undefined) return this.#memory.sorted(only);
    const wanted = new Set<Kind>(kinds);
    return this.#memory.sorted('all').filter(({ kind }) => wanted.has(kind));
  }
}

const MEASURED: readonly Kind[] = ['result', 'lifestyle'];

function inMessages<Item>(items: readonly Item[], size: number): readonly string[] {
  const messages: string[] = [];
  for (let start = 0; start < items.length; start += size)
    messages.push(JSON.stringify(items.slice(start, start + size)));
  return messages;
}

/** Refs that an entry's own parts name: sections of a document or a visit, issues of a medicine. */
function mentionedIn(entry: Entry): readonly FactRef[] {
  return entry.facts.flatMap(({ detail }) => {
    if (detail.kind === 'document' || detail.kind === 'visit')
      return detail.sections.flatMap(({ refs }) => refs);
    return detail.kind === 'medicine' ? detail.issues.map(({ ref }) => ref) : [];
  });
}

/** What sources changed after an instant, newest first; what differs in nothing that can be told is left out. */
export async function changesSince(store: SealedStore, instant: string): Promise<readonly Change[]> {
  const later = (await store.readAll(CHANGES)).filter(({ name }) => instantOf(name) > instant);
  return later.toReversed().flatMap(({ text }) => (JSON.parse(text) as readonly Change[]).filter(isTellable));
}

/** Entries of some kinds as the record stood at an instant, consolidated by today's rules. */
export async function recordAt(
  store: SealedStore,
  memory: RecordMemory,
  given: { readonly instant: string; readonly kinds: readonly Kind[]; readonly layer: readonly LayerItem[] },
): Promise<readonly Entry[]> {
  const changes = await changesSince(store, given.instant);
  const wanted = new Set<Kind>(given.kinds);
  const facts = factsBefore(
    memory.facts(),
    changes.filter(({ kind }) => wanted.has(kind)),
  );
  return consolidate(
    [...facts.values()].filter((fact) => wanted.has(fact.detail.kind)),
    given.layer.filter(isDecision),
  );
}

/** Earlier versions of some facts, newest first. */
export async function earlierVersions(
  store: SealedStore,
  refs: readonly FactRef[],
): Promise<readonly EarlierVersion[]> {
  const wanted = new Set(refs);
  return (await changesSince(store, '')).flatMap((change): readonly EarlierVersion[] =>
    change.is === 'new' || !wanted.has(change.ref)
      ? []
      : [{ fact: change.before, until: change.at, removed: change.is === 'removed' }],
  );
}
