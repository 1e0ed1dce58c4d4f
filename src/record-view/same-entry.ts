import type { Entry } from '#/record/entry.ts';

/** Equal as data, whatever the objects. */
export function isSameText(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A live query hands over new objects each time something changes anywhere. A fact read from the same version at the
 * same moment is the same fact, so the thousands of items that did not change are not drawn again.
 */
export function isSameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.status.standing === b.status.standing &&
    a.merges.length === b.merges.length &&
    a.facts.length === b.facts.length &&
    a.facts.every((fact, place) => {
      const other = b.facts[place];
      return (
        other !== undefined &&
        fact.ref === other.ref &&
        fact.provenance.fetchedAt === other.provenance.fetchedAt &&
        fact.provenance.version === other.provenance.version
      );
    })
  );
}
