import { sameJson } from '../../kit/same-json.ts';
import type { Entry } from '../entry.ts';
import type { Fact, FactRef } from '../fact.ts';
import { refsOf, type LayerDecision } from '../person-layer.ts';
import { consolidateCluster } from './consolidate-cluster.ts';
import { keysAt, tieredDate } from './date-tiers.ts';
import { Decisions, NO_DECISIONS } from './decisions.ts';
import { RULES_OF } from './rules.ts';

/** What a consolidation changed: entries that are no more, and entries that are new or different. */
export interface Settled {
  readonly gone: readonly FactRef[];
  readonly put: readonly Entry[];
  /** How many facts were looked at again. */
  readonly touched: number;
}

/** What a source changed, fact by fact. */
export interface FactChanges {
  readonly added: Fact[];
  readonly amended: { readonly before: Fact; readonly after: Fact }[];
  readonly removed: Fact[];
}

/**
 * Keeps one record consolidated while its sources change. Every fact stands in exactly one entry; after a change only
 * the facts that could stand with a changed one are looked at again, so a pull that changes one part in a hundred does
 * about that part of the work. The outcome is that of consolidating everything anew, in whatever order things came.
 */
export class Consolidation {
  readonly #facts = new Map<FactRef, Fact>();
  readonly #keys = new Map<FactRef, readonly string[]>();
  readonly #refsOf = new Map<string, Set<FactRef>>();
  readonly #bases = new Map<string, string>();
  /** Key → the one fact that has it, or all of them. */
  readonly #sharing = new Map<string, FactRef | Set<FactRef>>();
  /** Fact → facts that name it as the same, or as what they were copied from. */
  readonly #namedBy = new Map<FactRef, Set<FactRef>>();
  readonly #entries = new Map<FactRef, Entry>();
  readonly #entryOf = new Map<FactRef, FactRef>();
  readonly #dirty = new Set<FactRef>();
  #decisions = NO_DECISIONS;
  #decided: readonly LayerDecision[] = [];

  /** Every entry by its id, in no order. */
  get entries(): ReadonlyMap<FactRef, Entry> {
    return this.#entries;
  }

  /** The entry in which a fact stands. */
  entryOf(ref: FactRef): Entry | undefined {
    return this.#entries.get(this.#entryOf.get(ref) ?? '');
  }

  /** Where a source answers (FHIR base), so that facts elsewhere that name it as their origin find it. */
  knows(source: string, base: string): void {
    this.#bases.set(source, base);
  }

