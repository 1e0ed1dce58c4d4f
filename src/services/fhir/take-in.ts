import { factRef, type FactRef } from '#/record/fact.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import type { Held } from './holdings.ts';
import { isObject, type Json } from './json.ts';
import { liftContained } from './lift-contained.ts';
import { quietly } from './quietly.ts';
import { NOT_ABOUT_CARE } from './resource-types.ts';
import { Whose } from './whose.ts';
import { isWithheld, saysSuppressed, withheldBinaries } from './withhold.ts';

/** What is taken in from one source's pages. */
export interface TakenIn {
  readonly received: number;
  /** Clinical resources that came inside another one. */
  readonly lifted: readonly FactRef[];
  readonly persons: readonly Held[];
  readonly kept: readonly Held[];
  readonly setAside: readonly SetAside[];
  readonly withheldRefs: ReadonlySet<FactRef>;
  readonly anotherPerson: number;
  /** An OperationOutcome among the resources says that something was left out. */
  readonly saysWithheld: boolean;
}

/** The part of a source's input that taking in needs. */
export interface Pages {
  readonly source: string;
  readonly nhsNumber: string;
  readonly patientIds?: readonly string[];
  readonly base?: string;
  readonly pages: readonly ReceivedPage[];
}

/** One page as received; `skip` are places that a later page has overtaken. */
export interface ReceivedPage {
  readonly page: number;
  readonly resources: readonly unknown[];
  readonly skip?: ReadonlySet<number>;
}

const TYPE = /^[A-Za-z]{1,64}$/;
const LONGEST_ID = 256;

/**
 * Names every resource received and decides which may be read at all. Order of judgement: readable, the person's, not
 * withheld, about care, not sent twice. Exactly one answer for each.
 */
export function takeIn(input: Pages, retell: (body: Json) => Json): TakenIn {
  const setAside: SetAside[] = [];
  const raw = input.pages.flatMap(({ page, resources, skip }) => {
    const all = Array.from(resources, (resource, index) => ({ resource, original: { page, index } }));
    return skip === undefined ? all : all.filter(({ original }) => !skip.has(original.index));
  });
  const held = raw.flatMap(({ resource, original }): Held[] => {
    const named = name(resource, original, input.source, retell);
    if ('held' in named) return [named.held];
    setAside.push({ type: named.type, reason: 'unreadable', path: named.path, original });
    return [];
  });
  const whose = new Whose(input.nhsNumber, input.patientIds ?? [], input.base);
  const patients = held.filter((one) => one.type === 'Patient');
  for (const one of patients) quietly(() => whose.learn(one.id, one.body), false);
  const sorter = new Sorter(
    whose,
    setAside,
    new Set(held.flatMap((one) => quietly(() => withheldBinaries(one.body), []))),
  );
  for (const one of held) sorter.sort(one);
  const lifted = sorter.kept.flatMap((one) =>
    liftContained(one, input.source, (inner) => sorter.mayLift(inner), retell),
  );
  return {
    received: raw.length,
    lifted: lifted.map((one) => one.ref),
    persons: sorter.persons,
    kept: [...sorter.kept, ...lifted],
    setAside,
    withheldRefs: sorter.withheldRefs,
    anotherPerson: sorter.anotherPerson,
    saysWithheld: sorter.saysWithheld,
  };
}

type Named = { readonly held: Held } | { readonly type: string; readonly path: string };

function name(
  resource: unknown,
  original: Held['original'],
  source: string,
  retell: (body: Json) => Json,
): Named {
  const unreadable = { type: '', path: '' };
  return quietly((): Named => {
    if (!isObject(resource)) return unreadable;
    const type = resource['resourceType'];
    if (typeof type !== 'string' || !TYPE.test(type)) return { type: '', path: 'resourceType' };
    const said = resource['id'];
    const isId =
      (typeof said === 'string' && said !== '' && said.length <= LONGEST_ID) || typeof said === 'number';
    const id = isId ? String(said).replaceAll('/', '%2F') : `page-${original.page}-entry-${original.index}`;
    return {
      held: {
        ref: factRef(source, type, id),
        type,
        id,
        body: quietly(() => retell(resource), resource),
        original,
      },
    };
  }, unreadable);
}

class Sorter {
  readonly kept: Held[] = [];
  readonly persons: Held[] = [];
  readonly withheldRefs = new Set<FactRef>();
  anotherPerson = 0;
  saysWithheld = false;
  readonly #whose: Whose;
  readonly #setAside: SetAside[];
  readonly #binaries: ReadonlySet<string>;
  readonly #seen = new Map<FactRef, Held[]>();

  constructor(whose: Whose, setAside: SetAside[], binaries: ReadonlySet<string>) {
    this.#whose = whose;
    this.#binaries = binaries;
    this.#setAside = setAside;
  }

  sort(one: Held): void {
    const { type, original } = one;
    const isOther = quietly(
      () =>
        type === 'Patient' ? !this.#whose.learn(one.id, one.body) : this.#whose.isAboutAnother(one.body),
      true,
    );
    if (isOther) {
      this.anotherPerson += 1;
      this.#setAside.push({ type, reason: 'another-person', original });
    } else if (this.#isWithheld(one)) {
      this.withheldRefs.add(one.ref);
      // Neither its type nor its place inside is told: the kind of what is kept back would say too much.
      this.#setAside.push({ type: '', reason: 'not-for-you', original });
    } else if (NOT_ABOUT_CARE.has(type)) {
      this.saysWithheld ||= quietly(() => saysSuppressed(one.body), false);
      this.#setAside.push({ type, reason: 'not-about-care', original });
    } else this.#keep(one);
  }

  /** A resource lifted out of another is judged like any other. */
  mayLift(one: Held): boolean {
    if (quietly(() => this.#whose.isAboutAnother(one.body), true)) return false;
    return !quietly(() => isWithheld(one.body), true);
  }

  #isWithheld({ type, id, body }: Held): boolean {
    return (type === 'Binary' && this.#binaries.has(id)) || quietly(() => isWithheld(body), true);
  }

  #keep(one: Held): void {
    const same = this.#seen.get(one.ref) ?? [];
    if (same.some((other) => isSameContent(other.body, one.body))) {
      this.#setAside.push({ type: one.type, reason: 'sent-twice', original: one.original });
      return;
    }
    this.#seen.set(one.ref, [...same, one]);
    const nth = same.length + 1;
    const kept = nth === 1 ? one : { ...one, id: `${one.id}~${nth}`, ref: `${one.ref}~${nth}` };
    (one.type === 'Patient' ? this.persons : this.kept).push(kept);
  }
}

function isSameContent(a: Json, b: Json): boolean {
  return quietly(() => JSON.stringify(a) === JSON.stringify(b), false);
}
