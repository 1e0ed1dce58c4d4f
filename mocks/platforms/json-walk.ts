/** A JSON object of unknown members. */
export type JsonObject = Record<string, unknown>;

/** Whether the value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value itself if it is an array, the value alone in one if it is something else, nothing if undefined. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** What stands at a dotted path, arrays on the way unfolded: `content.attachment.url`. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const name of path.split('.')) {
    const next: unknown[] = [];
    for (const item of found) {
      if (isObject(item) && item[name] !== undefined) next.push(...listOf(item[name]));
    }
    found = next;
  }
  return found;
}

/** Calls `visit` with every object in the value, outermost first; the visitor may change what it is given. */
export function walk(value: unknown, visit: (object: JsonObject) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isObject(value)) {
    visit(value);
    for (const name in value) {
      const member = value[name];
      if (typeof member === 'object' && member !== null) walk(member, visit);
    }
  }
}

/** The member if it is a text that is not empty. */
export function textOf(value: unknown, name: string): string | undefined {
  const member = isObject(value) ? value[name] : undefined;
  return typeof member === 'string' && member !== '' ? member : undefined;
}
