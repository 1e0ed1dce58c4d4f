import type { Section } from '#/record/fact.ts';
import { isNotAFact } from '#/record/standing.ts';
import type { Held, Holdings } from './holdings.ts';
import { each, object, objects, text, type Json } from './json.ts';
import { conceptText, readConcept } from './read-concept.ts';
import { productOf } from './read-medicine.ts';
import { readClinicalStatus, readStatus } from './read-status.ts';
import { quantityText } from './read-value.ts';
import { hasEntries, isInError } from './statements.ts';

/** Where each list is told: inside a visit, inside its first entry's fact, as a statement, or as an entry itself. */
export interface ListLinks {
  readonly into: ReadonlyMap<Held, Held>;
  readonly stated: readonly Held[];
  /** Lists that hold nothing but what must not be shown. */
  readonly hidden: readonly Held[];
  /** What was written at each visit. */
  readonly sections: ReadonlyMap<Held, readonly Section[]>;
}

/**
 * Sorts the lists of a source (GP Connect sends consultations, headings and query answers as Lists). `toldIn` is where
 * an item that is no entry is told.
 */
export function linkLists(
  lists: readonly Held[],
  holdings: Holdings,
  toldIn: ReadonlyMap<Held, Held>,
): ListLinks {
  const [into, stated, hidden]: [Map<Held, Held>, Held[], Held[]] = [new Map(), [], []];
  for (const list of lists) {
    const entries = entriesOf(list);
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
  return { into, stated, hidden, sections: sectionsOf(lists, into, { holdings, toldIn }) };
}

const isDeleted = (entry: Json): boolean => entry['deleted'] === true;

/** What stands in a list: what was taken out of it again (`List.entry.deleted`) does not. */
const entriesOf = ({ body }: Held): readonly Json[] =>
  objects(body['entry']).filter((one) => !isDeleted(one));

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

interface Known {
  readonly holdings: Holdings;
  readonly toldIn: ReadonlyMap<Held, Held>;
}

function sectionsOf(
  lists: readonly Held[],
  into: ReadonlyMap<Held, Held>,
  known: Known,
): ListLinks['sections'] {
  const { holdings } = known;
  const itemsOf = (list: Held, entries: readonly Json[]): readonly Held[] =>
    each(entries, (one) => holdings.find(one['item'], list));
  const nested = new Set(lists.flatMap((list) => itemsOf(list, entriesOf(list))));
  const taken = new Set(
    lists.flatMap((list) => itemsOf(list, objects(list.body['entry']).filter(isDeleted))),
  );
  const sections = new Map<Held, Section[]>();
  const seen = new Set<Held>();
  const walk = (list: Held, visit: Held, above: string): void => {
    if (seen.has(list)) return;
    seen.add(list);
    const title = headingOf(list, above);
    const inside = itemsOf(list, entriesOf(list));
    const section = sectionOf(list, title, inside, known);
    if (section !== undefined) sections.set(visit, added(sections.get(visit), section));
    for (const one of inside) if (isPart(one)) walk(one, visit, title);
  };
  const leave = (list: Held): void => {
    if (seen.has(list)) return;
    seen.add(list);
    for (const one of itemsOf(list, entriesOf(list))) if (isPart(one)) leave(one);
  };
  const tell = (list: Held): void => {
    const visit = into.get(list);
    if (visit?.type === 'Encounter' && visitOf(list, holdings) === visit) walk(list, visit, '');
  };
  lists.filter((list) => !nested.has(list) && !taken.has(list)).forEach(tell);
  [...taken].filter(isPart).forEach(leave);
  lists.forEach(tell);
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

/** A heading with what stands under it; a heading entered in error is an item like any other. */
const isPart = ({ type, body }: Held): boolean => type === 'List' && !isInError(body);

function sectionOf(list: Held, title: string, inside: readonly Held[], known: Known): Section | undefined {
  const items = inside.filter((one) => !isPart(one));
  const notes = each(objects(list.body['note']), (one) => text(one['text']));
  const said = [...notes, ...items.flatMap((one) => itemText(one, known) ?? [])].join('\n');
  if (said === '' && items.length === 0 && (title === '' || items.length < inside.length)) return undefined;
  return { title, ...(said !== '' && { text: said }), refs: items.map((one) => one.ref) };
}

/** Recorded in error, or ruled out. */
const isUntrue = (body: Json): boolean =>
  isNotAFact(readStatus(body['status'])) ||
  isNotAFact(readClinicalStatus(body['clinicalStatus'], body['verificationStatus']));

/**
 * One item of a consultation as a line: what it is, its value, and the clinician's own words. What is not so has none:
 * in a text nothing would say so, while the link to its entry does.
 */
function itemText(item: Held, known: Known): string | undefined {
  const { body } = item;
  const whole = known.toldIn.get(item) ?? item;
  if (isUntrue(body) || isUntrue(whole.body)) return undefined;
  const name = readConcept(body['code'])?.text ?? medicineIn(whole, known.holdings);
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

/** The name of a medicine, which says what it is by its product. */
const medicineIn = (held: Held, holdings: Holdings): string | undefined =>
  held.type.startsWith('Medication') ? productOf(held, holdings)?.text : undefined;