  /** What a source holds now. */
  factsOf(source: string): readonly Fact[] {
    return [...(this.#refsOf.get(source) ?? [])].flatMap((ref) => this.#facts.get(ref) ?? []);
  }

  /** Takes what a source holds now in place of what it held, and tells what that changes. */
  replace(source: string, facts: readonly Fact[]): FactChanges {
    const before = this.#refsOf.get(source) ?? new Set();
    const now = new Set<FactRef>();
    const changes: FactChanges = { added: [], amended: [], removed: [] };
    for (const fact of facts) {
      now.add(fact.ref);
      const held = this.#facts.get(fact.ref);
      if (held === fact) continue;
      if (held === undefined) changes.added.push(fact);
      else if (sameJson(held, fact)) continue;
      else {
        if (!saysTheSame(held, fact)) changes.amended.push({ before: held, after: fact });
        this.#remove(held);
      }
      this.#add(fact);
    }
    for (const ref of before) {
      const held = now.has(ref) ? undefined : this.#facts.get(ref);
      if (held === undefined) continue;
      changes.removed.push(held);
      this.#remove(held);
    }
    this.#refsOf.set(source, now);
    return changes;
  }

  /** Takes the person's decisions in place of those before; touches only the facts that a changed one names. */
  decide(decided: readonly LayerDecision[]): void {
    const [before, after] = [new Set(this.#decided), new Set(decided)];
    const changed = [
      ...this.#decided.filter((one) => !after.has(one)),
      ...decided.filter((one) => !before.has(one)),
    ];
    this.#decided = decided;
    this.#decisions = new Decisions(decided);
    for (const item of changed)
      for (const ref of refsOf(item)) if (this.#facts.has(ref)) this.#dirty.add(ref);
  }

  /** Consolidates what has been touched since the last time. */
  settle(): Settled {
    const clusters = this.#clusters();
    const gone = new Set<FactRef>();
    for (const ref of this.#dirty) this.#drop(ref, gone);
    const put: Entry[] = [];
    let touched = 0;
    const baseOf = (source: string): string | undefined => this.#bases.get(source);
    for (const cluster of clusters) {
      touched += cluster.length;
      for (const { ref } of cluster) this.#drop(ref, gone);
      for (const entry of consolidateCluster(cluster, this.#decisions, baseOf)) {
        put.push(entry);
        this.#entries.set(entry.id, entry);
        gone.delete(entry.id);
        for (const { ref } of entry.facts) this.#entryOf.set(ref, entry.id);
      }
    }
    this.#dirty.clear();
    return { gone: [...gone], put, touched };
  }

  #drop(ref: FactRef, gone: Set<FactRef>): void {
    const id = this.#entryOf.get(ref);
    if (id === undefined) return;
    this.#entryOf.delete(ref);
    if (this.#entries.delete(id)) gone.add(id);
  }

  #add(fact: Fact): void {
    this.#facts.set(fact.ref, fact);
    this.#dirty.add(fact.ref);
    const keys = this.#keysOf(fact);
    this.#keys.set(fact.ref, keys);
    for (const key of keys) {
      const sharing = this.#sharing.get(key);
      if (sharing === undefined) this.#sharing.set(key, fact.ref);
      else if (typeof sharing === 'string') this.#sharing.set(key, new Set([sharing, fact.ref]));
      else sharing.add(fact.ref);
    }
    for (const named of this.#namedIn(fact)) {
      const by = this.#namedBy.get(named);
      if (by === undefined) this.#namedBy.set(named, new Set([fact.ref]));
      else by.add(fact.ref);
      if (this.#facts.has(named)) this.#dirty.add(named);
    }
    for (const ref of this.#namedBy.get(fact.ref) ?? []) this.#dirty.add(ref);
  }

  /** Whoever stood, or could have stood, with a fact that goes away is looked at again. */
  #remove(fact: Fact): void {
    this.#dirty.add(fact.ref);
    for (const { ref } of this.entryOf(fact.ref)?.facts ?? []) this.#dirty.add(ref);
    this.#facts.delete(fact.ref);
    const keys = this.#keys.get(fact.ref) ?? [];
    this.#keys.delete(fact.ref);
    for (const key of keys) {
      const sharing = this.#sharing.get(key);
      if (sharing === undefined || typeof sharing === 'string') {
        this.#sharing.delete(key);
        continue;
      }
      sharing.delete(fact.ref);
      for (const ref of sharing) this.#dirty.add(ref);
    }
    for (const named of this.#namedIn(fact)) {
      this.#namedBy.get(named)?.delete(fact.ref);
      if (this.#facts.has(named)) this.#dirty.add(named);
    }
  }

  /** Facts that this one names as the same or as what it was copied from, whether they are here or not. */
  #namedIn(fact: Fact): readonly FactRef[] {
    const { copiedFrom } = fact.provenance;
    if (copiedFrom === undefined) return fact.sameAs;
    const copied = copiedFrom.flatMap((address) =>
      [...this.#bases].flatMap(([source, base]) =>
        address.startsWith(`${base}/`) ? [`${source}${address.slice(base.length)}`] : [],
      ),
    );
    return [...fact.sameAs, ...copied];
  }

  /** The facts that may belong together, for each that is dirty: those that share a key with it, and with those, … */
  #clusters(): Fact[][] {
    const [seen, met] = [new Set<FactRef>(), new Set<string>()];
    const clusters: Fact[][] = [];
    for (const start of this.#dirty) {
      if (seen.has(start) || !this.#facts.has(start)) continue;
      seen.add(start);
      const cluster: Fact[] = [];
      const waiting: FactRef[] = [start];
      for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
        const fact = this.#facts.get(ref);
        if (fact === undefined) continue;
        cluster.push(fact);
        for (const other of this.#near(fact, met)) {
          if (seen.has(other)) continue;
          seen.add(other);
          waiting.push(other);
        }
      }
      clusters.push(cluster);
    }
    return clusters;
  }

  /** Each key is gone through once: whoever shares it with one that has been met has been met as well. */
  *#near(fact: Fact, met: Set<string>): Generator<FactRef> {
    for (const key of this.#keys.get(fact.ref) ?? []) {
      if (met.has(key)) continue;
      met.add(key);
      const sharing = this.#sharing.get(key);
      if (sharing !== undefined && typeof sharing !== 'string') yield* sharing;
    }
    yield* this.#namedIn(fact);
    yield* this.#namedBy.get(fact.ref) ?? [];
    yield* this.#decisions.sameAs(fact.ref);
    // Its entry is taken apart: whoever stood in it needs a place again, whatever had brought them together.
    for (const { ref } of this.entryOf(fact.ref)?.facts ?? []) yield ref;
  }

  /** Keys under which facts meet that a rule may join by what they say; those that name each other meet by that. */
  #keysOf(fact: Fact): readonly string[] {
    const keys = new Set<string>();
    const date = tieredDate(fact.when);
    for (const { rule, place } of RULES_OF.get(fact.detail.kind) ?? []) {
      const dated = !rule.tiers.includes('any') && !rule.tiers.includes('undated');
      const periods = dated ? keysAt(date, 'year') : NO_PERIOD;
      for (const base of rule.basesOf(fact, undefined))
        for (const period of periods) keys.add(`${place}|${period}|${base}`);
    }
    return [...keys];
  }
}

const NO_PERIOD: readonly string[] = [''];

/** Where a fact lies and when it was sent is not what it says. */
function saysTheSame(a: Fact, b: Fact): boolean {
  return sameJson({ ...a, provenance: a.provenance.people }, { ...b, provenance: b.provenance.people });
}
