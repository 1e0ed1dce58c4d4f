import type { FactRef } from '#/record/fact.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import { isEntryAlone, takenFrom, takeSupporting } from './fold-supporting.ts';
import type { Held, Holdings } from './holdings.ts';
import { objects } from './json.ts';
import { KIND_READERS } from './kind-readers.ts';
import type { ListLinks } from './link-lists.ts';
import type { MedicineLinks } from './link-medicines.ts';
import { grown, makeFact, tellLinks, type FactInMaking, type Reading } from './make-fact.ts';
import { tellIssues } from './medicine-issues.ts';
import { tellComments } from './no-result.ts';
import { readLeast, readOther } from './read-other.ts';
import { readVisit } from './read-visit.ts';

/** What links say about where resources are told. */
export interface Links {
  readonly medicines: MedicineLinks;
  readonly reports: ReadonlyMap<Held, Held>;
  readonly lists: ListLinks;
}

/** Puts facts together and keeps the books: each resource is put in one place only. */
export class Assembly {
  readonly facts: FactInMaking[] = [];
  readonly folded: { readonly ref: FactRef; readonly into: FactRef }[] = [];
  readonly setAside: SetAside[] = [];
  readonly #factOf = new Map<Held, FactInMaking>();
  readonly #holdings: Holdings;
  readonly #links: Links;
  readonly #inside = new Map<Held, Held[]>();

  constructor(holdings: Holdings, links: Links) {
    this.#holdings = holdings;
    this.#links = links;
  }

  /** Reads every resource that is an entry and folds those that are told inside another one. */
  readFacts(candidates: readonly Held[]): void {
    const present = new Set(candidates);
    const [alone, inside]: [Held[], { readonly one: Held; readonly root: Held }[]] = [[], []];
    for (const one of candidates) {
      const root = this.#rootOf(one, present);
      if (one === root) alone.push(one);
      else inside.push({ one, root });
    }
    for (const { one, root } of inside) this.#putInside(one, root);
    for (const one of alone) this.#addFact(one);
    for (const { one, root } of inside) this.#fold(one, root);
    this.#linkSame();
  }

