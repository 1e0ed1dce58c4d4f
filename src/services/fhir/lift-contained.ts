import { factRef } from '#/record/fact.ts';
import type { Held } from './holdings.ts';
import { isObject, type Json } from './json.ts';
import { STANDS_BY_ITSELF } from './kind-readers.ts';
import { quietly } from './quietly.ts';

/**
 * Clinical resources that came inside another one (GP Connect puts ended allergies inside their List) stand by
 * themselves; what was received is counted by the container.
 */
export function liftContained(
  container: Held,
  source: string,
  mayLift: (held: Held) => boolean,
  retell: (body: Json) => Json,
): readonly Held[] {
  return quietly(() => {
    const contained = container.body['contained'];
    if (!Array.isArray(contained)) return [];
    return contained.flatMap((raw: unknown, index): Held[] => {
      if (
        !isObject(raw) ||
        typeof raw['resourceType'] !== 'string' ||
        !STANDS_BY_ITSELF.has(raw['resourceType'])
      )
        return [];
      const inner =
        typeof raw['id'] === 'string' && raw['id'] !== ''
          ? raw['id'].replace(/^#/, '').replaceAll('/', '%2F')
          : String(index);
      const id = `${container.id}~${inner}`;
      const type = raw['resourceType'];
      const held: Held = {
        ref: factRef(source, type, id),
        type,
        id,
        body: retell(raw),
        original: container.original,
        container,
        raw,
      };
      return mayLift(held) ? [held] : [];
    });
  }, []);
}
