import type { Held, Holdings } from './holdings.ts';
import { NONE, each, object, objects, text, together } from './json.ts';

/** Parts that a thing has in the making of a resource which say that the resource was made from it (FHIR). */
const ORIGINS: ReadonlySet<unknown> = new Set(['source', 'derivation', 'revision']);

/** An address of a resource on a server, with or without a version or a place inside it. */
const ADDRESS =
  /^(https?:\/\/[^\s?#]+\/[A-Z][A-Za-z]{1,63}\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^\s/?#]*)?(?:#.*)?$/;
const LONGEST = 2000;

/** The absolute address of a resource, without its version; anything else is none. */
function addressIn(said: unknown): string | undefined {
  const words = text(said);
  if (words === undefined || words.length > LONGEST) return undefined;
  return ADDRESS.exec(words)?.[1];
}

/** What resources were made from, as told by the Provenances that target them. */
export function learnOrigins(provenances: readonly Held[], holdings: Holdings): void {
  for (const one of provenances) {
    const entities = objects(one.body['entity']).filter((entity) => ORIGINS.has(entity['role']));
    const origins = each(entities, (entity) => object(entity['what']) ?? object(entity['whatReference']));
    if (origins.length === 0) continue;
    for (const target of each(objects(one.body['target']), (ref) => holdings.find(ref, one)))
      holdings.origins.set(target.ref, [...(holdings.origins.get(target.ref) ?? NONE), ...origins]);
  }
}

const DERIVED: ReadonlySet<string> = new Set(['MedicationStatement', 'Observation']);

/** Where the originals of a resource lie that it was copied or derived from; nothing that is withheld is told. */
export function copiedFrom(held: Held, holdings: Holdings): readonly string[] {
  const source = object(held.body['meta'])?.['source'];
  const references = together(
    holdings.origins.get(held.ref) ?? NONE,
    DERIVED.has(held.type) ? objects(held.body['derivedFrom']) : NONE,
    source === undefined ? NONE : [{ reference: source }],
  );
  const addresses = each(references, (one) => {
    const address = addressIn(one['reference']);
    return address === undefined || holdings.isHidden({ reference: address }) ? undefined : address;
  });
  return addresses.length < 2 ? addresses : [...new Set(addresses)];
}
