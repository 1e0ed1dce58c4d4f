/** An object as it came over the wire: nothing about it is known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether something is a plain object (not null, not an array). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, element by element in the same order; at most six levels deep. */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > 6) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key, at) => key === others[at] && isSame((a as Json)[key], (b as Json)[key], depth + 1))
  );
}

/** The object, or undefined when it is anything else. */
export function object(value: unknown): Json | undefined {
  return isObject(value) ? value : undefined;
}

/** Nothing found: the same empty list everywhere, so that thousands of facts do not keep one each. */
export const NONE: readonly never[] = Object.freeze([]);

/** What a repeating element holds: an array as it is, a lone value as one item, nothing as none. */
export function items(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return NONE;
  return Array.isArray(value) ? value : [value];
}

/** The objects of a repeating element; a lone object counts as one (STU3 and R4 differ in which elements repeat). */
export function objects(value: unknown): readonly Json[] {
  if (value === undefined || value === null) return NONE;
  if (!Array.isArray(value)) return isObject(value) ? [value] : NONE;
  for (const item of value) if (!isObject(item)) return value.filter(isObject);
  return value as readonly Json[];
}

/** What is read from each item, in order; an item that gives nothing is left out. */
export function each<Item, Found>(
  list: readonly Item[],
  read: (item: Item) => Found | undefined,
): readonly Found[] {
  let found: Found[] | undefined;
  for (const item of list) {
    const one = read(item);
    if (one === undefined) continue;
    if (found === undefined) found = [one];
    else found.push(one);
  }
  if (found === undefined) return NONE;
  // A list that grew keeps room for further items; a copy is as long as what is in it.
  return found.length === 1 ? found : found.slice();
}

/** An object while it is put together: what the source did not say is not there at all. */
export type Making<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };

/** The parts that are there, joined; '' when there are none. */
export function joined(parts: readonly (string | undefined)[], by = ' '): string {
  let whole = '';
  for (const part of parts) {
    if (part === undefined || part === '') continue;
    whole = whole === '' ? part : whole + by + part;
  }
  return whole;
}

/** The lists one after the other; what is empty costs nothing. */
export function together<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  let all: readonly Item[] = NONE;
  for (const list of lists) if (list.length > 0) all = all.length === 0 ? list : [...all, ...list];
  return all;
}

/** The parts that are there. */
export const present = <Part>(parts: readonly (Part | undefined)[]): readonly Part[] =>
  each(parts, (part) => part);

/** A primitive as words: trimmed, never empty. A number or a boolean in place of a string is kept as its text. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const trimmed = value.trim();
    return trimmed === '' ? undefined : trimmed;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The words of a repeating element of primitives. */
export function texts(value: unknown): readonly string[] {
  return each(items(value), text);
}

const DECIMAL = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A finite number, also when it was sent as a decimal string; 0 is a number like any other. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40 || !DECIMAL.test(value.trim())) return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** The extensions of an element by address. */
export function extensions(element: Json | undefined, address: RegExp): readonly Json[] {
  if (element?.['extension'] === undefined) return NONE;
  return each(objects(element['extension']), (extension) => {
    const url = extension['url'];
    return typeof url === 'string' && address.test(url) ? extension : undefined;
  });
}

/** One value of an element with a choice of types: `valueCode` is a `Code` of `value`. */
export interface Choice {
  readonly as: string;
  readonly value: unknown;
}

/** The first value of an element whose name starts with `name`, e.g. `valueCode` for `value` (FHIR "choice of types"). */
export function choice(element: Json, name: string): Choice | undefined {
  for (const key in element) {
    const value = isChoice(key, name) ? element[key] : undefined;
    if (value !== undefined && value !== null) return { as: key.slice(name.length), value };
  }
  return undefined;
}

/** All values of such an element: FHIR allows one, some systems send several. */
export function choices(element: Json, name: string): readonly Choice[] {
  let found: Choice[] | undefined;
  for (const key in element) {
    const value = isChoice(key, name) ? element[key] : undefined;
    if (value === undefined || value === null) continue;
    const one = { as: key.slice(name.length), value };
    if (found === undefined) found = [one];
    else found.push(one);
  }
  return found ?? NONE;
}

const isChoice = (key: string, name: string): boolean =>
  isUpper(key.charCodeAt(name.length)) && key.startsWith(name);

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
