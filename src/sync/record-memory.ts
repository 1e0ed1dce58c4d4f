import { groupBy } from '#/kit/group-by.ts';
import { sameJson } from '#/kit/same-json.ts';
import { Consolidation, type FactChanges } from '#/record/consolidate/consolidation.ts';
import { newestFirst } from '#/record/consolidate/consolidate.ts';
import type { Entry } from '#/record/entry.ts';
import { KINDS, type Fact, type FactRef, type Kind } from '#/record/fact.ts';
import type { LayerDecision } from '#/record/person-layer.ts';
import type { EntryChanges } from '#/vault/entry-log.ts';

const NOTHING: EntryChanges = { put: [], gone: [] };

/**
 * One person's consolidated record in memory. Entries are there from the start; the machinery that consolidates is built
 * from their facts when something is about to change, so that only looking costs nothing.
 */
export class RecordMemory {
  readonly #entries = new Map<FactRef, Entry>();
  readonly #sorted = new Map<Kind | 'all', readonly Entry[]>();
  #byRef: Map<FactRef, FactRef> | undefined;
  #consolidation: Consolidation | undefined;
  readonly #bases = new Map<string, string>();
  /** What building the machinery found to be otherwise than stored, which it does when rules have changed. */
  #owed: EntryChanges = NOTHING;
  #decisions: readonly LayerDecision[] = [];
  #version = 0;
  #isSettled = true;

  /** Changes with every change of an entry. */
  get version(): number {
    return this.#version;
  }

  /** Whether everything that was taken is consolidated. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Takes what was stored. */
  load(entries: Iterable<Entry>): void {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    this.#changed(KINDS);
  }

  clear(): void {
    this.#entries.clear();
    this.#consolidation = undefined;
    this.#owed = NOTHING;
    this.#isSettled = true;
    this.#changed(KINDS);
  }

  /** Entries of one kind, or all: newest first, undated last. */
  sorted(kind: Kind | 'all'): readonly Entry[] {
    let entries = this.#sorted.get(kind);
    if (entries === undefined) {
      const isKind = (entry: Entry): boolean => kind === 'all' || entry.kind === kind;
      // What is in order already stays so when the others are left out.
      const inOrder = this.#sorted.get('all')?.filter(isKind);
      entries = inOrder ?? newestFirst([...this.#entries.values()].filter(isKind));
      this.#sorted.set(kind, entries);
    }
    return entries;
  }

  /** The entry in which a fact stands, else the one that tells it as part of another. */
  entryOf(ref: FactRef): Entry | undefined {
    const own = this.#entries.get(ref);
    if (own !== undefined) return own;
    this.#byRef ??= placesIn(this.#entries.values());
    return this.#entries.get(this.#byRef.get(ref) ?? '');
  }

  /** Where a source answers (FHIR base). */
  knows(source: string, base: string): void {
    this.#bases.set(source, base);
    this.#consolidation?.knows(source, base);
  }

  factsOf(source: string): readonly Fact[] {
    return this.#consolidating().factsOf(source);
  }

  /** Every fact of the record by its ref. */
  facts(): ReadonlyMap<FactRef, Fact> {
    return new Map(
      [...this.#entries.values()].flatMap((entry) => entry.facts.map((fact) => [fact.ref, fact] as const)),
    );
  }

  /** Whether the fact leads an entry. */
  readonly leads = (ref: FactRef): boolean => this.#entries.has(ref);

  /** Takes what a source holds now; call `settle` when all is in. */
  take(source: string, facts: readonly Fact[]): FactChanges {
    this.#isSettled = false;
    return this.#consolidating().replace(source, facts);
  }

  /** Takes the person's decisions; before any fact is there they cost nothing. */
  decide(decisions: readonly LayerDecision[]): void {
    this.#decisions = decisions;
    this.#consolidation?.decide(decisions);
  }

  /** Consolidates what was touched; tells what that did to entries, for whoever keeps them elsewhere. */
  settle(): EntryChanges {
    const settled = this.#consolidating().settle();
    this.#isSettled = true;
    const gone = [...this.#owed.gone, ...settled.gone];
    const put = [...this.#owed.put, ...settled.put];
    this.#owed = NOTHING;
    const kinds = new Set<Kind>();
    for (const id of gone) {
      const kind = this.#entries.get(id)?.kind;
      if (kind !== undefined) kinds.add(kind);
      this.#entries.delete(id);
    }
    for (const entry of put) {
      kinds.add(entry.kind);
      this.#entries.set(entry.id, entry);
    }
    if (kinds.size > 0) this.#changed([...kinds]);
    return { gone, put };
  }

  #changed(kinds: readonly Kind[]): void {
    this.#version += 1;
    this.#byRef = undefined;
    this.#sorted.delete('all');
    for (const kind of kinds) this.#sorted.delete(kind);
  }

  #consolidating(): Consolidation {
    if (this.#consolidation !== undefined) return this.#consolidation;
    const consolidation = new Consolidation();
    this.#consolidation = consolidation;
    consolidation.decide(this.#decisions);
    for (const [source, base] of this.#bases) consolidation.knows(source, base);
    const facts = [...this.#entries.values()].flatMap((entry) => entry.facts);
    for (const [source, theirs] of groupBy(facts, (fact) => [fact.provenance.source]))
      consolidation.replace(source, theirs);
    const put = consolidation.settle().put.filter((entry) => !sameJson(this.#entries.get(entry.id), entry));
    this.#owed = { put, gone: [...this.#entries.keys()].filter((id) => !consolidation.entries.has(id)) };
    return consolidation;
  }
}

/** Resources that say something of their own inside an entry. A person, place or product only has a part in many. */
const TOLD_INSIDE = /^[^/]*\/(Medication(Request|Order|Dispense)|DiagnosticReport|Observation)\//;

/** The entry of each fact, and of what is told as part of one. What stands as a fact goes first. */
function placesIn(entries: Iterable<Entry>): Map<FactRef, FactRef> {
  const [own, inside] = [new Map<FactRef, FactRef>(), new Map<FactRef, FactRef>()];
  for (const { id, facts } of entries) {
    for (const { ref, folded } of facts) {
      own.set(ref, id);
      for (const one of folded) if (TOLD_INSIDE.test(one)) inside.set(one, id);
    }
  }
  for (const [ref, id] of inside) if (!own.has(ref)) own.set(ref, id);
  return own;
}
