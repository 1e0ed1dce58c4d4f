import type { Section } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { each, object, objects, text, type Json } from './json.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { hasEntries, isInError } from './statements.ts';
import { quantityText } from './read-value.ts';

/** Where each list is told: inside a visit, inside its first entry's fact, as a statement, or as an entry itself. */
export interface ListLinks {
  readonly into: ReadonlyMap<Held, Held>;
  readonly stated: readonly Held[];
  /** Lists that hold nothing but what must not be shown. */
  readonly hidden: readonly Held[];
  /** What was written at each visit. */
  readonly sections: ReadonlyMap<Held, readonly Section[]>;
}

/** Sorts the lists of a source (GP Connect sends consultations, headings and query answers as Lists). */
export function linkLists(lists: readonly Held[], holdings: Holdings): ListLinks {
  const [into, stated, hidden]: [Map<Held, Held>, Held[], Held[]] = [new Map(), [], []];
  for (const list of lists) {
    const entries = objects(list.body['entry']).filter((one) => one['deleted'] !== true);
    const found = entries
      .flatMap((one) => holdings.find(one['item'], list) ?? [])
      .filter((one) => one !== list);
    const visit = visitOf(list, holdings);
    if (isInError(list.body)) continue;
    if (!hasEntries(list.body)) stated.push(list);
    else if (visit !== undefined) into.set(list, visit);
    else if (entries.some((one) => saysMore(one, list, holdings))) continue;
    else if (found[0] !== undefined) into.set(list, found[0]);
    else if (entries.length > 0 && entries.every((one) => holdings.isHidden(one['item']))) hidden.push(list);
  }
  return { into, stated, hidden, sections: sectionsOf(lists, into, holdings) };
}

/** An entry that was not received, yet has words of its own, would be lost if the list were folded. */
function saysMore(entry: Json, list: Held, holdings: Holdings): boolean {
  const item = object(entry['item']);
  if (holdings.isHidden(item) || holdings.bodyOf(item, list) !== undefined) return false;
  return text(item?.['display']) !== undefined || item?.['identifier'] !== undefined;
}

function visitOf(list: Held, holdings: Holdings): Held | undefined {
  const found = holdings.find(list.body['encounter'], list);
  return found?.type === 'Encounter' ? found : undefined;
}

function sectionsOf(
  lists: readonly Held[],
  into: ReadonlyMap<Held, Held>,
  holdings: Holdings,
): ListLinks['sections'] {
  const nested = new Set(
    lists.flatMap((list) => each(objects(list.body['entry']), (one) => holdings.find(one['item'], list))),
  );
  const sections = new Map<Held, Section[]>();
  const seen = new Set<Held>();
  const walk = (list: Held, visit: Held, above: string): void => {
    if (seen.has(list)) return;
    seen.add(list);
    const title = headingOf(list, above);
    const inside = each(objects(list.body['entry']), (one) => holdings.find(one['item'], list));
    const section = sectionOf(
      list,
      title,
      inside.filter((one) => one.type !== 'List'),
      holdings,
    );
    if (section !== undefined) sections.set(visit, added(sections.get(visit), section));
    for (const one of inside) if (one.type === 'List') walk(one, visit, title);
  };
  const roots = lists.filter((list) => !nested.has(list));
  for (const list of [...roots, ...lists]) {
    const visit = into.get(list);
    if (visit?.type === 'Encounter' && visitOf(list, holdings) === visit) walk(list, visit, '');
  }
  return sections;
}

function added<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

/** SNOMED "Consultation": the frame around the topics, its title is the visit's own. */
const FRAME = '325851000000107';

function headingOf({ body }: Held, above: string): string {
  if (objects(object(body['code'])?.['coding']).some((one) => one['code'] === FRAME)) return '';
  const own = text(body['title']) ?? conceptText(body['code']) ?? '';
  return above === '' || above === own ? own : `${above}: ${own}`;
}

function sectionOf(
  list: Held,
  title: string,
  inside: readonly Held[],
  holdings: Holdings,
): Section | undefined {
  const notes = each(objects(list.body['note']), (one) => text(one['text']));
  const lines = inside.flatMap((one) => itemText(one) ?? []);
  const said = [...notes, ...lines].join('\n');
  const hasList = objects(list.body['entry']).some(
    (one) => holdings.find(one['item'], list)?.type === 'List',
  );
  if (said === '' && inside.length === 0 && (title === '' || hasList)) return undefined;
  return { title, ...(said !== '' && { text: said }), refs: inside.map((one) => one.ref) };
}

/** One item of a consultation as a line: what it is, its value, and the clinician's own words. */
function itemText({ body }: Held): string | undefined {
  const name = readConcept(body['code'])?.text;
  const value =
    quantityText(body['valueQuantity']) ??
    text(body['valueString']) ??
    conceptText(body['valueCodeableConcept']);
  const words = [
    text(body['comment']),
    ...each(objects(body['note']), (one) => text(one['text'])),
    text(body['description']),
  ];
  const parts = [[name, value].filter((part) => part !== undefined).join(' '), ...words].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length === 0 ? undefined : parts.join(': ');
}
