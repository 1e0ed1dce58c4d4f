import { factRef, type FactRef } from '#/record/fact.ts';
import type { SetAside } from '#/record/reading-of-source.ts';
import type { Held } from './holdings.ts';
import { isObject, type Json } from './json.ts';
import { liftContained } from './lift-contained.ts';
import { quietly } from './quietly.ts';
import { NOT_ABOUT_CARE } from './resource-types.ts';
import { Shared } from './shared.ts';
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
  const held = nameAll(input, setAside, retell);
  const received = held.length + setAside.length;
  const whose = new Whose(input.nhsNumber, input.patientIds ?? [], input.base);
  const patients = held.filter((one) => one.type === 'Patient');
  for (const one of patients) quietly(() => whose.learn(one.id, one.body), false);
  const sorter = new Sorter(
    whose,
    setAside,
    new Set(documents(held).flatMap((one) => quietly(() => withheldBinaries(one.body), []))),
  );
  for (const one of held) sorter.sort(one);
  const containers = sorter.kept.filter((one) => quietly(() => one.body['contained'] !== undefined, false));
  const lifted = containers.flatMap((one) =>
    liftContained(one, input.source, (inner) => sorter.mayLift(inner), retell),
  );
  return {
    received,
    lifted: lifted.map((one) => one.ref),
    persons: sorter.persons,
    kept: [...sorter.kept, ...lifted],
    setAside,
    withheldRefs: sorter.withheldRefs,
    anotherPerson: sorter.anotherPerson,
    saysWithheld: sorter.saysWithheld,
  };
}

/** A document says which bytes are withheld with it; its type may have been retold. */
const documents = (held: readonly Held[]): readonly Held[] =>
  held.filter((one) => quietly(() => one.body['resourceType'] === 'DocumentReference', true));

function nameAll(input: Pages, setAside: SetAside[], retell: (body: Json) => Json): readonly Held[] {
  const held: Held[] = [];
  for (const { page, resources, skip } of input.pages) {
    for (let index = 0; index < resources.length; index += 1) {
      if (skip?.has(index) === true) continue;
      const original = { page, index };
      const named = name(resources[index], original, input.source, retell);
      if ('body' in named) held.push(named);
      else setAside.push({ type: '', reason: 'unreadable', path: named.unreadable, original });
    }
  }
  return held;
}

/** A resource with its name, or the path at which it cannot be read. */
function name(
  resource: unknown,
  original: Held['original'],
  source: string,
  retell: (body: Json) => Json,
): Held | { readonly unreadable: string } {
  try {
    if (!isObject(resource)) return { unreadable: '' };
    const said = resource['resourceType'];
    const type = typeof said === 'string' ? TYPES.of(said) : '';
    if (type === '') return { unreadable: 'resourceType' };
    const id = idOf(resource, original);
    const body = retoldBy(retell, resource);
    return { ref: factRef(source, type, id), type, id, body, original };
  } catch {
    return { unreadable: '' };
  }
}

/** One name of a type for all resources of it; '' for what is no name of a type. */
const TYPES = new Shared((type: string) => (TYPE.test(type) ? type : ''));

function idOf(resource: Json, { page, index }: Held['original']): string {
  const said = resource['id'];
  const isId =
    (typeof said === 'string' && said !== '' && said.length <= LONGEST_ID) || typeof said === 'number';
  return isId ? String(said).replaceAll('/', '%2F') : `page-${page}-entry-${index}`;
}

function retoldBy(retell: (body: Json) => Json, resource: Json): Json {
  try {
    return retell(resource);
  } catch {
    return resource;
  }
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
  readonly #first = new Map<FactRef, Held>();
  /** What came under one name, for names that came more than once. */
  readonly #versions = new Map<FactRef, Set<unknown>>();

  constructor(whose: Whose, setAside: SetAside[], binaries: ReadonlySet<string>) {
    this.#whose = whose;
    this.#binaries = binaries;
    this.#setAside = setAside;
  }

  sort(one: Held): void {
    const { type, original } = one;
    if (this.#isOther(one)) {
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

  #isOther({ type, id, body }: Held): boolean {
    try {
      return type === 'Patient' ? !this.#whose.learn(id, body) : this.#whose.isAboutAnother(body);
    } catch {
      return true;
    }
  }

  /** A resource lifted out of another is judged like any other. */
  mayLift(one: Held): boolean {
    if (quietly(() => this.#whose.isAboutAnother(one.body), true)) return false;
    return !quietly(() => isWithheld(one.body), true);
  }

  #isWithheld({ type, id, body }: Held): boolean {
    if (type === 'Binary' && this.#binaries.has(id)) return true;
    try {
      return isWithheld(body);
    } catch {
      return true;
    }
  }

  #keep(one: Held): void {
    const first = this.#first.get(one.ref);
    if (first === undefined) {
      this.#first.set(one.ref, one);
      this.#add(one);
      return;
    }
    const versions = this.#versions.get(one.ref) ?? new Set([contentOf(first)]);
    this.#versions.set(one.ref, versions);
    const content = contentOf(one);
    if (versions.has(content)) {
      this.#setAside.push({ type: one.type, reason: 'sent-twice', original: one.original });
      return;
    }
    versions.add(content);
    this.#add({ ...one, id: `${one.id}~${versions.size}`, ref: `${one.ref}~${versions.size}` });
  }

  #add(one: Held): void {
    (one.type === 'Patient' ? this.persons : this.kept).push(one);
  }
}

/** What a resource says, to be compared; what cannot be told is like nothing else. */
const contentOf = (held: Held): unknown => quietly<unknown>(() => JSON.stringify(held.body), held);
