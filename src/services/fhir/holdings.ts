import { factRef, type FactRef } from '#/record/fact.ts';
import { each, isObject, object, objects, text, type Json } from './json.ts';
import { conceptText } from './read-concept.ts';

/** One resource received, named and placed, in the words of R4 whatever dialect it came in. */
export interface Held {
  readonly ref: FactRef;
  /** Its type as the source calls it, e.g. `ProcedureRequest`. */
  readonly type: string;
  readonly id: string;
  readonly body: Json;
  readonly original: { readonly page: number; readonly index: number };
  /** For a resource lifted out of another: that other. */
  readonly container?: Held;
  /** For a resource lifted out of another: itself as it came. */
  readonly raw?: Json;
}

/** Looks references up among what one source sent. Names of what is withheld are never given. */
export class Holdings {
  readonly source: string;
  readonly fetchedAt: string;
  readonly #byRef = new Map<FactRef, Held>();
  #byId: ReadonlyMap<string, Held> | undefined;
  readonly #received = new Map<string, Held | undefined>();
  readonly #names = new Map<Json, string | undefined>();
  readonly #lifted = new Map<Json, Held>();
  readonly #hidden: ReadonlySet<FactRef>;
  /** What other readers found out about a resource before it is read: its panel, its agents, what it was made from. */
  readonly panels = new Map<FactRef, { readonly ref: FactRef; readonly title: string }>();
  readonly agents = new Map<FactRef, { readonly role: string; readonly name: string }[]>();
  readonly origins = new Map<FactRef, readonly Json[]>();

