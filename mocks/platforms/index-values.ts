import { AFTER_ALL, BEFORE_ALL, parsePeriod } from './fhir-date.ts';
import type { Period } from './fhir-date.ts';
import { isObject, listOf, textOf, valuesAt } from './json-walk.ts';
import { searchParamsOf } from './search-params.ts';
import type { Resource } from '../kit/world.ts';

/** One line of the search index: a token (system and code), a reference (code only) or a stretch of time. */
export interface IndexValue {
  param: string;
  system: string | null;
  code: string | null;
  low: number | null;
  high: number | null;
}

/** Everything about a resource that a search can ask for. `subject` is left out, being the same as `patient`. */
export function indexValues(resource: Resource): IndexValue[] {
  const values: IndexValue[] = [];
  for (const [param, { type, paths }] of Object.entries(searchParamsOf(resource.resourceType))) {
    if (param === 'subject' || param === 'patient') continue;
    for (const value of paths.flatMap((path) => valuesAt(resource, path))) {
      if (type === 'token') {
        for (const [system, code] of tokensIn(value))
          values.push({ param, system, code, low: null, high: null });
      } else if (type === 'date') {
        const period = periodOf(value);
        if (period) values.push({ param, system: null, code: null, ...period });
      } else {
        const code = type === 'uri' ? value : textOf(value, 'reference');
        if (typeof code === 'string') values.push({ param, system: null, code, low: null, high: null });
      }
    }
  }
  return values;
}

/** A code, Coding, CodeableConcept or Identifier as pairs of system and code. */
function tokensIn(value: unknown): [string | null, string][] {
  if (typeof value === 'string' || typeof value === 'boolean') return [[null, String(value)]];
  if (!isObject(value)) return [];
  if (value.coding !== undefined) return listOf(value.coding).flatMap(tokensIn);
  const code = textOf(value, 'code') ?? textOf(value, 'value');
  return code === undefined ? [] : [[textOf(value, 'system') ?? null, code]];
}

function periodOf(value: unknown): Period | undefined {
  if (typeof value === 'string') return parsePeriod(value);
  if (!isObject(value)) return undefined;
  const start = parsePeriod(textOf(value, 'start') ?? '');
  const end = parsePeriod(textOf(value, 'end') ?? '');
  return start || end ? { low: start?.low ?? BEFORE_ALL, high: end?.high ?? AFTER_ALL } : undefined;
}