  #putInside(one: Held, root: Held): void {
    const inside = this.#inside.get(root);
    if (inside === undefined) this.#inside.set(root, [one]);
    else inside.push(one);
  }

  #toldIn(one: Held): Held | undefined {
    const { medicines, reports, lists } = this.#links;
    return medicines.into.get(one) ?? reports.get(one) ?? lists.into.get(one);
  }

  /** Follows where a resource is told until something that is told by itself; a circle is told by itself. */
  #rootOf(one: Held, present: ReadonlySet<Held>): Held {
    let next = this.#toldIn(one);
    if (next === undefined) return one;
    const seen = new Set<Held>([one]);
    for (let at = next; ; at = next) {
      if (seen.has(at) || !present.has(at)) return one;
      seen.add(at);
      next = this.#toldIn(at);
      if (next === undefined) return at;
    }
  }

  #addFact(held: Held): void {
    const fact = this.#read(held);
    this.#factOf.set(held, fact);
    this.facts.push(fact);
  }

  #read(held: Held): FactInMaking {
    try {
      const fact = makeFact(held, this.#reading(held), this.#holdings);
      const inside = this.#inside.get(held);
      if (inside === undefined) return fact;
      tellComments(fact, inside);
      tellLinks(fact, inside, this.#holdings);
      return tellIssues(fact, inside, this.#holdings);
    } catch {
      return this.#readLeast(held);
    }
  }

  #reading(held: Held): Reading {
    if (held.type === 'Encounter')
      return readVisit(held, this.#holdings, this.#links.lists.sections.get(held) ?? []);
    const reader = KIND_READERS.get(held.type) ?? readOther;
    return reader(held, this.#holdings);
  }

  /** A resource that no reader can bear is still an entry: its type, and its original to look at. */
  #readLeast(held: Held): FactInMaking {
    const bare: Held = { ...held, body: {} };
    return makeFact(bare, readLeast(bare), this.#holdings);
  }

  #fold(one: Held, root: Held): void {
    const fact = this.#factOf.get(root);
    if (fact === undefined) this.folded.push({ ref: one.ref, into: root.ref });
    else this.#tellIn(fact, one);
  }

  #tellIn(fact: FactInMaking, one: Held): void {
    this.folded.push({ ref: one.ref, into: fact.ref });
    fact.folded = grown(fact.folded, one.ref);
  }

  #linkSame(): void {
    const { sameAs } = this.#links.medicines;
    for (const fact of this.facts) {
      const others = sameAs.get(fact.ref);
      if (others !== undefined) fact.sameAs = others;
    }
  }

  /**
   * Folds people, places and products into the first entry that leads to them. A care team, a device of the person's own
   * and a document's bytes that no entry leads to are entries themselves; the rest names something nobody refers to.
   */
  takeSupporting(supporting: readonly Held[], persons: readonly Held[]): void {
    const free = new Set(supporting);
    for (const [held, fact] of this.#factOf) this.#takeFor(held, fact, free);
    for (const one of supporting) {
      if (!free.has(one) || !isEntryAlone(one)) continue;
      free.delete(one);
      this.#addFact(one);
      const fact = this.#factOf.get(one);
      if (fact !== undefined) this.#takeFor(one, fact, free);
    }
    this.#takeRoles(free);
    for (const person of persons) {
      this.#quietly(() =>
        takeSupporting([person], free, this.#holdings, (one) =>
          this.folded.push({ ref: one.ref, into: person.ref }),
        ),
      );
    }
    for (const one of free) this.putAside(one, 'nothing-refers-to-it');
  }

  /** A role says what a practitioner is: it is told where the practitioner is, and so is the place it names. */
  #takeRoles(free: Set<Held>): void {
    const facts = new Map(this.facts.map((fact) => [fact.ref, fact]));
    const rootOf = new Map(this.folded.map(({ ref, into }) => [ref, into]));
    for (const role of [...free].filter((one) => one.type === 'PractitionerRole')) {
      this.#quietly(() => {
        const fact = facts.get(
          rootOf.get(this.#holdings.find(role.body['practitioner'], role)?.ref ?? '') ?? '',
        );
        if (fact === undefined || !free.delete(role)) return;
        for (const one of [role, ...takenFrom(role, free, this.#holdings)]) this.#tellIn(fact, one);
      });
    }
  }

  #takeFor(held: Held, fact: FactInMaking, free: Set<Held>): void {
    if (free.size === 0) return;
    const inside = this.#inside.get(held);
    const all = inside === undefined ? [held] : [held, ...inside];
    this.#quietly(() => takeSupporting(all, free, this.#holdings, (one) => this.#tellIn(fact, one)));
  }

  #quietly(act: () => void): void {
    try {
      act();
    } catch {
      // A resource that cannot be walked leads to nobody; whoever it names stays among "nothing refers to it".
    }
  }

  /** Folds each Provenance into the entry that tells its target. */
  foldProvenances(provenances: readonly Held[]): void {
    const rootOf = new Map(this.folded.map(({ ref, into }) => [ref, into]));
    const facts = new Map(this.facts.map((fact) => [fact.ref, fact]));
    for (const one of provenances) {
      const targets = this.#targetsOf(one);
      const fact = targets
        .map((ref) => facts.get(ref) ?? facts.get(rootOf.get(ref) ?? ''))
        .find((found) => found !== undefined);
      if (fact === undefined) this.putAside(one, 'nothing-refers-to-it');
      else this.#tellIn(fact, one);
    }
  }

  #targetsOf(provenance: Held): readonly FactRef[] {
    const targets: FactRef[] = [];
    this.#quietly(() => {
      for (const one of objects(provenance.body['target']))
        targets.push(...[this.#holdings.find(one, provenance)?.ref].filter((ref) => ref !== undefined));
    });
    return targets;
  }

  /** Keeps a resource out of the pages, with the reason; of what is not for the patient not even the type is told. */
  putAside(held: Held, reason: SetAside['reason']): void {
    const type = reason === 'not-for-you' ? '' : held.type;
    this.setAside.push({ type, reason, original: held.original });
  }
}