  constructor(source: string, fetchedAt: string, held: Iterable<Held>, hidden: ReadonlySet<FactRef>) {
    this.source = source;
    this.fetchedAt = fetchedAt;
    this.#hidden = hidden;
    // The first of a name wins.
    for (const one of held) if (!this.#byRef.has(one.ref)) this.#byRef.set(one.ref, one);
  }

  /** Remembers that a contained resource has been lifted out to stand by itself. */
  addLifted(raw: Json, held: Held): void {
    this.#lifted.set(raw, held);
  }

  /** The resource a Reference points at, when it was received and may be shown. */
  find(reference: unknown, from: Held): Held | undefined {
    const said = literal(reference);
    if (said === undefined) return undefined;
    if (said.startsWith('#')) {
      const raw = containedIn(from, said.slice(1));
      return raw === undefined ? undefined : this.#lifted.get(raw);
    }
    const known = this.#received.get(said);
    if (known !== undefined || this.#received.has(said)) return known;
    const found = this.#lookUp(said);
    this.#received.set(said, found);
    return found;
  }

  #lookUp(said: string): Held | undefined {
    const target = parseReference(said);
    if (target === undefined) return undefined;
    if (target.type !== undefined) return this.#byRef.get(factRef(this.source, target.type, target.id));
    this.#byId ??= firstOfId(this.#byRef.values());
    return this.#byId.get(target.id);
  }

  /** The body a Reference points at, contained ones included. */
  bodyOf(reference: unknown, from: Held): Json | undefined {
    const said = literal(reference);
    if (said?.startsWith('#') === true) return containedIn(from, said.slice(1));
    return this.find(reference, from)?.body;
  }

  /** The ref of what a Reference points at, received or not; undefined when it is withheld or names nothing. */
  refOf(reference: unknown, from: Held): FactRef | undefined {
    const found = this.find(reference, from);
    if (found !== undefined) return found.ref;
    const target = parseReference(literal(reference) ?? '');
    if (target?.type === undefined) return undefined;
    const ref = factRef(this.source, target.type, target.id);
    return this.#hidden.has(ref) ? undefined : ref;
  }

  /** Whether a Reference points at something that must not be shown. */
  isHidden(reference: unknown): boolean {
    if (this.#hidden.size === 0) return false;
    const target = parseReference(literal(reference) ?? '');
    if (target === undefined) return false;
    if (target.type !== undefined) return this.#hidden.has(factRef(this.source, target.type, target.id));
    return [...this.#hidden].some((ref) => ref.endsWith(`/${target.id}`));
  }

  /** The name of what a Reference points at: from the resource itself, else the display, never of what is withheld. */
  nameOf(reference: unknown, from: Held): string | undefined {
    if (!isObject(reference)) return undefined;
    if (this.isHidden(reference)) return undefined;
    const body = this.bodyOf(reference, from);
    const own = body === undefined ? undefined : this.nameOfBody(body, from, 0);
    return own ?? text(reference['display']) ?? text(object(reference['identifier'])?.['value']);
  }

  /** What a resource is called; a role is called by what it refers to, which depends on where it is told. */
  nameOfBody(body: Json, from: Held, depth: number): string | undefined {
    if (body['resourceType'] === 'PractitionerRole') return this.#findName(body, from, depth);
    const known = this.#names.get(body);
    if (known !== undefined || this.#names.has(body)) return known;
    const found = this.#findName(body, from, depth);
    this.#names.set(body, found);
    return found;
  }

  #findName(body: Json, from: Held, depth: number): string | undefined {
    const simple = humanName(body['name']) ?? text(body['name']) ?? deviceName(body);
    if (simple !== undefined) return simple;
    if (body['resourceType'] === 'PractitionerRole' && depth < 3) {
      const parts = ['practitioner', 'organization'].flatMap((key) => this.nameOf(body[key], from) ?? []);
      if (parts.length > 0) return parts.join(', ');
    }
    const words =
      conceptText(body['code']) ??
      conceptText(body['type']) ??
      text(body['description']) ??
      text(body['title']);
    return words;
  }
}

/** Few references name no type, so that this is made when the first of them is met. */
function firstOfId(held: Iterable<Held>): ReadonlyMap<string, Held> {
  const byId = new Map<string, Held>();
  for (const one of held) if (!byId.has(one.id)) byId.set(one.id, one);
  return byId;
}

function containedIn(from: Held, id: string): Json | undefined {
  const pool = objects((from.container ?? from).body['contained']);
  return pool.find((one) => one['id'] === id || one['id'] === `#${id}`);
}

const literal = (reference: unknown): string | undefined =>
  isObject(reference) && typeof reference['reference'] === 'string' ? reference['reference'] : undefined;

const LITERAL = /(?:^|\/)([A-Z][A-Za-z]{1,63})\/([^/?#|]{1,256})(?:\/_history\/[^/]*)?$/;
const URN = /^urn:(?:uuid|oid):(.{1,256})$/;

/** The type and id in a literal reference: relative, absolute, versioned, or `urn:uuid:` (which names no type). */
export function parseReference(said: string): { readonly type?: string; readonly id: string } | undefined {
  if (said.length > 4000) return undefined;
  const [, type, id] = LITERAL.exec(said) ?? [];
  if (type !== undefined && id !== undefined) return { type, id };
  const [, urn] = URN.exec(said) ?? [];
  return urn === undefined ? undefined : { id: urn };
}

/** A HumanName as words: `text`, else prefix, given, family, suffix. A list gives the usual or first one. */
export function humanName(raw: unknown): string | undefined {
  const names = objects(raw);
  const name =
    names.find((one) => one['use'] === 'usual') ?? names.find((one) => one['use'] === 'official') ?? names[0];
  if (name === undefined) return undefined;
  const whole = text(name['text']);
  if (whole !== undefined) return whole;
  const parts = ['prefix', 'given', 'family', 'suffix'].flatMap((key) => {
    const value = name[key];
    return Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : (text(value) ?? []);
  });
  return parts.length === 0 ? undefined : parts.join(' ');
}

function deviceName(body: Json): string | undefined {
  const named = each(objects(body['deviceName']), (one) => text(one['name']))[0];
  return (
    named ??
    text(body['distinctIdentifier']) ??
    text(object(body['udi'])?.['name']) ??
    text(body['modelNumber'])
  );
}
