import type { Held, Holdings } from './holdings.ts';
import { isObject, object, type Json } from './json.ts';

/** More objects than honest resources have: beyond it a structure may hold itself. */
const MOST = 1000;

/** Every Reference and attachment address in a resource, wherever it stands. */
export function referencesIn(body: Json): readonly Json[] {
  const found: Json[] = [];
  return gather(body, found, 0) > MOST ? carefullyGathered(body) : found;
}

/** Adds what an object says itself after what is found inside it; answers how many objects have been walked. */
function gather(at: Json, found: Json[], before: number): number {
  let walked = before + 1;
  let [reference, url]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const key in at) {
    const value = at[key];
    if (typeof value === 'string') {
      if (key === 'reference') reference = value;
      else if (key === 'url') url = value;
    } else if (typeof value === 'object' && value !== null && walked <= MOST) {
      walked = Array.isArray(value) ? gatherAll(value, found, walked) : gather(value as Json, found, walked);
    }
  }
  if (reference !== undefined) found.push(at);
  else if (url?.includes('Binary/') === true) found.push({ reference: url });
  return walked;
}

function gatherAll(list: readonly unknown[], found: Json[], before: number): number {
  let walked = before + 1;
  for (const value of list) {
    if (typeof value !== 'object' || value === null || walked > MOST) continue;
    walked = Array.isArray(value) ? gatherAll(value, found, walked) : gather(value as Json, found, walked);
  }
  return walked;
}

/** The same for a structure that is very large or holds itself: each object is walked once. */
function carefullyGathered(body: Json): readonly Json[] {
  const found: Json[] = [];
  const seen = new Set<unknown>([body]);
  const open: unknown[] = [body];
  while (open.length > 0) {
    const at = open.pop();
    if (isObject(at)) {
      if (typeof at['reference'] === 'string') found.push(at);
      else if (typeof at['url'] === 'string' && at['url'].includes('Binary/'))
        found.push({ reference: at['url'] });
    }
    for (const value of Object.values(at as object)) {
      if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value);
        open.push(value);
      }
    }
  }
  return found.reverse();
}

/**
 * Finds, from one entry outwards, every person, place and product that is told as part of it: what it refers to, and
 * what that refers to. Each is taken once, by the first entry that leads to it.
 */
export function takeSupporting(
  from: readonly Held[],
  free: Set<Held>,
  holdings: Holdings,
  take: (supporting: Held) => void,
): void {
  const open = [...from];
  for (let at = open.pop(); at !== undefined && free.size > 0; at = open.pop()) {
    for (const reference of referencesIn(at.body)) {
      const target = holdings.find(reference, at);
      if (target === undefined || !free.delete(target)) continue;
      take(target);
      open.push(target);
    }
  }
}

/** Everything one resource leads to. */
export function takenFrom(held: Held, free: Set<Held>, holdings: Holdings): readonly Held[] {
  const taken: Held[] = [];
  takeSupporting([held], free, holdings, (one) => taken.push(one));
  return taken;
}

/** Whether a supporting resource that no entry leads to says enough to be an entry. */
export function isEntryAlone({ type, body }: Held): boolean {
  if (type === 'CareTeam' || type === 'Binary') return true;
  return type === 'Device' && object(body['patient']) !== undefined;
}
